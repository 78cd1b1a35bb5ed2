package signpost.screening;

import java.util.Set;

/// Words by which an address is told from other numbers with words behind them.
final class AddressWords {

    static final Set<String> DWELLINGS = Set.of("flat", "apartment", "apt", "unit", "room", "studio",
            "maisonette", "plot", "bay", "berth", "chalet", "mooring", "pod", "caravan", "annexe", "rm", "pitch",
            "bedsit");
    static final Set<String> STREETS_ONLY = Set.of("road", "rd", "street", "lane", "avenue", "ave", "drive",
            "crescent", "terrace", "grove", "gardens", "mews", "close", "cottages", "villas");

    /// streets that are called by one word: "9 Broadway"
    static final Set<String> STREETS_ALONE = Set.of("broadway", "ropewalk", "strand", "esplanade", "promenade",
            "causeway", "parade", "cloisters", "ridings", "maltings", "paddocks", "crescent", "avenue", "mews");

    /// what a street is called in Welsh, before its name: "4 Stryd y Capel"
    static final Set<String> WELSH_STREETS = Set.of("stryd", "heol", "ffordd", "lon", "rhodfa", "clos", "cwrt",
            "maes", "tyddyn", "stad");

    /// before a number that counts parts of something
    static final Set<String> NUMBERED = Set.of("section", "level", "year", "tier", "stage", "phase", "module",
            "part", "step", "chapter", "page", "item",
            "appendix", "annex", "question", "figure", "table", "paragraph", "key", "regulation", "article", "about",
            "than");

    /// behind a number that measures or counts
    static final Set<String> MEASURES = Set.of("minute", "minutes", "min", "hour", "day", "week", "weeks",
            "month", "months", "year", "years", "mile", "miles", "bed",
            "bedroom", "children", "pupils", "people", "of", "in", "and", "or", "to", "for", "is", "are", "was", "has",
            "with", "from", "at", "per", "percent", "kids",
            "places", "old", "working", "days", "families", "the", "my", "our", "we", "i", "who", "that", "am", "pm",
            "st", "nd", "rd", "th");

    /// what is at an address where nobody lives
    static final Set<String> OFFICES = Set.of("office", "offices", "hub", "drop-in", "clinic", "venue", "library",
            "headquarters", "hq", "court", "reception", "centre", "surgery", "station", "training", "forum",
            "meet", "meeting", "workshop", "conference", "event", "session", "launch", "panel", "base", "premises");

    /// what is asked of such an address
    static final Set<String> OFFICES_BEHIND = Set.of("parking", "park", "wheelchair", "accessible", "reception", "lift",
            "venue", "launch", "workshop", "opening", "office");

    /// where people live, and no office is
    static final Set<String> HOMES = Set.of("flat", "apartment", "apt", "bedsit", "maisonette", "caravan", "annexe",
            "pitch", "plot");

    private AddressWords() {}
}
