package signpost.screening;

/// Marks names in runs of words with capitals.
final class CapitalNames {

    private final Text text;
    private final Lexicon lexicon;
    private final NameMarks marks;

    CapitalNames(Text text, Lexicon lexicon, NameMarks marks) {
        this.text = text;
        this.lexicon = lexicon;
        this.marks = marks;
    }

    void mark() {
        int index = 0;
        while (index < text.tokens().size()) {
            if (!marks.capital(index)) {
                index++;
                continue;
            }
            int last = index;
            while (marks.capital(last + 1) && joined(last)) {
                last++;
            }
            trimmed(index, last);
            index = last + 1;
        }
    }

    private boolean joined(int left) {
        return text.adjacent(left, left + 1)
                || marks.token(left).text().length() == 1 && text.between(left, left + 1).equals(". ");
    }

    /// Takes ordinary words off both ends of a run, then judges what is left.
    private void trimmed(int from, int to) {
        int first = from;
        int last = to;
        while (first <= last && marks.ordinary(first)
                && !(first < last && !marks.ordinary(first + 1) && !marks.cue("title", first)
                        && marks.cue("person", first - 1))
                && !(namelike(first) && first < last && !text.opens(first)) && !lone(first, last)
                && !(text.opens(first) && marks.givenOrWord(first) && first < last
                        && (!marks.ordinary(first + 1) || first + 1 == last && namelike(last) && acts(last)))) {
            first++;
        }
        while (last > first && marks.ordinary(last) && !marks.surname(last) && !marks.givenOrWord(last)) {
            last--;
        }
        boolean titled = last < to;
        if (first <= last && (titled ? announced(first) || given(first, last) : person(first, last))) {
            marks.name(first, last);
        }
    }

