package signpost.index;

import java.util.Map;

/// How people shorten the names of counties.
public final class Counties {

    private static final Map<String, String> BRIEF = Map.ofEntries(
            Map.entry("bedfordshire", "beds"),
            Map.entry("berkshire", "berks"),
            Map.entry("buckinghamshire", "bucks"),
            Map.entry("cambridgeshire", "cambs"),
            Map.entry("derbyshire", "derbys"),
            Map.entry("gloucestershire", "glos"),
            Map.entry("hampshire", "hants"),
            Map.entry("hertfordshire", "herts"),
            Map.entry("lancashire", "lancs"),
            Map.entry("leicestershire", "leics"),
            Map.entry("lincolnshire", "lincs"),
            Map.entry("northamptonshire", "northants"),
            Map.entry("nottinghamshire", "notts"),
            Map.entry("oxfordshire", "oxon"),
            Map.entry("shropshire", "salop"),
            Map.entry("staffordshire", "staffs"),
            Map.entry("warwickshire", "warks"),
            Map.entry("wiltshire", "wilts"),
            Map.entry("worcestershire", "worcs"),
            Map.entry("yorkshire", "yorks"));

    private Counties() {}

    /// The short name of a county in lower case, "lincs" for "lincolnshire"; the word itself where there is none.
    static String brief(String county) {
        return BRIEF.getOrDefault(county, county);
    }

    /// A text in lower case, its words parted by single spaces, with the counties in it spelled out.
    public static String spelledOut(String text) {
        String spelled = " " + text + " ";
        for (Map.Entry<String, String> county : BRIEF.entrySet()) {
            spelled = spelled.replace(" " + county.getValue() + " ", " " + county.getKey() + " ");
        }
        return spelled.substring(1, spelled.length() - 1);
    }
}
