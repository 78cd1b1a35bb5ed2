package signpost.screening;

import java.util.stream.IntStream;

/// Marks names where capitals say nothing: typed all in small letters, or all in capitals.
final class SmallNames {

    private static final int MOST_NAMES = 3;

    private final Text text;
    private final Lexicon lexicon;
    private final NameMarks marks;

    SmallNames(Text text, Lexicon lexicon, NameMarks marks) {
        this.text = text;
        this.lexicon = lexicon;
        this.marks = marks;
    }

    void mark() {
        for (int i = 0; i < text.tokens().size(); i++) {
            if (marks.cue("birth", i) && i > 0) {
                beforeBirth(i - 1);
            }
            if (!marks.open(i) || marks.names().get(i)) {
                continue;
            }
            boolean small = !marks.capital(i);
            if (text.shouting() && marks.givenOrWord(i) && text.adjacent(i, i + 1) && marks.surname(i + 1)
                    && !marks.ordinary(i + 1)) {
                marks.name(i, i + 1);
            }
            boolean name = spelledOut(marks.token(i).text()) || small && marks.given(i) && !marks.ordinary(i)
                    || kinAfter(i) || lostApostrophe(i)
                    || small && announced(i) || foreign(i) || small && agedInBrackets(i);
            if (name) {
                marks.name(i, i);
                following(i, announced(i));
            }
        }
    }

    /// the words directly before "dob", "born" or "aged"
    private void beforeBirth(int last) {
        boolean close = text.between(last, last + 1).strip().length() <= 1;
        if (!close || marks.plain(last + 1).equals("age")
                || marks.plain(last + 1).equals("b") && text.between(last, last + 1).isBlank()) {
            return;
        }
        for (int i = last; i >= 0 && last - i < MOST_NAMES && (i == last || text.adjacent(i, i + 1)); i--) {
            boolean likely = marks.open(i) && marks.token(i).text().length() > 1
                    && (!marks.ordinary(i) || marks.givenOrWord(i) && !marks.cue("wordy", i)
                            || i < last && marks.names().get(i + 1) && marks.givenOrWord(i));
            if (!likely) {
                return;
            }
            marks.name(i, i);
        }
    }

    /// a surname that no list knows, after a name in small letters that a cue announced
    private void following(int index, boolean announced) {
        int next = index + 1;
        boolean owner = marks.open(next) && marks.plain(next + 1).equals("s")
                && text.between(next, next + 1).length() == 1;
        boolean surname = marks.surname(next) && !marks.cue("wordy", next)
                && (!marks.ordinary(next) || !text.adjacent(next, next + 1) || marks.cue("does", next + 1));
        boolean strange = owner || marks.strange(next) && marks.token(next).text().length() > (announced ? 3 : 4);
        if (text.adjacent(index, next) && (surname || strange && !marks.ordinary(next))) {
            marks.name(next, next);
        }
    }

    /// "S-Z-C-Z-E-P-A-N"
    private static boolean spelledOut(String typed) {
        return typed.length() >= 7 && typed.length() % 2 == 1 && IntStream.range(0, typed.length())
                .allMatch(i -> i % 2 == 1 ? typed.charAt(i) == '-' : Character.isUpperCase(typed.charAt(i)));
    }

    private boolean kinAfter(int index) {
        boolean possessive = marks.plain(index + 1).equals("s") && text.between(index, index + 1).length() == 1;
        return possessive && marks.cue("kin", index + 2) && marks.token(index).text().length() > 2
                && (marks.givenOrWord(index) && (!marks.cue("wordy", index) || marks.cue("relative", index + 2))
                        || marks.strange(index));
    }

    /// "kayleighs mum"
    private boolean lostApostrophe(int index) {
        String plain = marks.plain(index);
        return plain.endsWith("s") && !marks.ordinary(index) && marks.cue("kin", index + 1)
                && text.adjacent(index, index + 1)
                && (lexicon.given(plain.substring(0, plain.length() - 1))
                        || lexicon.givenOrWord().contains(plain.substring(0, plain.length() - 1)));
    }

    /// "hope (14)"
    private boolean agedInBrackets(int index) {
        int age = index + 1;
        return age < text.tokens().size()
                && text.between(index, age).strip().equals("(")
                && marks.token(age).digits() == marks.token(age).text().length()
                && marks.token(age).text().length() <= 2
                && text.raw().startsWith(")", marks.token(age).end())
                && (marks.givenOrWord(index) || marks.given(index) || marks.strange(index));
    }

    private boolean announced(int index) {
        int before = index - 1;
        if (before < 0 || marks.token(index).text().length() < 3) {
            return false;
        }
        String between = text.between(before, index).strip();
        if (between.length() > 1 || between.length() == 1 && ",:(-".indexOf(between.charAt(0)) < 0
                && !(marks.cue("title", before) && between.equals("."))) {
            return false;
        }
        boolean twoWords = lexicon.cue("person", marks.plain(before - 1) + " " + marks.plain(before));
        boolean rank = marks.cue("title", before) && marks.cue("title", index);
        boolean cue = (marks.cue("person", before) || marks.cue("title", before) || twoWords) && !rank;
        boolean sure = lexicon.cue("wordless", marks.plain(before - 1) + " " + marks.plain(before));
        boolean aunt = marks.cue("aunt", before) && !marks.cue("aux", index);
        boolean own = marks.cue("relative", before) && marks.cue("whose", before - 1) && ends(index);
        boolean likely = marks.givenOrWord(index) && (sure || aunt || own || !marks.cue("wordy", index))
                || aunt && marks.strange(index)
                || marks.strange(index) && (marks.token(index).text().length() > 3 || twoWords || marks.surname(index))
                || marks.surname(index) && marks.cue("title", before);
        boolean mister = marks.cue("mister", before) && !marks.cue("never-name", index);
        return cue && likely || mister;
    }

    /// nothing follows that the word could go with: the end, a mark, "and"
    private boolean ends(int index) {
        int next = index + 1;
        return next == text.tokens().size() || !text.adjacent(index, next) || marks.cue("link", next);
    }

    /// a word of another script in a message that is otherwise Latin
    private boolean foreign(int index) {
        return marks.token(index).otherScript() && text.tokens().stream()
                .anyMatch(token -> token.word() && token.text().chars().allMatch(c -> c < 0x250));
    }
}