    private boolean given(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (marks.given(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean namelike(int index) {
        return marks.givenOrWord(index) || marks.given(index) || marks.surname(index);
    }

    private boolean lone(int first, int last) {
        return first == last && (marks.givenOrWord(first) || marks.surname(first));
    }

    private boolean person(int first, int last) {
        if (marks.token(first).text().length() == 1 && first == last) {
            return false;
        }
        if (announced(first) || family(first, last) || signs(first, last)) {
            return true;
        }
        boolean the = first > 0 && text.adjacent(first - 1, first) && (marks.plain(first - 1).equals("the")
                || marks.plain(first - 1).equals("a") || marks.plain(first - 1).equals("an"));
        if (located(first) && !announced(first)) {
            return false;
        }
        boolean strange = false;
        for (int i = first; i <= last; i++) {
            strange = strange || !marks.ordinary(i);
        }
        if (the && first == last && namedHousehold(first)) {
            return true;
        }
        if (given(first, last) && !(the && first == last)) {
            return true;
        }
        boolean acts = acts(last);
        if (first == last) {
            return !the && alone(first, acts);
        }
        boolean placed = first > 0 && text.adjacent(first - 1, first) && marks.cue("place", first - 1);
        boolean surname = marks.surname(last) && (marks.givenOrWord(first) || !marks.ordinary(first));
        boolean bothNames = marks.givenOrWord(first) && marks.givenOrWord(last);
        return !placed && (strange && !marks.ordinary(last) || surname) || acts && (surname || bothNames);
    }

    /// A cue stands before: a title, a relation, a role, "name:", "re".
    private boolean announced(int first) {
        int before = first - 1;
        if (before < 0) {
            return false;
        }
        String between = text.between(before, first);
        boolean close = between.isBlank() && between.indexOf('\n') < 0
                || between.strip().length() == 1 && ",:-(–\"“'.".contains(between.strip());
        if (!close || between.length() > 4) {
            return false;
        }
        boolean dot = between.strip().equals(".");
        boolean dotted = between.isBlank() || dot;
        if (dotted && (marks.cue("title", before) || lexicon.cue("title", shortTitle(before)))) {
            return true;
        }
        boolean weak = marks.ordinary(first) && !marks.given(first) && !marks.givenOrWord(first);
        boolean twoWords = lexicon.cue("person", marks.plain(before - 1) + " " + marks.plain(before));
        boolean signed = dot && twoWords && first == text.tokens().size() - 1;
        return (!dot || signed) && !weak && (marks.cue("person", before) || twoWords);
    }

    /// "p.c" of "p.c. Whitlock"
    private String shortTitle(int last) {
        boolean joined = last > 0 && text.between(last - 1, last).equals(".");
        return joined ? marks.plain(last - 1) + "." + marks.plain(last) : "";
    }

    /// alone on a line below "Many thanks"
    private boolean signs(int first, int last) {
        boolean below = marks.cue("closing", first - 1) && text.between(first - 1, first).indexOf('\n') >= 0;
        return below && (last + 1 == text.tokens().size() || text.between(last, last + 1).indexOf('\n') >= 0);
    }

    /// "the Haverstock-Bains family"
    private boolean family(int first, int last) {
        return marks.plain(first - 1).equals("the") && text.adjacent(last, last + 1) && marks.cue("household", last + 1)
                && !marks.ordinary(first);
    }

    /// "in Melton Fernbank", "which ward is Fernbank"
    private boolean located(int first) {
        if (!text.adjacent(first - 1, first)) {
            return false;
        }
        boolean in = marks.plain(first - 1).equals("in") && !marks.cue("trusting", first - 2);
        boolean asked = marks.plain(first - 1).equals("is") && marks.cue("where", first - 2)
                && !marks.cue("person", first - 2);
        return in && !marks.given(first) || asked;
    }

    /// "the Hendersons"
    private boolean namedHousehold(int index) {
        String plain = marks.plain(index);
        String one = plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : "";
        boolean live = text.adjacent(index, index + 1) && marks.cue("family-does", index + 1);
        return marks.plain(index - 1).equals("the") && (lexicon.surname(one) && !lexicon.ordinary(one)
                || NameMarks.sonOf(marks.token(index).text()) || live && !one.isEmpty() && marks.strange(index));
    }

    private boolean alone(int index, boolean acts) {
        boolean opens = text.opens(index);
        boolean wordy = marks.ordinary(index) && marks.cue("wordy", index);
        boolean kin = kinAfter(index);
        if (marks.ordinary(index) && !marks.givenOrWord(index) || Dates.month(marks.plain(index)) && !kin) {
            return kin && !marks.ordinary(index)
                    || marks.givenOrWord(index)
                            && (explained(index) || marks.plain(index + 1).equals("is") && ofAge(index));
        }
        boolean thing = marks.cue("thing", index + 1) && marks.cue("aux", index - 1) && !marks.surname(index);
        if (marks.ordinary(index) || marks.givenOrWord(index)) {
            boolean human = !opens && marks.cue("human", index) && text.adjacent(index - 1, index)
                    && !marks.plain(index - 1).equals("the") && !marks.cue("thing", index + 1);
            boolean holds = opens && (marks.cue("human", index) || marks.plain(index).equals("will")
                    || marks.plain(index + 1).endsWith("n't"))
                    && marks.cue("holds", index + 1) && text.adjacent(index, index + 1);
            return human || holds || !thing && (kin || acts && (!(opens && wordy) || marks.cue("tells", index + 1))
                    || explained(index) || ofAge(index)
                    || !opens && text.adjacent(index, index + 1) && marks.cue("adverb", index + 1)
                            && marks.cue("aux", index - 1)
                    || !opens && toward(index) && !(wordy && marks.cue("aux", index - 1)));
        }
        return NameMarks.sonOf(marks.token(index).text())
                || !thing && (kin || acts && (opens || toward(index) || marks.surname(index)) || !opens && toward(index)
                        || born(index) || explained(index));
    }

    /// "Rose (mum)", "Will (DOB ...)"
    private boolean explained(int index) {
        int next = index + 1;
        boolean nickname = lexicon.cue("nickname-of", marks.plain(next) + " " + marks.plain(next + 1))
                && text.between(index, next).equals(", ");
        return nickname || next < text.tokens().size() && text.between(index, next).strip().equals("(")
                && (marks.cue("kin", next) || marks.cue("birth", next)
                        || marks.token(next).text().length() <= 2 && marks.token(next).digits() > 0
                                && text.raw().startsWith(")", marks.token(next).end()));
    }

    /// "May is 6 and ...", "Rose, 9, ...": a bare number of years a child or a grown-up may have
    private boolean ofAge(int index) {
        int is = marks.plain(index + 1).equals("is") ? index + 1 : index;
        int age = is + 1;
        if (age >= text.tokens().size() || is == index && !text.between(index, age).equals(", ")) {
            return false;
        }
        Token number = marks.token(age);
        boolean bare = number.digits() == number.text().length() && number.text().length() <= 2;
        boolean ends = age + 1 == text.tokens().size() || !text.between(age, age + 1).isBlank()
                || marks.cue("link", age + 1) || marks.plain(age + 1).startsWith("year");
        return bare && ends;
    }

    private boolean toward(int index) {
        boolean whatIs = marks.plain(index - 2).equals("what");
        boolean thingsAnd = (marks.plain(index - 1).equals("and")
                || marks.ordinary(index) && marks.cue("titled", index - 1))
                && index > 1 && marks.capital(index - 2)
                && text.adjacent(index - 2, index - 1) && !text.opens(index - 2) && marks.ordinary(index - 2)
                && !marks.names().get(index - 2) && !marks.surname(index - 2);
        return index > 0 && text.between(index - 1, index).isBlank() && marks.cue("toward", index - 1) && !whatIs
                && !thingsAnd;
    }

    private boolean kinAfter(int index) {
        return marks.plain(index + 1).equals("s") && text.between(index, index + 1).length() == 1
                && marks.cue("kin", index + 2);
    }

    private boolean born(int last) {
        return marks.cue("birth", last + 1) && !marks.plain(last + 1).equals("b");
    }

    private boolean acts(int last) {
        boolean company = !marks.plain(last + 1).equals("and") || marks.capital(last + 2) || marks.given(last + 2)
                || marks.cue("person", last + 2) || marks.cue("spoken", last + 2);
        return text.adjacent(last, last + 1) && marks.cue("does", last + 1) && company;
    }
}
