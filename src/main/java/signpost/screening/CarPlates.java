package signpost.screening;

import java.util.Locale;
import java.util.Set;

/// Car registrations: `AB12 CDE` and `A123 BCD` in capitals, in small letters only after a word such as "reg".
final class CarPlates implements Finder {

    private static final Set<String> CUES = Set.of("reg", "registration", "plate", "plates", "car", "van", "vehicle",
            "numberplate", "driving", "number", "vrm", "taxi",
            "lorry", "truck", "motorbike", "moped", "minibus", "bmw", "audi", "ford", "vauxhall", "corsa", "astra",
            "fiesta", "focus", "transit", "golf", "vw", "volkswagen", "mercedes", "merc", "nissan", "toyota", "honda",
            "kia", "hyundai", "peugeot", "renault", "clio", "citroen", "skoda", "seat", "fiat", "volvo", "tesla",
            "range",
            "rover", "mini", "mazda", "dacia", "reggie", "drives", "drove", "parked", "saloon", "hatchback", "estate");

    /// the plates in use, and older or cherished ones, which are told only beside a word such as "car"
    private static final Set<String> FULL = Set.of("LLDDLLL", "LDDDLLL");
    private static final Set<String> OLD = Set.of("LDLLL", "LDDLLL", "LLLDDDL", "LLLDDL", "LLLDL", "LLLDDDD", "LLDDDD");

    /// what stands before a year, as in "and 2022"
    private static final Set<String> WORDS = Set.of("and", "the", "for", "may", "jun", "jul", "aug", "sep", "oct",
            "nov",
            "dec", "jan", "feb", "mar", "apr", "act", "of", "in", "to", "by", "or", "at", "on");

    private final Lexicon lexicon;

    CarPlates(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public void find(Text text, Findings findings) {
        for (int i = 0; i < text.tokens().size(); i++) {
            String one = text.tokens().get(i).text();
            String two = i + 1 < text.tokens().size() && text.between(i, i + 1).equals(" ") && one.length() <= 4
                    ? one + text.tokens().get(i + 1).text()
                    : "";
            if (FULL.contains(shape(one)) || OLD.contains(shape(one))) {
                mask(text, i, i, FULL.contains(shape(one)), findings);
            } else if (FULL.contains(shape(two)) || OLD.contains(shape(two))) {
                mask(text, i, i + 1, FULL.contains(shape(two)), findings);
            } else if (!two.isEmpty() && i + 2 < text.tokens().size() && text.between(i + 1, i + 2).equals(" ")
                    && shape(two + text.tokens().get(i + 2).text()).equals("LLDDLLL")) {
                mask(text, i, i + 2, true, findings);
            }
        }
    }

    private void mask(Text text, int first, int last, boolean full, Findings findings) {
        int start = text.tokens().get(first).start();
        int end = text.tokens().get(last).end();
        boolean capitals = text.raw().substring(start, end).chars().noneMatch(Character::isLowerCase);
        boolean year = !full && last > first && WORDS.contains(text.tokens().get(first).plain());
        if (capitals && full || full && !year && small(text, first, last) || !year && announced(text, first, last)) {
            findings.add(PersonalKind.CAR_PLATE, start, end);
        }
    }

    /// "hv14 ymu", not "yr10 boy"
    private boolean small(Text text, int first, int last) {
        String letters = text.tokens().get(last).plain();
        return last == first + 1 && letters.length() == 3 && lexicon.strange(letters);
    }

    private static boolean announced(Text text, int first, int last) {
        for (int i = Math.max(0, first - 4); i < Math.min(text.tokens().size(), last + 3); i++) {
            if ((i < first || i > last) && CUES.contains(text.tokens().get(i).plain())) {
                return true;
            }
        }
        return false;
    }

    /// letters as L and digits as D
    private static String shape(String joined) {
        if (joined.length() < 4 || joined.length() > 7) {
            return "";
        }
        StringBuilder shape = new StringBuilder();
        for (char c : joined.toUpperCase(Locale.ROOT).toCharArray()) {
            shape.append(c >= '0' && c <= '9' ? 'D' : c >= 'A' && c <= 'Z' ? 'L' : '?');
        }
        return shape.toString();
    }
}
