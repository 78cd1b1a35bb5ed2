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

    @Override
    public void find(Text text, Findings findings) {
        for (int i = 0; i < text.tokens().size(); i++) {
            Token token = text.tokens().get(i);
            int length = token.text().length();
            if (length >= 5 && length <= 7
                    && postcode(token.text().substring(0, length - 3), token.text().substring(length - 3))) {
                findings.add(PersonalKind.POSTCODE, token.start(), token.end());
            } else if (i + 1 < text.tokens().size() && text.between(i, i + 1).equals(" ")
                    && postcode(token.text(), text.tokens().get(i + 1).text())) {
                findings.add(PersonalKind.POSTCODE, token.start(), text.tokens().get(i + 1).end());
            }
        }
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
