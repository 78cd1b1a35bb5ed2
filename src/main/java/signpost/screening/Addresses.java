package signpost.screening;

import java.util.Set;

/// Street addresses: a house number with a street, a named house or a street where somebody is said to live.
final class Addresses implements Finder {

    static final int MOST_WORDS = 4;
    /// before the number of a house in a street that is hardly anything else: "we went to 14 church lane"
    private static final Set<String> WITHIN = Set.of("at", "to", "of", "from", "outside", "visited");
    private static final Set<String> HOME = Set.of("house", "home", "flat", "bungalow", "caravan", "bedsit");
    private static final Set<String> HE_IS = Set.of("hes", "shes", "they're", "theyre", "i'm", "im");

    /// words of a message that tells of somebody, which stand as well in one about the writer's office
    private static final Set<String> OWN = Set.of("our", "my", "me", "i", "today", "tonight", "last", "again",
            "moved", "yesterday");

    private final Lexicon lexicon;
    private final SpeltAddresses spelt;
    private final AddressStarts starts;

    Addresses(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.spelt = new SpeltAddresses(lexicon);
        this.starts = new AddressStarts(lexicon);
    }

    @Override
    public void find(Text text, Findings findings) {
        boolean ofNobody = text.tokens().stream().noneMatch(token -> lexicon.cue("story", token.plain())
                && !OWN.contains(token.plain()) || AddressWords.HOMES.contains(token.plain()));
        for (int i = 0; i < text.tokens().size(); i++) {
            Token token = text.tokens().get(i);
            int last = -1;
            int known = lexicon.stays().covers(text, i);
            if (known > 1) {
                i += known - 1;
                continue;
            }
            if (token.plain().equals("box") && i > 0 && i + 1 < text.tokens().size()
                    && text.tokens().get(i - 1).plain().equals("po") && houseNumber(text.tokens().get(i + 1))) {
                findings.add(PersonalKind.ADDRESS, text.tokens().get(i - 1).start(), text.tokens().get(i + 1).end());
            } else if (houseNumber(token) && !year(text, i)
                    && (i == 0 || !AddressWords.NUMBERED.contains(text.tokens().get(i - 1).plain()))) {
                last = withStreet(text, numbered(text, i));
            } else if (spelt.end(text, i) >= 0) {
                last = spelt.end(text, i);
            } else if (AddressWords.DWELLINGS.contains(token.plain()) && i + 2 < text.tokens().size()
                    && houseNumber(text.tokens().get(i + 1))) {
                last = withStreet(text, street(text, i + 2, gapBetween(text, i + 1, i + 2)));
                last = last >= 0 ? last : spelt.chained(text, i + 2, lives(text, i, 5));
                boolean alone = lives(text, i, 5) && !houseNumber(text.tokens().get(i + 2));
                last = last >= 0 || !alone ? last : i + 1;
            } else if (token.word() && lives(text, i, 7)) {
                last = withStreet(text, unnumbered(text, i));
            } else if (token.capital() && Houses.small(text, i)
                    && (withStreet(text, i) > i || Houses.named(text, i) && Houses.withVillage(text, i, i) > i)) {
                last = withStreet(text, i);
            }
            if (last >= 0 && ofNobody && findings.none() && office(text, i)) {
                findings.leave(token.start(), text.tokens().get(last).end());
                i = last;
            } else if (last >= 0) {
                last = Math.max(NumbersBehind.end(text, last), Houses.withVillage(text, i, last));
                findings.add(PersonalKind.ADDRESS, text.tokens().get(starts.beginning(text, i)).start(),
                        text.tokens().get(last).end());
                i = last;
            } else if (NumbersBehind.end(text, i) >= 0) {
                last = NumbersBehind.end(text, i);
                findings.add(PersonalKind.ADDRESS, text.tokens().get(NumbersBehind.beginning(text, i)).start(),
                        text.tokens().get(last).end());
                i = last;
            }
        }
    }

    /// where an office or a drop-in is
    private static boolean office(Text text, int number) {
        boolean office = false;
        for (int i = Math.max(0, number - 7); i < number; i++) {
            office = office || AddressWords.OFFICES.contains(text.tokens().get(i).plain());
        }
        for (int i = number + 2; !office && i < Math.min(text.tokens().size(), number + 14); i++) {
            office = AddressWords.OFFICES_BEHIND.contains(text.tokens().get(i).plain());
        }
        return office;
    }

    /// "the 2016 Fernbank Hill review": a year, where nobody is said to live
    private boolean year(Text text, int number) {
        String digits = text.tokens().get(number).text();
        return digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20")) && !within(text, number)
                && !counted(text, number) && !lives(text, number, 5);
    }

