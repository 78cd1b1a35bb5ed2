package signpost.screening;

import java.util.Set;

/// Tells by how people are spoken of together that words with capitals are their names, whatever else the words mean: "India and Asia are
/// sisters", "Lark and her brother", "Paris is the baby", "Sunday is the girl's name", "Ms Law chairs".
final class Kinship {

    private static final Set<String> TOGETHER = Set.of("sisters", "brothers", "twins", "siblings", "cousins",
            "triplets", "stepsisters", "stepbrothers", "under", "aged");
    private static final Set<String> PLACES_AMONG = Set.of("baby", "eldest", "youngest", "oldest", "elder", "younger",
            "older", "middle");
    private static final Set<String> ONES = Set.of("girl", "boy", "child", "baby", "lad", "kid", "mum", "mother", "dad",
            "father", "brother", "sister");
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "mx");
    private static final int MOST_BETWEEN = 4;

    private final Text text;
    private final Lexicon lexicon;
    private final NameMarks marks;

    Kinship(Text text, Lexicon lexicon, NameMarks marks) {
        this.text = text;
        this.lexicon = lexicon;
        this.marks = marks;
    }

    /// Whether a word is told to be a name.
    boolean tells(int index) {
        Token token = marks.token(index);
        if (!token.word() || !token.capital() || token.text().length() < 2 || token.shouted()) {
            return false;
        }
        return together(index, index) || marks.cue("link", index - 1) && together(index - 2, index)
                || withKin(index) || among(index) || itsName(index) || called(index) || titled(index);
    }

    /// "India and Asia are sisters", of which a word is one
    private boolean together(int first, int index) {
        int second = first + 2;
        return first >= 0 && marks.cue("link", first + 1) && second < text.tokens().size()
                && marks.token(first).capital() && marks.token(second).capital() && text.adjacent(first, first + 1)
                && marks.plain(second + 1).equals("are") && TOGETHER.contains(marks.plain(second + 2))
                && (index == first || index == second);
    }

    /// "Lark and her brother"
    private boolean withKin(int index) {
        return marks.plain(index + 1).equals("and") && Set.of("his", "her").contains(marks.plain(index + 2))
                && (marks.cue("relative", index + 3) || marks.cue("human-before", index + 3))
                && !marks.cue("kin", index) && !marks.cue("spoken", index);
    }

    /// "Paris is the baby", "Star is the youngest"
    private boolean among(int index) {
        return marks.plain(index + 1).equals("is") && marks.plain(index + 2).equals("the")
                && PLACES_AMONG.contains(marks.plain(index + 3)) && !marks.cue("spoken", index)
                && !marks.plain(index + 4).endsWith("s") && !marks.cue("organisation", index + 4);
    }

    /// "Sunday is the girl's name"
    private boolean itsName(int index) {
        return marks.plain(index + 1).equals("is") && ONES.contains(marks.plain(index + 3))
                && marks.plain(index + 4).equals("s") && marks.plain(index + 5).equals("name");
    }

    /// "the lad is called Wednesday"
    private boolean called(int index) {
        if (!marks.plain(index - 1).equals("called") || !text.adjacent(index - 1, index)) {
            return false;
        }
        for (int i = index - 2; i >= Math.max(0, index - 2 - MOST_BETWEEN) && text.adjacent(i, i + 1); i--) {
            if (ONES.contains(marks.plain(i)) || Set.of("he", "she").contains(marks.plain(i))) {
                return !marks.plain(i + 1).equals("s") && !marks.cue("title", index);
            }
        }
        return false;
    }

    /// "Ms Law chairs": a surname that is also the last word of what is public
    private boolean titled(int index) {
        return TITLES.contains(marks.plain(index - 1)) && text.adjacent(index - 1, index)
                && marks.token(index - 1).capital() && !marks.cue("never-name", index) && !marks.cue("title", index)
                && marks.cue("organisation", index) && lexicon.stays().covers(text, index - 1) == 0
                && lexicon.stays().covers(text, index) < 2;
    }
}
