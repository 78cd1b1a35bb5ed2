package signpost.screening;

import java.util.BitSet;

/// Names of private persons: those that capitals and lists of names give away, those that the words around them do, and every
/// place where a name once found stands again.
final class Names implements Finder {

    private final Lexicon lexicon;

    Names(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public void find(Text text, Findings findings) {
        NameMarks marks = new NameMarks(text, lexicon, findings);
        new CapitalNames(text, lexicon, marks).mark();
        new SmallNames(text, lexicon, marks).mark();
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
