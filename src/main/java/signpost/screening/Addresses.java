package signpost.screening;

import java.util.List;
import java.util.Set;

/// Street addresses: a house number with a street, a named house or a street where somebody is said to live.
final class Addresses implements Finder {

    private static final Set<String> DWELLINGS = Set.of("flat", "apartment", "apt", "unit", "room", "studio",
            "maisonette", "plot", "caravan", "annexe");
    private static final Set<String> STREETS_ONLY = Set.of("road", "rd", "street", "lane", "avenue", "ave", "drive",
            "crescent", "terrace", "grove", "gardens", "mews", "close", "cottages", "villas");
    private static final Set<String> NUMBERED = Set.of("section", "level", "year", "tier", "stage", "phase", "module",
            "part", "step", "chapter", "page", "item",
            "appendix", "annex", "question", "figure", "table", "paragraph", "key", "regulation", "article", "about",
            "than");
    private static final Set<String> MEASURES = Set.of("minute", "minutes", "min", "hour", "day", "week", "weeks",
            "month", "months", "year", "years", "mile", "miles", "bed",
            "bedroom", "children", "pupils", "people", "of", "in", "and", "or", "to", "for", "is", "are", "was", "has",
            "with", "from", "at", "per", "percent", "kids",
            "places", "old", "working", "days", "families", "the", "my", "our", "we", "i", "who", "that", "am", "pm",
            "st", "nd", "rd", "th");
    private static final int MOST_WORDS = 4;

    private final Lexicon lexicon;

