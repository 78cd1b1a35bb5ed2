package signpost.screening;

import java.util.BitSet;
import java.util.Set;

/// Marks what is no private person by the message around it: authors in a bare list, months that are spoken of as such, and things
/// that are called by a given name.
final class CitedNames {

    private static final Set<String> THINGS = Set.of("chatbot", "bot", "app", "puppet", "mascot", "robot", "doll",
            "teddy", "software", "helpline", "database");
    private static final Set<String> SPANS = Set.of("month", "week", "day");
    private static final Set<String> WHEN = Set.of("in", "until", "till", "since", "during", "early", "late", "mid",
            "every", "last", "this", "the");
    private static final Set<String> VIRTUES = Set.of("hope", "faith", "charity", "grace", "mercy", "love", "joy",
            "peace", "patience", "prudence", "justice", "honour", "honor", "chance", "promise", "comfort", "harmony",
            "unity", "wisdom", "trust", "courage", "luck", "praise", "victory", "success", "fortune", "goodness");
    private static final int NEAR = 5;

    private final Text text;
    private final Lexicon lexicon;
    private final BitSet stays;

    CitedNames(Text text, Lexicon lexicon, BitSet stays) {
        this.text = text;
        this.lexicon = lexicon;
        this.stays = stays;
    }

    void mark() {
        boolean works = works();
        for (int i = 0; i < text.tokens().size(); i++) {
            if (ofMonth(i) || thing(i)) {
                stays.set(i);
            }
            if (inMonth(i)) {
                stays.set(i);
                for (int last = i; Set.of("and", "or", "to").contains(plain(last + 1)) && Dates.month(plain(last + 2))
                        || Dates.month(plain(last + 1)) && text.between(last, last + 1).equals(", ");) {
                    last += Dates.month(plain(last + 1)) ? 1 : 2;
                    stays.set(last);
                }
            }
            if (virtue(i) && (virtue(i + 2) && Set.of("and", "or").contains(plain(i + 1))
                    || virtue(i + 1) && text.between(i, i + 1).equals(", "))) {
                stays.set(i);
                stays.set(virtue(i + 1) ? i + 1 : i + 2);
            }
            if (works && author(i) && (listed(i, i + 1) || alternative(i))) {
                stays.set(i);
                stays.set(alternative(i) ? i + 2 : i + 1);
            }
        }
    }

    /// "JUNE IS CARERS MONTH"
    private boolean ofMonth(int index) {
        if (!Dates.month(plain(index)) || !plain(index + 1).equals("is")) {
            return false;
        }
        for (int i = index + 2; i < index + 2 + NEAR; i++) {
            if (SPANS.contains(plain(i))) {
                return i > index + 2;
            }
        }
        return false;
    }

    /// "in May", "every June"
    private boolean inMonth(int index) {
        boolean behind = Dates.month(plain(index)) && index > 0 && WHEN.contains(plain(index - 1))
                && text.adjacent(index - 1, index) && !lexicon.cue("trusting", plain(index - 2));
        return behind && !lexicon.cue("household", plain(index + 1)) && !plain(index + 1).equals("s")
                && !lexicon.cue("holds", plain(index + 1))
                && !lexicon.cue("tells", plain(index + 1));
    }

    /// one of "hope, faith and charity" in small letters, as they are spoken of
    private boolean virtue(int index) {
        return VIRTUES.contains(plain(index)) && !text.tokens().get(index).capital();
    }

    /// "Jessica, the chatbot voice on the line"
    private boolean thing(int index) {
        boolean apposed = text.tokens().get(index).capital() && index + 1 < text.tokens().size()
                && text.between(index, index + 1).equals(", ")
                && Set.of("the", "our", "a").contains(plain(index + 1));
        return apposed && (THINGS.contains(plain(index + 2)) || THINGS.contains(plain(index + 3)));
    }

    /// whether the message is about reading, and tells of nobody
    private boolean works() {
        boolean asked = false;
        for (int i = 0; i < text.tokens().size(); i++) {
            if (lexicon.cue("story", plain(i))) {
                return false;
            }
            asked = asked || plain(i).equals("reading") && plain(i + 1).equals("list")
                    || plain(i).equals("which") && lexicon.cue("work", plain(i + 1));
        }
        return asked;
    }

    /// a surname alone
    private boolean author(int index) {
        if (index >= text.tokens().size() || !text.tokens().get(index).word()) {
            return false;
        }
        boolean alone = !joinsName(index - 1, index) && !joinsName(index + 1, index);
        return alone && !lexicon.given(plain(index))
                && (lexicon.surname(plain(index)) || !lexicon.ordinary(plain(index)));
    }

    private boolean joinsName(int other, int index) {
        return other >= 0 && other < text.tokens().size()
                && text.adjacent(Math.min(other, index), Math.max(other, index))
                && (lexicon.given(plain(other)) || lexicon.cue("title", plain(other))
                        || lexicon.givenOrWord().contains(plain(other)));
    }

    private boolean listed(int left, int right) {
        return author(right) && Set.of(",", "&").contains(text.between(left, right).strip());
    }

    private boolean alternative(int index) {
        return Set.of("or", "and").contains(plain(index + 1)) && author(index + 2);
    }

    private String plain(int index) {
        return index >= 0 && index < text.tokens().size() ? text.tokens().get(index).plain() : "";
    }
}
