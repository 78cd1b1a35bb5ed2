package signpost.screening;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Addresses with the house's number in words, and those in which several names follow a flat's number.
final class SpeltAddresses {

    private static final Set<String> AT = Set.of("at", "to", "is", "address", "number", "in", "on", "its", "from",
            "flat");
    private static final Set<String> NUMBERS = Stream
            .concat(Ages.NUMBERS.stream(),
                    Stream.of("nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
                            "hundred"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> BEFORE_ONE = Set.of("at", "to", "number", "flat", "address");
    private static final int MOST_NAMES = 7;
    private static final int MOST_NUMBERS = 5;

    private final Lexicon lexicon;

    SpeltAddresses(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// whether it is a number in words
    static boolean number(String plain) {
        return NUMBERS.contains(plain);
    }

    /// The last street or house among words with capitals behind a flat's number: "12, The Quays, Dock Street", or -1.
    int chained(Text text, int first, boolean lives) {
        int last = -1;
        for (int i = first; i < Math.min(text.tokens().size(), first + MOST_NAMES) && text.tokens().get(i).capital()
                && Addresses.gapBetween(text, i - 1, i); i++) {
            String plain = text.tokens().get(i).plain();
            last = lives || lexicon.cue("street", plain) || Houses.ALL.contains(plain) ? i : last;
        }
        return last;
    }

    /// The end of "fourteen hawthorn avenue" where somebody lives at it, or -1.
    int end(Text text, int first) {
        boolean at = first > 0 && AT.contains(text.tokens().get(first - 1).plain());
        boolean flat = at && AddressWords.DWELLINGS.contains(text.tokens().get(first - 1).plain());
        int number = first;
        while (at && number - first < MOST_NUMBERS && number < text.tokens().size() && counts(text, first, number)) {
            number++;
        }
        int named = capitals(text, first);
        if (named >= 0) {
            return named;
        }
        for (int i = number + 1; number > first && i < Math.min(text.tokens().size(), number + Addresses.MOST_WORDS)
                && text.adjacent(i - 1, i) && !AddressWords.MEASURES.contains(text.tokens().get(i - 1).plain()); i++) {
            if (AddressWords.STREETS_ONLY.contains(text.tokens().get(i).plain())
                    || flat && lexicon.cue("street", text.tokens().get(i).plain())) {
                return i;
            }
        }
        return -1;
    }

    /// The street's end in "fourteen Prospect Place", "forty two Ashgrove Road": words with capitals behind a number in words; or -1.
    private int capitals(Text text, int first) {
        int word = first;
        while (word < text.tokens().size() && word - first < MOST_NUMBERS && counts(text, first, word)
                && (word == first || text.adjacent(word - 1, word))) {
            word++;
        }
        int last = -1;
        for (int i = word; word > first && i < Math.min(text.tokens().size(), word + Addresses.MOST_WORDS)
                && text.adjacent(i - 1, i) && text.tokens().get(i).capital(); i++) {
            boolean counted = i == word && first > 0 && text.tokens().get(first - 1).plain().equals("number")
                    && lexicon.strange(text.tokens().get(i).plain());
            last = counted || i > word && !(i == word + 1 && one(text, first, word))
                    && lexicon.cue("street", text.tokens().get(i).plain()) ? i : last;
        }
        return last;
    }

    /// "One Family Approach": an ordinary word behind "one", and nobody is at it
    private boolean one(Text text, int first, int word) {
        return text.tokens().get(first).plain().equals("one") && lexicon.ordinary(text.tokens().get(word).plain())
                && !(first > 0 && BEFORE_ONE.contains(text.tokens().get(first - 1).plain()));
    }

    /// "one hundred and two"
    private static boolean counts(Text text, int first, int index) {
        String plain = text.tokens().get(index).plain();
        int joint = plain.indexOf('-');
        return NUMBERS.contains(plain)
                || joint > 0 && NUMBERS.contains(plain.substring(0, joint))
                        && NUMBERS.contains(plain.substring(joint + 1))
                || plain.length() == 1 && index > first && !text.tokens().get(index).capital()
                || plain.equals("and") && index > first && text.tokens().get(index - 1).plain().equals("hundred");
    }
}