    Addresses(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public void find(Text text, Findings findings) {
        for (int i = 0; i < text.tokens().size(); i++) {
            Token token = text.tokens().get(i);
            int last = -1;
            if (token.plain().equals("box") && i > 0 && i + 1 < text.tokens().size()
                    && text.tokens().get(i - 1).plain().equals("po") && houseNumber(text.tokens().get(i + 1))) {
                findings.add(PersonalKind.ADDRESS, text.tokens().get(i - 1).start(), text.tokens().get(i + 1).end());
            } else if (houseNumber(token) && (i == 0 || !NUMBERED.contains(text.tokens().get(i - 1).plain()))) {
                last = withStreet(text, numbered(text, i));
            } else if (token.word() && lives(text, i, 5)) {
                last = withStreet(text, unnumbered(text, i));
            } else if (token.capital() && Houses.small(text, i) && withStreet(text, i) > i) {
                last = withStreet(text, i);
            } else if (DWELLINGS.contains(token.plain()) && i + 2 < text.tokens().size()
                    && houseNumber(text.tokens().get(i + 1))) {
                last = withStreet(text, street(text, i + 2, gapBetween(text, i + 1, i + 2)));
            }
            if (last >= 0) {
                findings.add(PersonalKind.ADDRESS, text.tokens().get(beginning(text, i)).start(),
                        text.tokens().get(last).end());
                i = last;
            }
        }
    }

    static boolean houseNumber(Token token) {
        int digits = token.digits();
        return digits >= 1 && digits <= 4 && DigitRun.digit(token.text().charAt(0))
                && (token.text().length() == digits || letterAfter(token));
    }

    /// "27a"
    private static boolean letterAfter(Token token) {
        int digits = token.digits();
        return token.text().length() == digits + 1 && Character.isLetter(token.text().charAt(digits));
    }

    private int numbered(Text text, int number) {
        int first = number + 1;
        if (!gapBetween(text, number, first)) {
            return -1;
        }
        boolean lives = lives(text, number, 5);
        int last = street(text, first, lives || within(text, number) && namedStreet(text, first));
        if (last >= 0) {
            return last;
        }
        Token next = text.tokens().get(first);
        boolean at = number > 0
                && Set.of("at", "address", "to", "is", "its", "number", "no")
                        .contains(text.tokens().get(number - 1).plain());
        int end = lives && directly(text, number) ? endOfCapitals(text, first) : -1;
        if (end >= 0) {
            return end;
        }
        boolean named = next.word() && !Set.of("am", "pm").contains(next.plain()) && !lexicon.ordinary(next.plain());
        boolean ends = first + 1 >= text.tokens().size() || !text.between(first, first + 1).isBlank()
                || counted(text, number) && next.capital();
        return at && named && next.text().length() > 3 && (lives || next.capital()) && ends
                || letterAfter(text.tokens().get(number)) && lexicon.strange(next.plain()) && next.text().length() > 5
                        ? first
                        : -1;
    }

    /// "living at 6", "moved to 6"
    private boolean directly(Text text, int number) {
        return number > 1 && Set.of("at", "to", "in").contains(text.tokens().get(number - 1).plain())
                && lexicon.cue("lives", text.tokens().get(number - 2).plain());
    }

    /// the last of up to three words with capitals, of which one is no ordinary word of counting or time; -1 if there is none
    private static int endOfCapitals(Text text, int first) {
        int end = first - 1;
        while (end + 1 < text.tokens().size() && end + 1 - first < 3 && text.tokens().get(end + 1).capital()
                && text.tokens().get(end + 1).word() && !MEASURES.contains(text.tokens().get(end + 1).plain())
                && (end < first || text.adjacent(end, end + 1))) {
            end++;
        }
        return end >= first ? end : -1;
    }

    /// "number 14"
    private static boolean counted(Text text, int number) {
        return number > 0 && Set.of("number", "no").contains(text.tokens().get(number - 1).plain());
    }

    private static boolean within(Text text, int number) {
        return number > 0 && text.tokens().get(number - 1).plain().equals("at");
    }

    /// a word, and a kind of street that is hardly anything else
    private static boolean namedStreet(Text text, int first) {
        for (int i = first + 1; i < Math.min(text.tokens().size(), first + 3) && text.adjacent(i - 1, i); i++) {
            if (STREETS_ONLY.contains(text.tokens().get(i).plain())) {
                return true;
            }
        }
        return false;
    }

    private static boolean gapBetween(Text text, int left, int right) {
        return right < text.tokens().size() && (text.adjacent(left, right) || text.between(left, right).equals(", "));
    }

    /// The last word of a street name that begins here: some words, then a kind of street.
    private int street(Text text, int first, boolean lives) {
        boolean capital = false;
        boolean strange = false;
        for (int i = first; i < Math.min(text.tokens().size(), first + MOST_WORDS + 1); i++) {
            Token token = text.tokens().get(i);
            if (token.plain().equals("s") && i > first && text.between(i - 1, i).length() == 1) {
                continue;
            }
            boolean saint = i > first && text.tokens().get(i - 1).plain().equals("st")
                    && text.between(i - 1, i).equals(". ");
            if (i > first && !text.adjacent(i - 1, i) && !saint || !token.word()) {
                return -1;
            }
            if (i > first && lexicon.cue("street", token.plain())
                    && (capital || lives || strange && !token.capital())) {
                return furtherStreet(text, i);
            }
            if (MEASURES.contains(token.plain()) && !(i == first && token.text().equals("The"))
                    && !token.text().equals("St") && !(i > first && token.plain().equals("st"))) {
                return -1;
            }
            capital = capital || token.capital();
            strange = strange || lexicon.strange(token.plain());
        }
        return -1;
    }

    private int furtherStreet(Text text, int last) {
        int next = last + 1;
        if (text.adjacent(last, next) && lexicon.cue("street", text.tokens().get(next).plain())
                && text.tokens().get(next).capital()) {
            return furtherStreet(text, next);
        }
        int site = next + 1;
        if (text.adjacent(last, next) && text.adjacent(next, site) && text.tokens().get(next).capital()
                && text.tokens().get(site).capital() && lexicon.cue("street", text.tokens().get(site).plain())) {
            return site;
        }
        if (text.adjacent(last, next) && text.tokens().get(next).plain().equals("caravan") && text.adjacent(next, site)
                && lexicon.cue("street", text.tokens().get(site).plain())) {
            return site;
        }
        boolean institution = text.adjacent(last, next) && text.tokens().get(next).capital()
                && lexicon.cue("organisation", text.tokens().get(next).plain());
        return institution ? -1 : last;
    }

    private boolean lives(Text text, int index, int within) {
        for (int i = Math.max(0, index - within); i < index; i++) {
            if (lexicon.cue("lives", text.tokens().get(i).plain())) {
                return true;
            }
        }
        return false;
    }

    /// a named house or a street without a number, where somebody lives
    private int unnumbered(Text text, int first) {
        Token token = text.tokens().get(first);
        boolean after = first > 0 && Set.of("at", "on", "in", "to", "address", "is", "off")
                .contains(text.tokens().get(first - 1).plain());
        if (after && token.text().equals("the")) {
            return Houses.inSmallLetters(text, first);
        }
        if (!after || !token.capital() || text.shouting()) {
            return -1;
        }
        for (int i = first + 1; i < Math.min(text.tokens().size(), first + MOST_WORDS) && text.adjacent(i - 1, i)
                && text.tokens().get(i).capital(); i++) {
            if (Houses.ALL.contains(text.tokens().get(i).plain())
                    || lexicon.cue("street", text.tokens().get(i).plain())) {
                return furtherStreet(text, i);
            }
        }
        return -1;
    }

    /// carries a named house on to "61 Wrackle Street" after it
    private int withStreet(Text text, int house) {
        int number = house + 1;
        if (house < 0 || number >= text.tokens().size() || !text.between(house, number).equals(", ")) {
            return house;
        }
        boolean numbered = houseNumber(text.tokens().get(number));
        return Math.max(house,
                numbered
                        ? numbered(text, number)
                        : text.tokens().get(number).capital() || !text.tokens().get(house).capital()
                                ? street(text, number, !text.tokens().get(house).capital())
                                : -1);
    }

    /// takes in "Flat 3," and "The Old Smithy," before a house number
    private int beginning(Text text, int number) {
        int start = number;
        List<Token> tokens = text.tokens();
        if (Houses.small(text, start)) {
            while (start > 0 && number - start < 3 && text.adjacent(start - 1, start)
                    && tokens.get(start - 1).capital()) {
                start--;
            }
            return start;
        }
        if (counted(text, number)) {
            return number - 1;
        }
        if (start >= 2 && lexicon.cue("link", tokens.get(start - 1).plain()) && houseNumber(tokens.get(start - 2))
                && tokens.get(number).digits() > 0) {
            return start - 2;
        }
        if (start >= 2 && tokens.get(start - 1).text().length() == 1 && text.between(start - 2, start - 1).equals("/")
                && houseNumber(tokens.get(start - 2))) {
            start -= 2;
        }
        while (start >= 1 && houseNumber(tokens.get(start - 1)) && text.between(start - 1, start).equals("/")) {
            start--;
        }
        if (start >= 2 && houseNumber(tokens.get(start - 1)) && text.between(start - 2, start - 1).equals("/")) {
            start -= 2;
        }
        if (start >= 1 && start < number && DWELLINGS.contains(tokens.get(start - 1).plain())) {
            return start - 1;
        }
        if (start >= 2 && houseNumber(tokens.get(start - 1)) && DWELLINGS.contains(tokens.get(start - 2).plain())) {
            return start - 2;
        }
        if (start >= 2 && tokens.get(start - 1).text().length() == 1 && text.between(start - 1, start).equals(", ")
                && DWELLINGS.contains(tokens.get(start - 2).plain())) {
            return start - 2;
        }
        if (start >= 1 && DWELLINGS.contains(tokens.get(start - 1).plain()) && text.adjacent(start - 1, start)) {
            start--;
        }
        if (start >= 2 && text.between(start - 1, start).equals(", ") && tokens.get(start - 1).capital()) {
            int name = start - 1;
            while (name > 0 && start - name < 4 && text.adjacent(name - 1, name) && tokens.get(name - 1).capital()) {
                name--;
            }
            boolean house = Houses.ALL.contains(tokens.get(start - 1).plain())
                    || tokens.get(name).plain().equals("the");
            return house ? name : start;
        }
        return start;
    }
}
