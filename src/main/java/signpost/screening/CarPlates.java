package signpost.screening;

import java.util.Locale;
import java.util.Set;

/// Car registrations: `AB12 CDE` and `A123 BCD` in capitals, in small letters only after a word such as "reg".
final class CarPlates implements Finder {

    private static final Set<String> CUES = Set.of("reg", "registration", "plate", "plates", "car", "van", "vehicle",
            "numberplate", "driving", "number", "vrm", "taxi");

    @Override
    public void find(Text text, Findings findings) {
        for (int i = 0; i < text.tokens().size(); i++) {
            String one = text.tokens().get(i).text();
            if (plate(one)) {
                mask(text, i, i, findings);
            } else if (i + 1 < text.tokens().size() && text.between(i, i + 1).equals(" ") && one.length() <= 4
                    && plate(one + text.tokens().get(i + 1).text())) {
                mask(text, i, i + 1, findings);
            }
        }
    }

    private static void mask(Text text, int first, int last, Findings findings) {
        int start = text.tokens().get(first).start();
        int end = text.tokens().get(last).end();
        boolean capitals = text.raw().substring(start, end).chars().noneMatch(Character::isLowerCase);
        if (capitals || announced(text, first)) {
            findings.add(PersonalKind.CAR_PLATE, start, end);
        }
    }

    private static boolean announced(Text text, int index) {
        for (int i = Math.max(0, index - 4); i < index; i++) {
            if (CUES.contains(text.tokens().get(i).plain())) {
                return true;
            }
        }
        return false;
    }

    /// letters L and digits D of the plates in use: LLDDLLL, LDDDLLL
    private static boolean plate(String joined) {
        StringBuilder shape = new StringBuilder();
        for (char c : joined.toUpperCase(Locale.ROOT).toCharArray()) {
            shape.append(c >= '0' && c <= '9' ? 'D' : c >= 'A' && c <= 'Z' ? 'L' : '?');
        }
        return Set.of("LLDDLLL", "LDDDLLL").contains(shape.toString());
    }
}
