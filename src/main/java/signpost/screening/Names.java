package signpost.screening;

import java.util.BitSet;

/// Names of private persons: those that capitals and lists of names give away, those that the words around them do, and every
/// place where a name once found stands again. In a message that has been masked before, only those that a rule is sure of: what the words
/// around a mask say has been weighed already.
final class Names implements Finder {

    private final Lexicon lexicon;
    private final NameSense sense;

    Names(Lexicon lexicon, NameSense sense) {
        this.lexicon = lexicon;
        this.sense = sense;
    }

    @Override
    public void find(Text text, Findings findings) {
        NameMarks marks = new NameMarks(text, lexicon, findings);
        new CapitalNames(text, lexicon, marks).mark();
        new SmallNames(text, lexicon, marks).mark();
        new WordsAsNames(text, marks).mark();
        boolean told = new NamesTold(text, lexicon, marks).mark();
        if (text.maskSpans().isEmpty()) {
            boolean personal = !findings.inOrder().isEmpty();
            NameSigns signs = new NameSigns(text, lexicon, marks, personal);
            if (!personal && !told && !dated(text) && !introduced(text, marks) && !sense.vouches(text, signs)) {
                return;
            }
            sense.mark(text, marks, signs, personal);
        }
        marks.markCompany();
        marks.markAgain();
        add(text, marks.names(), findings);
    }

    /// Whether somebody's birthday or age will be found behind the names, so that the message holds another detail after all.
    private static boolean dated(Text text) {
        Findings without = new Findings(text);
        new Dates().find(text, without);
        new Ages().find(text, without);
        return !without.none();
    }

    /// Whether the words beside a name leave no doubt that somebody bears it: "our Kit", "Mrs Fernbank", "the Fernbank family", "his name is".
    private boolean introduced(Text text, NameMarks marks) {
        for (int i = marks.names().nextSetBit(0); i >= 0; i = marks.names().nextSetBit(i + 1)) {
            boolean near = i > 0 && text.between(i - 1, i).strip().length() <= 1;
            boolean cue = near && (marks.cue("person", i - 1) || marks.cue("title", i - 1) || marks.cue("whose", i - 1)
                    || marks.cue("relative", i - 1) || marks.cue("human-before", i - 1)
                    || lexicon.cue("person", marks.plain(i - 2) + " " + marks.plain(i - 1)));
            boolean household = marks.cue("household", i + 1) && text.adjacent(i, i + 1)
                    || marks.plain(i - 1).equals("the") && marks.plain(i).endsWith("s");
            boolean kin = marks.plain(i + 1).equals("s") && marks.cue("kin", i + 2)
                    && (marks.cue("relative", i + 2) || marks.cue("human-before", i + 2));
            boolean known = marks.plain(i + 1).equals("known") && marks.plain(i + 2).equals("to");
            boolean spelt = marks.token(i).text().length() > 6 && marks.token(i).text().charAt(1) == '-';
            if (cue || household || kin || known || spelt) {
                return true;
            }
        }
        return false;
    }

    /// Neighbouring name words are one detail.
    private static void add(Text text, BitSet names, Findings findings) {
        for (int first = names.nextSetBit(0); first >= 0; first = names.nextSetBit(first)) {
            int last = first;
            while (names.get(last + 1) && joined(text, last)) {
                last++;
            }
            findings.add(PersonalKind.NAME, text.tokens().get(first).start(), text.tokens().get(last).end());
            first = last + 1;
        }
    }

    private static boolean joined(Text text, int left) {
        String between = text.between(left, left + 1);
        return between.isBlank() && between.indexOf('\n') < 0
                || between.equals(". ") && text.tokens().get(left).text().length() == 1;
    }
}
