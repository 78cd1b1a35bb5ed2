package signpost.screening;

import java.util.Set;

/// Addresses in Welsh whose street is called so before its name: "thirty one heol y gof", "Tŷ Gwyn, Lôn Cefn", "lives on Heol Fawr".
final class WelshAddresses implements Finder {

    private static final Set<String> HOUSES = Set.of("ty", "plas", "bryn", "fferm", "bwthyn", "hafod", "hendre", "pen",
            "cae", "pant", "cefn", "llys", "maes", "nant", "glan", "dol", "tan", "min", "awel", "gwel", "is", "hafan",
            "rhos", "tyn", "gwern", "craig", "foel", "erw");
    private static final Set<String> ARTICLES = Set.of("y", "yr");
    private static final Set<String> AT = Set.of("at", "on", "in", "is");
    private static final int MOST_NAMES = 3;
    private static final int NEAR = 7;

    private final Lexicon lexicon;

    WelshAddresses(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public void find(Text text, Findings findings) {
        for (int i = 1; i + 1 < text.tokens().size(); i++) {
            if (AddressWords.WELSH_STREETS.contains(text.tokens().get(i).plain()) && text.adjacent(i, i + 1)) {
                int first = beginning(text, i);
                int last = end(text, i);
                if (first >= 0 && last > i) {
                    findings.add(PersonalKind.ADDRESS, text.tokens().get(first).start(),
                            text.tokens().get(last).end());
                }
            }
        }
    }

    /// the number in words or the house before the street, or the street where somebody lives; -1 if it is neither
    private int beginning(Text text, int street) {
        int first = street;
        while (first > 0 && street - first < MOST_NAMES && SpeltAddresses.number(text.tokens().get(first - 1).plain())
                && text.adjacent(first - 1, first)) {
            first--;
        }
        if (first < street) {
            return first;
        }
        if (text.between(street - 1, street).equals(", ")) {
            int house = street - 1;
            while (house > 0 && street - house < MOST_NAMES && !HOUSES.contains(text.tokens().get(house).plain())
                    && text.adjacent(house - 1, house)) {
                house--;
            }
            boolean named = house < street - 1 && text.tokens().get(house).capital()
                    && HOUSES.contains(text.tokens().get(house).plain());
            return named ? house : -1;
        }
        boolean lives = false;
        for (int i = Math.max(0, street - NEAR); i < street; i++) {
            lives = lives || lexicon.cue("lives", text.tokens().get(i).plain());
        }
        return lives && AT.contains(text.tokens().get(street - 1).plain()) ? street : -1;
    }

    /// the words with capitals behind the kind of street, or one word in small letters; an article may stand before it
    private static int end(Text text, int street) {
        int last = street;
        boolean capital = text.tokens().get(street).capital();
        while (last + 1 < text.tokens().size() && last - street < MOST_NAMES && text.adjacent(last, last + 1)) {
            boolean article = ARTICLES.contains(text.tokens().get(last + 1).plain());
            boolean name = capital
                    ? text.tokens().get(last + 1).capital()
                    : last == street || ARTICLES
                            .contains(text.tokens().get(last).plain());
            if (!article && !name) {
                break;
            }
            last++;
        }
        return last;
    }
}
