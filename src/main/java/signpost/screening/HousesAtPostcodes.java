package signpost.screening;

/// Houses and streets without a number before a postcode: "Hilltop Farm, Wold Road, DN21 9XY". A town after them stays.
final class HousesAtPostcodes implements Finder {

    private static final int MOST_WORDS = 10;
    private static final int MOST_AFTER_NUMBER = 4;

    private final Lexicon lexicon;

    HousesAtPostcodes(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public void find(Text text, Findings findings) {
        for (int i = 1; i < text.tokens().size(); i++) {
            if (findings.begins(PersonalKind.POSTCODE, text.tokens().get(i).start())) {
                before(text, i, findings);
            }
        }
    }

    private void before(Text text, int postcode, Findings findings) {
        int number = postcode - 1;
        while (number >= 0 && postcode - number <= MOST_AFTER_NUMBER && text.tokens().get(number).word()
                && text.between(number, number + 1).strip().length() <= 1) {
            number--;
        }
        boolean alone = number == 0 || number > 0 && text.between(number - 1, number).isBlank();
        if (alone && number < postcode - 1 && postcode - number <= MOST_AFTER_NUMBER
                && text.between(number, number + 1).strip().length() <= 1
                && Addresses.houseNumber(text.tokens().get(number)) && !Dates.year(text.tokens().get(number))) {
            findings.add(PersonalKind.ADDRESS, text.tokens().get(number).start(),
                    text.tokens().get(postcode - 1).end());
            return;
        }
        int last = -1;
        int word = postcode - 1;
        while (word >= 0 && postcode - word <= MOST_WORDS && text.tokens().get(word).capital()
                && (text.adjacent(word, word + 1) || text.between(word, word + 1).equals(", "))) {
            boolean ends = text.between(word, word + 1).equals(", ") || word + 1 == postcode;
            last = last < 0 && ends && housed(text.tokens().get(word).plain()) ? word : last;
            word--;
        }
        int first = word + 1;
        if (last > first && (first == 0 || !text.opens(first))) {
            findings.add(PersonalKind.ADDRESS, text.tokens().get(first).start(), text.tokens().get(last).end());
        }
    }

    private boolean housed(String plain) {
        return Houses.ALL.contains(plain) || lexicon.cue("street", plain);
    }
}
