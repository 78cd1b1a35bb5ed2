package signpost.screening;

import java.util.Set;

/// Kinds of houses that people live in, by the last word of their names.
final class Houses {

    static final Set<String> ALL = Set.of("cottage", "farm", "house", "lodge", "barn", "bungalow", "villa",
            "manor", "grange", "smithy", "mill", "rectory",
            "vicarage", "farmhouse", "cottages", "forge", "stables", "chapel", "schoolhouse", "oasthouse", "croft",
            "orchard", "hostel", "hotel", "refuge", "inn");

    /// houses that hardly hold an office, so that with a street after them somebody lives there
    private static final Set<String> SMALL = Set.of("cottage", "farm", "bungalow", "barn", "farmhouse",
            "orchard", "croft", "rectory", "vicarage", "smithy", "forge", "stables", "oasthouse", "schoolhouse", "nook",
            "villa", "cottages", "end", "view", "gables");

    private Houses() {}

    /// a house that hardly holds an office, also "School House" and "Coach House"
    static boolean small(Text text, int index) {
        String plain = text.tokens().get(index).plain();
        return SMALL.contains(plain) || plain.equals("house") && index > 0
                && Set.of("school", "coach", "mill", "farm", "gate").contains(text.tokens().get(index - 1).plain());
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