    static boolean houseNumber(Token token) {
        int digits = token.digits();
        return digits >= 1 && digits <= 4 && DigitRun.digit(token.text().charAt(0))
                && (token.text().length() == digits || letterAfter(token));
    }

    /// "27a", not "1920s"
    private static boolean letterAfter(Token token) {
        return token.text().length() == token.digits() + 1 && !token.text().endsWith("0s")
                && Character.isLetter(token.text().charAt(token.digits()));
    }

    private int numbered(Text text, int number) {
        int first = number + 1;
        if (!gapBetween(text, number, first)) {
            return counted(text, number) && number > 1
                    && Set.of("at", "outside", "from", "to").contains(text.tokens().get(number - 2).plain())
                            ? number
                            : -1;
        }
        boolean lives = lives(text, number, 5);
        int last = street(text, first, lives || within(text, number) && namedStreet(text, first));
        Token next = text.tokens().get(first);
        if (last >= 0 || AddressWords.STREETS_ALONE.contains(next.plain()) && next.capital()) {
            return Math.max(last, first);
        }
        if (AddressWords.WELSH_STREETS.contains(next.plain()) && next.capital() && text.adjacent(first, first + 1)) {
            return text.tokens().get(first + 1).capital() || !text.adjacent(first + 1, first + 2)
                    ? first + 1
                    : first + 2;
        }
        boolean at = number > 0
                && Set.of("at", "address", "to", "is", "its", "number", "no", "of", "from")
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
                && text.tokens().get(end + 1).word()
                && !AddressWords.MEASURES.contains(text.tokens().get(end + 1).plain())
                && (end < first || text.adjacent(end, end + 1))) {
            end++;
        }
        return end >= first ? end : -1;
    }

    /// "number 14"
    static boolean counted(Text text, int number) {
        return number > 0 && Set.of("number", "no").contains(text.tokens().get(number - 1).plain());
    }

    private static boolean within(Text text, int number) {
        return number > 0 && WITHIN.contains(text.tokens().get(number - 1).plain());
    }

    /// a word, and a kind of street that is hardly anything else
    private static boolean namedStreet(Text text, int first) {
        for (int i = first + 1; i < Math.min(text.tokens().size(), first + 3) && text.adjacent(i - 1, i); i++) {
            if (AddressWords.STREETS_ONLY.contains(text.tokens().get(i).plain())) {
                return true;
            }
        }
        return false;
    }

    static boolean gapBetween(Text text, int left, int right) {
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
            boolean together = token.capital() || text.tokens().get(Math.max(first, i - 1)).capital()
                    || AddressWords.STREETS_ONLY.contains(token.plain()) || text.shouting();
            if (i > first && lexicon.cue("street", token.plain())
                    && (capital && together || lives || strange && !token.capital())) {
                return furtherStreet(text, i);
            }
            if (AddressWords.MEASURES.contains(token.plain()) && !(i == first && token.text().equals("The"))
                    && !token.text().equals("St") && !(i == first && token.text().equals("Old"))
                    && !(i > first && token.plain().equals("st"))) {
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
        if (text.adjacent(last, next) && text.tokens().get(next).plain().equals("flats")) {
            return next;
        }
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
            String plain = text.tokens().get(i).plain();
            boolean own = lexicon.cue("whose", text.tokens().get(Math.max(0, i - 1)).plain());
            boolean he = i + 1 < index && Set.of("on", "off", "down").contains(text.tokens().get(i + 1).plain());
            if (lexicon.cue("lives", plain) || own && HOME.contains(plain) || he && i == index - 2
                    && (HE_IS.contains(plain)
                            || plain.equals("s") && i > 0
                                    && Set.of("he", "she").contains(text.tokens().get(i - 1).plain()))
                    || plain.equals("home") && i + 1 < text.tokens().size()
                            && text.tokens().get(i + 1).plain().equals("is")) {
                return true;
            }
        }
        return false;
    }

    /// a named house or a street without a number, where somebody lives
    private int unnumbered(Text text, int first) {
        Token token = text.tokens().get(first);
        boolean after = first > 0 && Set.of("at", "on", "in", "to", "address", "is", "off", "from", "behind", "down",
                "along", "near")
                .contains(text.tokens().get(first - 1).plain());
        if (after && token.text().equals("the")) {
            return Houses.inSmallLetters(text, first);
        }
        if (token.text().equals("The") && first > 0 && lexicon.cue("lives", text.tokens().get(first - 1).plain())) {
            return Houses.withArticle(text, first);
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
}
