package signpost.screening;

import java.util.List;
import java.util.Set;

/// Where an address begins that was told by its number, street or house.
final class AddressStarts {

    private static final Set<String> RANGE = Set.of("/", "-", "–");

    /// which flat of a house: "Upper Maisonette, 7 Corporation Square"
    private static final Set<String> LEVELS = Set.of("upper", "lower", "top", "basement", "ground", "garden", "attic",
            "middle", "front", "rear", "first", "second");

    private final Lexicon lexicon;

    AddressStarts(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// takes in "c/o" before what else belongs to an address
    int beginning(Text text, int number) {
        int start = withPart(text, ownBeginning(text, number));
        boolean careOf = start > 1 && text.tokens().get(start - 1).plain().equals("o")
                && text.tokens().get(start - 2).plain().equals("c") && text.between(start - 2, start - 1).equals("/");
        return careOf ? start - 2 : start;
    }

    /// takes in "rear of" and "Top floor flat,"
    private static int withPart(Text text, int first) {
        boolean rear = first > 1 && text.tokens().get(first - 1).plain().equals("of")
                && Set.of("rear", "back").contains(text.tokens().get(first - 2).plain());
        int start = rear ? first - 2 : first;
        if (rear && start > 1 && text.between(start - 1, start).equals(", ")
                && Houses.ALL.contains(text.tokens().get(start - 1).plain())) {
            start--;
            start -= text.tokens().get(start - 1).plain().equals("the") ? 1 : 0;
        }
        boolean flat = start > 2 && AddressWords.DWELLINGS.contains(text.tokens().get(start - 1).plain())
                && text.between(start - 1, start).equals(", ");
        start -= flat ? 1 : 0;
        start -= start > 0 && text.adjacent(start - 1, start) && LEVELS.contains(text.tokens().get(start - 1).plain())
                && AddressWords.DWELLINGS.contains(text.tokens().get(start).plain()) ? 1 : 0;
        boolean floor = start > 1 && text.tokens().get(start - 1).plain().equals("floor") && text.adjacent(start - 1,
                start)
                && (flat || AddressWords.DWELLINGS.contains(text.tokens().get(start).plain()));
        return floor ? start - 2 : start;
    }

    /// takes in "Flat 3," and "The Old Smithy," before a house number
    private int ownBeginning(Text text, int number) {
        int start = number;
        List<Token> tokens = text.tokens();
        if (Houses.small(text, start)) {
            while (start > 0 && number - start < 3 && text.adjacent(start - 1, start)
                    && tokens.get(start - 1).capital()) {
                start--;
            }
            return start;
        }
        if (Addresses.counted(text, number)) {
            return number - 1;
        }
        if (start >= 2 && lexicon.cue("link", tokens.get(start - 1).plain())
                && Addresses.houseNumber(tokens.get(start - 2))
                && tokens.get(number).digits() > 0) {
            return start - 2;
        }
        if (start >= 2 && tokens.get(start - 1).text().length() == 1 && text.between(start - 2, start - 1).equals("/")
                && Addresses.houseNumber(tokens.get(start - 2))) {
            start -= 2;
        }
        if (start >= 1 && AddressWords.DWELLINGS.contains(tokens.get(start - 1).plain())
                && !tokens.get(start).text().isEmpty()
                && tokens.get(start).digits() == 0) {
            return start - 1;
        }
        while (start >= 1 && Addresses.houseNumber(tokens.get(start - 1))
                && RANGE.contains(text.between(start - 1, start))) {
            start--;
        }
        if (start >= 2 && Addresses.houseNumber(tokens.get(start - 1))
                && text.between(start - 2, start - 1).equals("/")) {
            start -= 2;
        }
        if (start >= 1 && start < number && AddressWords.DWELLINGS.contains(tokens.get(start - 1).plain())) {
            return start - 1;
        }
        if (start >= 2 && Addresses.houseNumber(tokens.get(start - 1))
                && AddressWords.DWELLINGS.contains(tokens.get(start - 2).plain())) {
            return start - 2;
        }
        if (start >= 2 && tokens.get(start - 1).text().length() == 1 && text.between(start - 1, start).equals(", ")
                && AddressWords.DWELLINGS.contains(tokens.get(start - 2).plain())) {
            return start - 2;
        }
        if (start >= 1 && AddressWords.DWELLINGS.contains(tokens.get(start - 1).plain())
                && text.adjacent(start - 1, start)) {
            start--;
        }
        if (start >= 2 && text.between(start - 1, start).equals(", ") && (tokens.get(start - 1).capital()
                || Houses.PARTS.contains(tokens.get(start - 1).plain()) && tokens.get(start - 2).capital())) {
            int name = start - 1;
            while (name > 0 && start - name < 4 && text.adjacent(name - 1, name) && tokens.get(name - 1).capital()) {
                name--;
            }
            boolean alone = name == start - 1 && name > 0 && !text.opens(name)
                    && (lexicon.strange(tokens.get(name).plain()) || Houses.PARTS.contains(tokens.get(name).plain()))
                    && !lexicon.given(tokens.get(name).plain()) && !lexicon.stays().known(text, name);
            boolean house = alone || Houses.ALL.contains(tokens.get(start - 1).plain())
                    || Houses.PARTS.contains(tokens.get(start - 1).plain())
                    || tokens.get(name).plain().equals("the");
            return house ? name : start;
        }
        return start;
    }
}
