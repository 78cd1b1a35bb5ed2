package signpost.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import signpost.index.Hit;
import signpost.library.Passage;
import signpost.library.Sentence;
import signpost.library.Whereabouts;

/// Which sentences of a passage answer.
final class Marks {

    private static final double NEAR = 0.06;
    private static final int MOST = 3;

    private final Passage passage;
    private final List<Double> scores;
    private final int best;

    Marks(Hit hit) {
        this.passage = hit.passage();
        this.scores = scores(hit);
        this.best = scores.indexOf(Collections.max(scores));
    }

    /// The one that answers best.
    Sentence best() {
        return passage.sentences().get(best);
    }

    /// The best, those of its section that come near it, and the lists and tables that these introduce: of four courses to take the first alone would be a
    /// wrong answer.
    List<Sentence> all() {
        List<Sentence> sentences = passage.sentences();
        Whereabouts place = passage.of(best());
        List<Sentence> all = new ArrayList<>();
        boolean introduced = false;
        for (int i = 0; i < sentences.size(); i++) {
            boolean near = scores.get(i) >= scores.get(best) - NEAR
                    && all.size() < MOST && passage.of(sentences.get(i)).isInSectionOf(place);
            boolean item = introduced && isItem(i);
            if (i == best || near || item) {
                all.add(sentences.get(i));
                introduced = item || (passage.words(sentences.get(i)).endsWith(":") && !isItem(best));
            } else {
                introduced = false;
            }
        }
        return all;
    }

    private boolean isItem(int sentence) {
        return !passage.sentences().get(sentence).heads().isEmpty();
    }

    /// How well each answers. A question that the document asks itself answers nothing: what stands behind it does, as well as the question fits.
    private static List<Double> scores(Hit hit) {
        List<Sentence> sentences = hit.passage().sentences();
        List<Double> scores = new ArrayList<>(hit.sentences());
        for (int i = 0; i + 1 < scores.size(); i++) {
            if (isAnsweredBy(hit.passage(), sentences.get(i), sentences.get(i + 1))) {
                scores.set(i + 1, Math.max(scores.get(i), scores.get(i + 1)));
                scores.set(i, Double.NEGATIVE_INFINITY);
            }
        }
        return scores;
    }

    /// Questions that may be put to a family stand in lists, or one behind another.
    private static boolean isAnsweredBy(Passage passage, Sentence question, Sentence next) {
        return question.heads().isEmpty() && passage.words(question).endsWith("?")
                && !passage.words(next).endsWith("?") && passage.of(next).isInSectionOf(passage.of(question));
    }
}
