package signpost.screening;

import java.util.BitSet;
import java.util.Set;
import java.util.stream.IntStream;

/// What the [SecondReading] takes for a detail, in a message that says nothing else of anybody, and can be none: a year or another bare number, a month beside
/// one, a country, a word that only joins others, a slip of the pen.
final class NoDetails {

    private static final Set<String> JOINING = Set.of("a", "an", "the", "this", "that", "these", "those", "it", "its",
            "i", "i've", "i'm", "me", "my", "our", "your", "we", "us", "you", "of", "on", "for", "in", "at", "to", "by",
            "from", "with", "and", "or", "but", "is", "are", "was", "were", "be", "very", "some", "any", "all");

    private final Text text;
    private final Lexicon lexicon;
    private final BitSet known;

    NoDetails(Text text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        this.known = known(text, lexicon);
    }

    /// Whether no word of this stretch can be a detail.
    boolean hold(int first, int last) {
        return IntStream.rangeClosed(first, last).allMatch(i -> known.get(i) || nothing(i));
    }

    /// The words of places and things of public name, none of which is also a person's.
    private static BitSet known(Text text, Lexicon lexicon) {
        var known = new BitSet();
        for (int i = 0; i < text.tokens().size(); i++) {
            int covered = lexicon.stays().covers(text, i);
            boolean name = IntStream.range(i, i + covered).mapToObj(at -> text.tokens().get(at).plain())
                    .anyMatch(plain -> lexicon.given(plain) || lexicon.givenOrWord().contains(plain)
                            || covered == 1 && (lexicon.surname(plain) || lexicon.ordinary(plain)));
            known.set(i, name ? i : i + covered);
        }
        return known;
    }

    private boolean nothing(int index) {
        Token token = text.tokens().get(index);
        boolean slip = token.text().equals(token.plain()) && token.word() && token.text().length() > 4
                && !lexicon.ordinary(token.plain()) && !lexicon.strange(token.plain())
                && !lexicon.given(token.plain()) && !lexicon.givenOrWord().contains(token.plain())
                && !lexicon.surname(token.plain());
        return slip || JOINING.contains(token.plain()) || number(index) && token.text().length() <= 4
                || Dates.month(token.plain()) && (number(index - 1) || number(index + 1));
    }

    private boolean number(int index) {
        return index >= 0 && index < text.tokens().size()
                && text.tokens().get(index).digits() == text.tokens().get(index).text().length();
    }
}
