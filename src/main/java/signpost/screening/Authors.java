package signpost.screening;

import java.util.BitSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Marks people who are known by their work or rank, as messages about what is published cite them.
final class Authors {

    private static final int NEAR = 4;
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Set<String> JOINING = Set.of("and", "or");
    /// what a private person may have written
    private static final Set<String> PRIVATE_WORDS = Set.of("note", "notes", "letter", "letters", "statement", "diary",
            "message", "messages", "text", "texts", "email", "card", "post");

    private final Text text;
    private final Lexicon lexicon;
    private final BitSet stays;
    private final boolean ofFamily;

    /// @param ofFamily whether the message tells of somebody's family or hurt, where names are hardly authors'
    Authors(Text text, Lexicon lexicon, BitSet stays, boolean ofFamily) {
        this.text = text;
        this.lexicon = lexicon;
        this.stays = stays;
        this.ofFamily = ofFamily;
    }

    void mark(int index) {
        author(index);
        cited(index);
    }

    /// "a poem by Ada Fernbank", "Who wrote ...", "Fernbank et al", "Dame Ada Fernbank": people who are known by their work or rank
    private void author(int index) {
        Token token = text.tokens().get(index);
        boolean by = token.plain().equals("by") && index > 0
                && (lexicon.cue("work", text.tokens().get(index - 1).plain()) || published(index - 1)
                        || lexicon.cue("authored", text.tokens().get(index - 1).plain()) && !privateWords(index));
        boolean rank = token.capital() && lexicon.cue("rank", token.plain())
                && !(ofFamily && lexicon.given(token.plain()));
        for (int last = index; (by || rank) && last - index < Stays.LONGEST_NAME && text.adjacent(last, last + 1)
                && (text.tokens().get(last + 1).capital() || by && another(last + 1)); last++) {
            stays.set(index, last + 2);
        }
        boolean asked = lexicon.cue("says", token.plain()) && index > 2 && text.tokens().get(index - 1).capital()
                && !ofFamily;
        if (asked) {
            int first = index - 1;
            while (first > 0 && index - first < Stays.LONGEST_NAME && text.adjacent(first - 1, first)
                    && text.tokens().get(first - 1).capital() && !text.opens(first - 1)) {
                first--;
            }
            boolean knighted = text.tokens().get(first).plain().equals("sir");
            boolean two = index - first == (knighted ? 3 : 2) && text.adjacent(index - 1, index)
                    && index + 1 < text.tokens().size()
                    && lexicon.cue("subject", text.tokens().get(index + 1).plain());
            if (two) {
                stays.set(first, index);
            }
        }
        citedBeside(index);
        boolean others = token.plain().equals("et") && index + 1 < text.tokens().size()
                && text.tokens().get(index + 1).plain().equals("al");
        if (others && text.adjacent(index - 1, index)) {
            stays.set(index - 1);
        }
    }

    /// "the Rochdale review by Ada Fernbank", "the 2014 report by ..."
    private boolean published(int index) {
        boolean review = Set.of("review", "report", "inquiry").contains(text.tokens().get(index).plain());
        return review && !ofFamily && text.adjacent(index - 1, index)
                && (YEAR.matcher(text.tokens().get(index - 1).text()).matches()
                        || text.tokens().get(index - 1).capital() && stays.get(index - 1));
    }

    /// the "and" in "by Ada Fernbank and Musa Quill"
    private boolean another(int index) {
        return text.tokens().get(index).plain().equals("and") && index + 1 < text.tokens().size()
                && text.adjacent(index, index + 1) && text.tokens().get(index + 1).capital();
    }

    /// "a note written by Ada Fernbank"
    private boolean privateWords(int by) {
        return IntStream.range(Math.max(0, by - NEAR), by)
                .anyMatch(i -> PRIVATE_WORDS.contains(text.tokens().get(i).plain()));
    }

    /// "the Fernbank, Quill or Thorne reviews", "Fernbank and Quill 1985"
    private void citedBeside(int index) {
        boolean year = index > 2 && stays.get(index - 3) && YEAR.matcher(text.tokens().get(index).text()).matches()
                && text.tokens().get(index - 3).capital();
        boolean reviews = lexicon.cue("reviews", text.tokens().get(index).plain()) && index > 2
                && text.tokens().get(index - 1).capital();
        if (!year && !reviews) {
            return;
        }
        int first = index - 1;
        while (first > 1 && index - first < Stays.LONGEST_NAME && JOINING.contains(text.tokens().get(first - 1).plain())
                && text.tokens().get(first - 2).capital()) {
            first -= 2;
        }
        while (reviews && first < index - 1 && first > 0 && text.between(first - 1, first).equals(", ")
                && text.tokens().get(first - 1).capital()) {
            first--;
        }
        if (first < index - 1) {
            stays.set(first, index);
        }
    }

    /// "Fernbank argues", "Fernbank 2005", "Fernbank (2005)": a surname alone, as works are cited
    private void cited(int index) {
        Token token = text.tokens().get(index);
        boolean alone = index == 0 || !text.adjacent(index - 1, index) || !text.tokens().get(index - 1).capital();
        boolean title = index > 0 && lexicon.cue("title", text.tokens().get(index - 1).plain());
        if (!alone || title || !token.capital() || !token.word() || lexicon.given(token.plain())
                || index + 1 >= text.tokens().size()) {
            return;
        }
        String next = text.tokens().get(index + 1).plain();
        String between = text.between(index, index + 1);
        if (between.equals(" ") && lexicon.cue("argues", next) && !ofFamily
                || (between.equals(" ") || between.equals(" (")) && YEAR.matcher(next).matches()) {
            stays.set(index);
        }
    }
}
