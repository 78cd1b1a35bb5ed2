package signpost.screening;

import java.util.Set;

/// Marks ordinary words as names where what stands beside them tells: "rob robbed a shop", "bear 4 and wolf 2", "olive rush is 6",
/// "for will to stay at home", "his little sister may while ...".
final class WordsAsNames {

    private static final Set<String> SIZES = Set.of("little", "big", "older", "younger", "eldest", "youngest", "baby",
            "twin", "half", "step", "elder", "wee", "own");
    private static final Set<String> CHILDREN = Set.of("son", "daughter", "niece", "nephew", "stepson", "stepdaughter");
    private static final Set<String> ON = Set.of("while", "who", "is", "has", "was", "because", "cos", "when", "says",
            "said", "with", "but", "at", "and", "isn't", "isnt", "hasn't", "hasnt", "told");
    private static final Set<String> COUNTED = Set.of("age", "limit", "number", "ratio", "score", "dose", "length",
            "size", "stay", "class", "ward", "room", "group", "term", "intake", "total");
    private static final Set<String> NO_NAME_HERE = Set.of("will", "may", "april", "june", "august", "summer", "winter",
            "autumn", "job", "success", "charity", "van", "max");
    private static final int MOST_YEARS = 19;

    private final Text text;
    private final NameMarks marks;

    WordsAsNames(Text text, NameMarks marks) {
        this.text = text;
        this.marks = marks;
    }

    /// Whether a word that may be a given name is hardly one at the start of a sentence.
    static boolean hardlyName(String plain) {
        return NO_NAME_HERE.contains(plain);
    }

    void mark() {
        for (int i = 0; i < text.tokens().size(); i++) {
            if (!marks.open(i)) {
                continue;
            }
            agedBoth(i);
            if (!marks.givenOrWord(i)) {
                continue;
            }
            if (acts(i) || helped(i) || own(i)) {
                marks.name(i, i);
            }
            if (bothNames(i)) {
                marks.name(i, i + 1);
            }
        }
    }

    /// "rob robbed", "june said", at the start of a sentence
    private boolean acts(int index) {
        int next = index + 1;
        if (!text.opens(index) || !text.adjacent(index, next) || text.shouting()
                || marks.cue("wordless", index)) {
            return false;
        }
        String does = marks.plain(next);
        if (marks.cue("tells", next)) {
            return marks.cue("human", index) || Dates.month(marks.plain(index))
                    || !NO_NAME_HERE.contains(marks.plain(index)) && marks.plain(index).length() > 3;
        }
        boolean past = does.length() > 4 && does.endsWith("ed") && marks.known(next) || marks.cue("doing", next);
        return marks.cue("people", index) && (past || marks.cue("holds", next) || does.equals("is"));
    }

    /// "bear 4 and wolf 2"
    private void agedBoth(int index) {
        int second = -1;
        if (likely(index) && years(index, index + 1)) {
            int behind = index + 2;
            if (marks.cue("link", behind) && text.adjacent(index + 1, behind) && text.adjacent(behind, behind + 1)) {
                second = behind + 1;
            } else if (behind < text.tokens().size()
                    && Set.of(",", "&", "+", "/").contains(text.between(index + 1, behind).strip())) {
                second = behind;
            }
        }
        if (second > 0 && likely(second) && years(second, second + 1)) {
            marks.name(index, index);
            marks.name(second, second);
        }
    }

    private boolean likely(int index) {
        boolean name = marks.open(index) && marks.token(index).text().length() > 2
                && (marks.given(index) || marks.givenOrWord(index));
        return name && !Dates.month(marks.plain(index)) && !marks.plain(index).equals("max");
    }

    private boolean years(int name, int number) {
        if (number >= text.tokens().size() || !text.adjacent(name, number)) {
            return false;
        }
        Token token = marks.token(number);
        return token.digits() == token.text().length() && token.text().length() <= 2
                && Integer.parseInt(token.text()) <= MOST_YEARS;
    }

    /// "olive rush is 6", "Hope Ramsbottom says": a second word that may be a surname, and what only a person is or does
    private boolean bothNames(int index) {
        int surname = index + 1;
        int verb = index + 2;
        if (!text.opens(index) || !text.adjacent(index, surname) || !text.adjacent(surname, verb)
                || !marks.open(surname) || marks.token(surname).text().length() < 3
                || NO_NAME_HERE.contains(marks.plain(index))) {
            return false;
        }
        boolean is = Set.of("is", "aged").contains(marks.plain(verb)) && years(verb, verb + 1) && ends(verb + 1)
                && !COUNTED.contains(marks.plain(surname)) && !marks.plain(surname).endsWith("s");
        boolean strange = !marks.ordinary(surname) || marks.surname(surname) && marks.cue("tells", verb);
        return is || strange && marks.cue("does", verb) && !marks.cue("link", verb);
    }

    private boolean ends(int number) {
        int next = number + 1;
        return next >= text.tokens().size() || !text.between(number, next).isBlank() || marks.cue("link", next)
                || Set.of("who", "but", "yo", "yrs").contains(marks.plain(next));
    }

    /// "for will to stay"
    private boolean helped(int index) {
        return marks.plain(index - 1).equals("for") && marks.plain(index + 1).equals("to")
                && text.adjacent(index - 1, index) && text.adjacent(index, index + 1)
                && (marks.cue("human", index) || marks.plain(index).equals("will"))
                && !Dates.month(marks.plain(index + 2));
    }

    /// "his little sister may while dad works"
    private boolean own(int index) {
        boolean kin = marks.cue("relative", index - 1) || CHILDREN.contains(marks.plain(index - 1));
        boolean whose = marks.cue("whose", index - 2)
                || SIZES.contains(marks.plain(index - 2)) && marks.cue("whose", index - 3);
        return kin && whose && text.adjacent(index - 1, index) && text.adjacent(index, index + 1)
                && ON.contains(marks.plain(index + 1));
    }
}
