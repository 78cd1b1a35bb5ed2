package signpost.screening;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/// Marks the invented people of training: "In the e-learning, Ada tells ...", "the character called Ada", "Which scenario has Ada ...". Once one is marked,
/// the same name is theirs wherever it stands again.
final class Characters {

    private static final Set<String> EXERCISES = Set.of("e-learning", "elearning", "vignette", "scenario", "roleplay",
            "role-play", "slide", "slides", "module", "quiz", "animation", "webinar", "powerpoint", "workbook");
    /// what is an exercise only behind what says so: "training video", "case study"
    private static final Set<String> PERHAPS = Set.of("video", "film", "clip", "study", "example", "play");
    private static final Set<String> SAYING_SO = Set.of("training", "course", "induction", "case", "worked", "role",
            "dvd");
    private static final Set<String> ARTICLES = Set.of("the", "our", "your", "that", "this", "a", "which", "what");
    private static final Set<String> SHOWING = Set.of("has", "with", "features", "shows", "mentions", "includes",
            "about", "where");
    private static final Set<String> CALLED = Set.of("called", "named");
    private static final int NEAR = 4;

    private final Text text;
    private final BitSet stays;
    private final Set<String> characters = new HashSet<>();

    Characters(Text text, BitSet stays) {
        this.text = text;
        this.stays = stays;
    }

    void mark() {
        boolean training = false;
        for (int i = 0; i < text.tokens().size() && !text.shouting(); i++) {
            training = training || exercise(i);
        }
        for (int i = 0; training && i < text.tokens().size(); i++) {
            if (plain(i).startsWith("character")) {
                character(CALLED.contains(plain(i + 1)) ? i + 2 : i + 1);
            }
            if (exercise(i) && introduced(i)) {
                boolean numbered = i + 1 < text.tokens().size() && text.tokens().get(i + 1).digits() > 0;
                int next = numbered ? i + 2 : i + 1;
                character(SHOWING.contains(plain(next)) ? next + 1 : next);
            }
        }
        for (int i = 0; i < text.tokens().size() && !characters.isEmpty(); i++) {
            if (text.tokens().get(i).capital() && characters.contains(plain(i))) {
                stays.set(i);
            }
        }
    }

    /// a word with a capital, and those behind it
    private void character(int index) {
        for (int i = index; i < text.tokens().size() && text.tokens().get(i).word() && text.tokens().get(i).capital()
                && (i == index || text.adjacent(i - 1, i)); i++) {
            characters.add(plain(i));
        }
    }

    private boolean exercise(int index) {
        return EXERCISES.contains(plain(index))
                || PERHAPS.contains(plain(index)) && SAYING_SO.contains(plain(index - 1));
    }

    /// "In the training video", "Which scenario": how the sentence begins
    private boolean introduced(int index) {
        for (int i = index; i >= Math.max(0, index - NEAR); i--) {
            if (text.opens(i)) {
                return i == index || ARTICLES.contains(plain(i))
                        || Set.of("in", "on").contains(plain(i)) && ARTICLES.contains(plain(i + 1));
            }
        }
        return false;
    }

    private String plain(int index) {
        return index >= 0 && index < text.tokens().size() ? text.tokens().get(index).plain() : "";
    }
}
