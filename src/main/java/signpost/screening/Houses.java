package signpost.screening;

import java.util.Set;

/// Kinds of houses that people live in, by the last word of their names.
final class Houses {

    static final Set<String> ALL = Set.of("cottage", "farm", "house", "lodge", "barn", "bungalow", "villa",
            "manor", "grange", "smithy", "mill", "rectory",
            "vicarage", "farmhouse", "cottages", "forge", "stables", "chapel", "schoolhouse", "oasthouse", "croft",
            "orchard", "hostel", "hotel", "refuge", "inn", "byre", "steading", "gatehouse");

    /// houses that hardly hold an office, so that with a street after them somebody lives there
    private static final Set<String> SMALL = Set.of("cottage", "farm", "bungalow", "barn", "farmhouse",
            "orchard", "croft", "rectory", "vicarage", "smithy", "forge", "stables", "oasthouse", "schoolhouse", "nook",
            "villa", "cottages", "end", "view", "gables", "byre", "steading", "gatehouse");

    /// parts of a house that stand before its number: "Basement, 12 Regent Parade"
    static final Set<String> PARTS = Set.of("basement", "floor", "loft", "attic", "rear", "upstairs", "downstairs");

    private Houses() {}

    /// "Dove Cottage": a name with a capital directly before the kind of house
    static boolean named(Text text, int house) {
        return house > 0 && text.adjacent(house - 1, house) && text.tokens().get(house - 1).capital()
                && text.tokens().get(house - 1).word() && !text.shouting();
    }

    /// takes in the village behind a house without a number: "Pike Cottage, Lower Swell"
    static int withVillage(Text text, int first, int last) {
        boolean house = small(text, last) || ALL.contains(text.tokens().get(last).plain());
        int end = last;
        while (house && text.tokens().get(first).digits() == 0 && end + 1 < text.tokens().size() && end - last < 3
                && text.tokens().get(end + 1).capital() && text.tokens().get(end + 1).word()
                && (end == last ? text.between(end, end + 1).equals(", ") : text.adjacent(end, end + 1))) {
            end++;
        }
        return end;
    }

    /// a house that hardly holds an office, also "School House" and "Coach House"
    static boolean small(Text text, int index) {
        String plain = text.tokens().get(index).plain();
        return SMALL.contains(plain) || plain.equals("house") && index > 0
                && Set.of("school", "coach", "mill", "farm", "gate").contains(text.tokens().get(index - 1).plain());
    }

    /// "The Bungalow", "The Old Vicarage" behind "lives"
    static int withArticle(Text text, int the) {
        for (int i = the + 1; i < Math.min(text.tokens().size(), the + 4) && text.adjacent(i - 1, i)
                && text.tokens().get(i).capital(); i++) {
            if (small(text, i)) {
                return i;
            }
        }
        return -1;
    }

    /// "the old vicarage" in small letters
    static int inSmallLetters(Text text, int the) {
        for (int i = the + 2; i < Math.min(text.tokens().size(), the + 4) && text.adjacent(i - 1, i); i++) {
            if (SMALL.contains(text.tokens().get(i).plain()) && !text.tokens().get(i).plain().equals("end")) {
                return i;
            }
        }
        return -1;
    }
}
