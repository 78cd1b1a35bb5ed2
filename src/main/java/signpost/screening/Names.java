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
        if (text.maskSpans().isEmpty()) {
            boolean personal = !findings.inOrder().isEmpty();
            sense.mark(text, marks, new NameSigns(text, lexicon, marks, personal), personal);
        }
        marks.markCompany();
        marks.markAgain();
        add(text, marks.names(), findings);
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
