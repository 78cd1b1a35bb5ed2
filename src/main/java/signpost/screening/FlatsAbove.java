package signpost.screening;

import java.util.Set;

/// Homes told by what they are above or behind: "the flat over the betting shop on Carver Street", "the caravan behind the Red Lion,
/// Saltmarshe Lane".
final class FlatsAbove implements Finder {

    private static final Set<String> HOMES = Set.of("flat", "bedsit", "caravan", "apartment", "maisonette", "room",
            "rooms", "annexe", "van", "tent", "shed", "garage", "garages", "flats", "lock-up", "yard", "workshop",
            "studio", "place");
    private static final Set<String> BESIDE = Set.of("above", "over", "behind", "below", "beneath", "under", "opposite",
            "beside", "by", "near", "next", "off");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "to");
    private static final int MOST_BETWEEN = 8;

    private final Lexicon lexicon;

    FlatsAbove(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public void find(Text text, Findings findings) {
        for (int i = 0; i + 3 < text.tokens().size(); i++) {
            int number = Addresses.houseNumber(text.tokens().get(i + 1)) ? 1 : 0;
            if (HOMES.contains(text.tokens().get(i).plain())
                    && BESIDE.contains(text.tokens().get(i + 1 + number).plain())
                    && (ARTICLES.contains(text.tokens().get(i + 2 + number).plain())
                            || text.tokens().get(i + 2 + number).capital())) {
                int named = i + 2 + number;
                int street = street(text, text.tokens().get(named).capital() ? named : named + 1);
                if (street > i) {
                    boolean the = i > 0 && text.tokens().get(i - 1).plain().equals("the");
                    findings.add(PersonalKind.ADDRESS, text.tokens().get(the ? i - 1 : i).start(),
                            text.tokens().get(street).end());
                    i = street;
                }
            }
        }
    }

    /// the last word of a street of at least two words with capitals, in the same sentence
    private int street(Text text, int first) {
        for (int i = first + 1; i < Math.min(text.tokens().size(), first + MOST_BETWEEN); i++) {
            String gap = text.between(i - 1, i);
            if (!gap.isBlank() && !gap.equals(", ") && !gap.equals("'") && !gap.equals("’")) {
                return -1;
            }
            Token token = text.tokens().get(i);
            if (token.capital() && text.tokens().get(i - 1).capital() && text.adjacent(i - 1, i)
                    && lexicon.cue("street", token.plain())) {
                return i;
            }
        }
        return -1;
    }
}
