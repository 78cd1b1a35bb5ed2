package signpost.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signpost.index.Hit;
import signpost.index.Index;
import signpost.index.Listed;
import signpost.library.Details;
import signpost.library.Passage;
import signpost.library.Sentence;
import signpost.library.Whereabouts;

/// Makes a quotation of a hit: picks the sentences that answer, cites, flags.
final class Quoting {

    private static final double NEAR = 0.06;
    private static final int MOST_SENTENCES = 3;

    private Quoting() {}

    static Quotation quote(Hit hit, Index index, LocalDate today) {
        return new Quotation(hit.passage(), citation(hit), answering(hit), Math.clamp(hit.score(), 0, 1),
                flags(hit.listed(), index, today));
    }

    /// The section cited is that of the sentence which answers best.
    private static Citation citation(Hit hit) {
        Passage passage = hit.passage();
        Whereabouts place = passage.of(passage.sentences().get(best(hit)));
        Details details = hit.listed().details();
        return new Citation(
                hit.listed().path(), hit.listed().slug(), details.title(), details.kind(), details.publisher(),
                details.published(),
                details.period(), details.version(), place.path(), place.anchor(), place.page(), passage.number(),
                passage.place(),
                details.source());
    }

    private static int best(Hit hit) {
        int best = 0;
        for (int i = 1; i < hit.sentences().size(); i++) {
            best = hit.sentences().get(i) > hit.sentences().get(best) ? i : best;
        }
        return best;
    }

    /// The best sentence, those of its section that come near it, and the list that it introduces.
    private static List<Sentence> answering(Hit hit) {
        List<Sentence> sentences = hit.passage().sentences();
        int best = best(hit);
        Whereabouts place = hit.passage().of(sentences.get(best));
        List<Sentence> answering = new ArrayList<>();
        boolean introduced = false;
        for (int i = 0; i < sentences.size(); i++) {
            boolean near = hit.sentences().get(i) >= hit.sentences().get(best) - NEAR
                    && answering.size() < MOST_SENTENCES && hit.passage().of(sentences.get(i)).isInSectionOf(place);
            boolean item = introduced && !sentences.get(i).heads().isEmpty();
            if (i == best || near || item) {
                answering.add(sentences.get(i));
                introduced = item || (i == best && hit.passage().words(sentences.get(i)).endsWith(":"));
            } else {
                introduced = false;
            }
        }
        return answering;
    }

    private static List<Flag> flags(Listed listed, Index index, LocalDate today) {
        List<Flag> flags = new ArrayList<>();
        if (listed.standing().superseded()) {
            Optional<Listed> newer = listed.standing().by()
                    .flatMap(by -> index.listed().stream().filter(other -> other.path().equals(by)).findFirst());
            Optional<String> title = newer.map(other -> other.details().title()).or(() -> listed.standing().by());
            flags.add(new Flag.Superseded(title, newer.map(Listed::slug)));
        }
        if (listed.standing().overdue(today)) {
            flags.add(new Flag.Overdue(listed.standing().reviewDue().orElseThrow()));
        }
        return flags;
    }
}
