package signpost.screening;

import java.util.Locale;
import java.util.Set;

/// Full postcodes, in capitals with any letters, in small letters only where Royal Mail has such an area.
final class Postcodes implements Finder {

    private static final Set<String> AREAS = Set
            .of(("ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec "
                    + "eh en ex fk fy g gl gu gy ha hd hg hp hr hs hu hx ig im ip iv ja je ka kt kw ky l la ld le ll ln ls lu m me mk ml n ne ng nn np nr nw "
                    + "ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze")
                    .split(" "));

    private static final int INWARD = 3;
    private static final int MOST_BLANKS = 3;
    private static final int LEAST_SPELT = 4;
    private static final int MOST_SPELT = 8;

    @Override
    public void find(Text text, Findings findings) {
        for (int i = 0; i < text.tokens().size(); i++) {
            Token token = text.tokens().get(i);
            int length = token.text().length();
            if (length >= 5 && length <= 7
                    && postcode(token.text().substring(0, length - 3), token.text().substring(length - 3))) {
                findings.add(PersonalKind.POSTCODE, token.start(), token.end());
            } else if (i + 1 < text.tokens().size() && blank(text.between(i, i + 1))
                    && postcode(token.text(), text.tokens().get(i + 1).text())) {
                findings.add(PersonalKind.POSTCODE, token.start(), text.tokens().get(i + 1).end());
            } else if (apart(text, i) > i) {
                findings.add(PersonalKind.POSTCODE, token.start(), text.tokens().get(apart(text, i)).end());
            } else if (spelt(text, i) > i) {
                findings.add(PersonalKind.POSTCODE, token.start(), text.tokens().get(spelt(text, i)).end());
            }
        }
    }

    /// The end of "PE25 2 AB" or of "NG34 0", whose rest is missing; `first` if neither begins there.
    private static int apart(Text text, int first) {
        int digit = first + 1;
        if (digit >= text.tokens().size() || text.tokens().get(digit).text().length() != 1
                || !text.between(first, digit).equals(" ")) {
            return first;
        }
        String outward = text.tokens().get(first).text();
        int letters = digit + 1;
        String inward = text.tokens().get(digit).text();
        if (letters < text.tokens().size() && text.between(digit, letters).equals(" ")) {
            return postcode(outward, inward + text.tokens().get(letters).text()) ? letters : first;
        }
        boolean capitals = outward.equals(outward.toUpperCase(Locale.ROOT));
        return capitals && postcode(outward, inward + "AA") ? digit : first;
    }

    /// The end of a postcode read out letter by letter: "s a 8 5 3 q j", "d n twenty one three j q"; `first` if there is none.
    private static int spelt(Text text, int first) {
        StringBuilder joined = new StringBuilder();
        int last = first;
        for (int i = first; i < text.tokens().size() && i < first + MOST_SPELT; i++) {
            Token token = text.tokens().get(i);
            String piece = SpokenNumbers.inDigits(token);
            if (piece.length() > 2 || i > first && text.between(i - 1, i).length() > 2
                    || i == first && !asciiLetter(piece.charAt(0))) {
                break;
            }
            int end = joined.length() - 1;
            boolean unit = end > 0 && joined.charAt(end) == '0' && joined.charAt(end - 1) > '1'
                    && text.tokens().get(i - 1).word() && token.word() && DigitRun.digit(piece.charAt(0))
                    && piece.length() == 1;
            joined.setLength(unit ? end : joined.length());
            joined.append(piece);
            int inward = joined.length() - INWARD;
            last = i - first >= LEAST_SPELT - 1 && inward > 1
                    && postcode(joined.substring(0, inward), joined.substring(inward)) ? i : last;
        }
        return last;
    }

    private static boolean postcode(String outward, String inward) {
        boolean inwardShape = inward.length() == 3 && DigitRun.digit(inward.charAt(0)) && asciiLetter(inward.charAt(1))
                && asciiLetter(inward.charAt(2));
        if (!inwardShape || outward.length() < 2 || outward.length() > 4) {
            return false;
        }
        int letters = 0;
        while (letters < outward.length() && asciiLetter(outward.charAt(letters))) {
            letters++;
        }
        boolean outwardShape = letters >= 1 && letters <= 2 && letters < outward.length()
                && DigitRun.digit(outward.charAt(letters))
                && (outward.length() - letters == 1 || outward.length() - letters == 2);
        if (!outwardShape) {
            return false;
        }
        boolean capitals = (outward + inward).chars().noneMatch(Character::isLowerCase);
        boolean postal = postal(inward.charAt(1)) && postal(inward.charAt(2));
        boolean area = AREAS.contains(outward.substring(0, letters).toLowerCase(Locale.ROOT));
        return capitals && (postal || area) || area && postal && !ordinal(inward);
    }

    /// one blank, or some, as they are typed or pasted
    private static boolean blank(String between) {
        return !between.isEmpty() && between.length() <= MOST_BLANKS
                && between.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static boolean ordinal(String inward) {
        return Set.of("1st", "2nd", "3rd").contains(inward.toLowerCase(Locale.ROOT));
    }

    private static boolean postal(char c) {
        return asciiLetter(c) && "cikmovCIKMOV".indexOf(c) < 0;
    }

    private static boolean asciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
