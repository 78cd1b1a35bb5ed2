package signpost.screening;

import java.util.HashSet;
import java.util.Set;

/// Marks words as names by what is said of them: "Surname: Ward", "Tee short for Tiernan", "Bill, his uncle", "May starts in June? She's ...",
/// "my mate will wants". What lists say of the word counts for little then.
final class NamesTold {

    private static final Set<String> SURNAMES = Set.of("surname", "surnames", "forename", "firstname", "lastname");
    private static final Set<String> KINDS_OF_NAME = Set.of("first", "last", "family", "middle", "maiden", "second",
            "christian", "given");
    private static final Set<String> OF_FORM = Set.of("s", "is", "was", "are");
    private static final Set<String> WHOSE = Set.of("his", "her", "their", "my", "our", "the", "a", "your");
    private static final Set<String> CALL = Set.of("call", "calls", "called", "nicknamed", "naming", "named", "signs",
            "styles");
    private static final Set<String> NICKNAMES = Set.of("nickname", "nicknamed", "alias", "aka", "moniker", "tag");
    private static final Set<String> ROLES = Set.of("carer", "nurse", "teacher", "worker", "coach", "childminder",
            "nanny", "neighbour", "caller", "manager", "tutor", "escort", "driver", "cleaner", "caretaker", "cook",
            "pupil", "student", "officer", "guardian", "mum", "mother", "dad", "father", "nan", "gran", "uncle", "aunt",
            "sister", "brother", "cousin", "boyfriend", "girlfriend", "partner", "girl", "boy", "child", "baby", "lad");
    private static final Set<String> ONES = Set.of("one", "him", "her", "them", "me", "himself", "herself", "boy",
            "girl", "lad", "lass", "baby", "man", "woman", "brother", "sister");
    private static final Set<String> PRONOUNS = Set.of("she", "he", "her", "his", "him", "hers", "she's", "he's",
            "shes", "hes", "they", "their", "them");
    private static final Set<String> VERBS = Set.of("starts", "started", "begins", "left", "leaves", "joins", "joined",
            "works", "worked", "moves", "takes", "took", "does", "did", "tries", "feels", "looks", "sounds", "seems");
    private static final int MOST_BETWEEN = 3;
    private static final int MOST_TOLD = 16;

    private final Text text;
    private final Lexicon lexicon;
    private final NameMarks marks;
    private final boolean somebody;
    private final Kinship kinship;
    private final Set<String> written = new HashSet<>();
    private boolean found;

    NamesTold(Text text, Lexicon lexicon, NameMarks marks) {
        this.text = text;
        this.lexicon = lexicon;
        this.marks = marks;
        this.kinship = new Kinship(text, lexicon, marks);
        this.somebody = text.tokens().stream().map(Token::plain).anyMatch(PRONOUNS::contains);
    }

    /// Whether there were such names.
    boolean mark() {
        for (int i = 0; i < text.tokens().size(); i++) {
            inForm(i);
            shortened(i);
            ranked(i);
            if (!marks.token(i).word() || marks.names().get(i)) {
                continue;
            }
            if (kinship.tells(i) || nicknamed(i) || mate(i) || inRole(i) || marks.givenOrWord(i)
                    && (opening(i) || apposed(i) || owner(i) || month(i) || asked(i) || doneTo(i))) {
                name(i, i);
            }
        }
        markWritten();
        return found;
    }

    private void name(int first, int last) {
        marks.name(first, last);
        found = true;
    }

    /// "Surname: Ward", "child's surname is Church and mum's is Parish", "if Lane is the surname"
    private void inForm(int index) {
        boolean kind = marks.plain(index).equals("name") && KINDS_OF_NAME.contains(marks.plain(index - 1));
        if (!SURNAMES.contains(marks.plain(index)) && !kind) {
            return;
        }
        boolean field = index + 1 < text.tokens().size() && text.between(index, index + 1).strip().equals(":");
        int value = field ? index + 1 : index + 2;
        if (field || OF_FORM.contains(marks.plain(index + 1))) {
            written(value);
            boolean other = marks.cue("link", value + 1) && marks.cue("kin", value + 2);
            for (int i = value + 3; other && i < value + 6; i++) {
                if (marks.plain(i).equals("is")) {
                    written(i + 1);
                }
            }
        }
        int is = kind ? index - 3 : index - 2;
        if (marks.plain(is).equals("is") && WHOSE.contains(marks.plain(is + 1))) {
            written(is - 1);
        }
    }

    /// a word with a capital
    private void written(int index) {
        if (index < 0 || index >= text.tokens().size() || !marks.token(index).word() || !marks.token(index).capital()
                || marks.token(index).text().length() < 2) {
            return;
        }
        written.add(marks.token(index).text());
    }

    /// Marks what was written in a form wherever it stands, with a word before it that may be a given name.
    private void markWritten() {
        for (int i = 0; i < text.tokens().size() && !written.isEmpty(); i++) {
            if (written.contains(marks.token(i).text())) {
                boolean given = i > 0 && text.adjacent(i - 1, i) && marks.token(i - 1).capital()
                        && lexicon.givenOrWord().contains(marks.plain(i - 1));
                name(given ? i - 1 : i, i);
            }
        }
    }

    /// "Tee short for Tiernan", "Mol (= Molly)"
    private void shortened(int index) {
        int full = index + 3;
        boolean shortFor = marks.plain(index + 1).equals("short") && marks.plain(index + 2).equals("for");
        if (index + 1 < text.tokens().size() && text.between(index, index + 1).strip().startsWith("(=")) {
            full = index + 1;
        } else if (!shortFor) {
            return;
        }
        boolean name = marks.open(full) && (marks.token(full).capital() || marks.given(full) || marks.strange(full));
        if (name && marks.token(index).word()
                && (marks.token(index).capital()
                        ? !marks.token(index).shouted()
                        : marks.givenOrWord(index)
                                || !marks.ordinary(index))) {
            name(index, index);
            name(full, full);
        }
    }

    /// "Lord Peverell-Gaunt's nephew": kin of one whose rank would let the name stay
    private void ranked(int index) {
        if (!marks.cue("rank", index) || !marks.token(index).capital()) {
            return;
        }
        int last = index;
        while (last - index < MOST_BETWEEN && text.adjacent(last, last + 1) && marks.token(last + 1).capital()) {
            last++;
        }
        int kin = last + 2;
        boolean kinBehind = marks.plain(last + 1).equals("s") && last > index
                && (marks.cue("human-before", kin) || marks.cue("relative", kin));
        if (kinBehind && lexicon.stays().covers(text, index) == 0 && lexicon.stays().covers(text, index + 1) == 0) {
            name(index + 1, last);
        }
    }

    /// "they call the older one Smiler"
    private boolean nicknamed(int index) {
        if (marks.token(index).capital() && !marks.token(index).shouted() && text.adjacent(index - 1, index)
                && (NICKNAMES.contains(marks.plain(index - 1))
                        || marks.plain(index - 1).equals("name") && marks.plain(index - 2).equals("street"))) {
            return true;
        }
        if (!marks.token(index).capital() || text.opens(index) || !ONES.contains(marks.plain(index - 1))
                || !text.adjacent(index - 1, index) || marks.token(index).shouted()) {
            return false;
        }
        for (int i = index - 2; i >= Math.max(0, index - 2 - MOST_BETWEEN) && text.adjacent(i, i + 1); i--) {
            if (CALL.contains(marks.plain(i))) {
                return !marks.cue("title", index);
            }
        }
        return false;
    }

    /// "the carer, Lindsey, says": apposed to what somebody is
    private boolean inRole(int index) {
        int next = index + 1;
        return marks.token(index).capital() && index > 1 && next < text.tokens().size()
                && ROLES.contains(marks.plain(index - 1)) && text.between(index - 1, index).equals(", ")
                && text.between(index, next).equals(", ")
                && (marks.cue("does", next) || marks.cue("tells", next) || marks.plain(next).equals("who"));
    }

    /// "Blaze was excluded on Monday; his mum ...": a word that may be a name, does something and has kin
    private boolean opening(int index) {
        if (!text.opens(index) || !marks.token(index).capital() || text.shouting() || !text.adjacent(index, index + 1)
                || WordsAsNames.hardlyName(marks.plain(index))) {
            return false;
        }
        boolean was = Set.of("was", "is", "has").contains(marks.plain(index + 1))
                && (marks.plain(index + 2).endsWith("ed") || marks.plain(index + 2).endsWith("ing"));
        boolean does = marks.plain(index + 1).endsWith("s") && marks.plain(index + 1).length() > 4
                && WHOSE.contains(marks.plain(index + 2));
        for (int i = index + 2; (was || does) && i + 1 < Math.min(text.tokens().size(), index + MOST_TOLD); i++) {
            if (Set.of("his", "her").contains(marks.plain(i)) && (marks.cue("human-before", i + 1)
                    || marks.cue("relative", i + 1) || marks.plain(i + 1).equals("own"))) {
                return true;
            }
        }
        return false;
    }

    /// "my mate will wants"
    private boolean mate(int index) {
        return marks.plain(index).equals("will") && marks.cue("human-before", index - 1)
                && text.adjacent(index - 1, index) && text.adjacent(index, index + 1)
                && (marks.cue("tells", index + 1) || marks.cue("holds", index + 1)
                        || marks.plain(index + 1).equals("is"));
    }

    /// "Bill, his uncle, ..."
    private boolean apposed(int index) {
        return marks.token(index).capital() && index + 2 < text.tokens().size()
                && text.between(index, index + 1).equals(", ") && marks.cue("whose", index + 1)
                && (marks.cue("relative", index + 2) || marks.cue("human-before", index + 2))
                && !(text.opens(index) && WordsAsNames.hardlyName(marks.plain(index)));
    }

    /// "Mark's marks have dropped and he ..."
    private boolean owner(int index) {
        return somebody && marks.token(index).capital() && marks.cue("human", index)
                && marks.plain(index + 1).equals("s") && text.between(index, index + 1).length() == 1;
    }

    /// "that May starts in June? She's ..."
    private boolean month(int index) {
        boolean subject = Dates.month(marks.plain(index)) && marks.token(index).capital() && somebody
                && !marks.cue("place", index - 1) && !marks.cue("link", index - 1) && !marks.cue("link", index + 1)
                && (text.opens(index) || marks.cue("aux", index - 1)) && text.adjacent(index, index + 1);
        return subject && does(index + 1);
    }

    private boolean does(int index) {
        String plain = marks.plain(index);
        return VERBS.contains(plain) || marks.cue("tells", index) || marks.cue("holds", index);
    }

    /// "Can Joy bring her brother": a word with a capital that nothing but a name has in the middle of a sentence
    private boolean asked(int index) {
        boolean inside = somebody && index > 0 && !text.opens(index) && marks.token(index).capital()
                && !text.shouting() && marks.cue("aux", index - 1) && text.adjacent(index - 1, index)
                && text.adjacent(index, index + 1) && !Dates.month(marks.plain(index));
        int next = index + 1;
        return inside && marks.known(next) && !marks.token(next).capital() && !marks.cue("thing", next)
                && !marks.cue("organisation", next) && !marks.cue("firm", next) && !marks.cue("eponym", next)
                && !marks.plain(next).endsWith("s") && (next + 1 >= text.tokens().size()
                        || WHOSE.contains(marks.plain(next + 1)) || marks.cue("toward", next + 1)
                        || PRONOUNS.contains(marks.plain(next + 1)));
    }

    /// "Earl hit Duke": both words may be names, and one does something to the other
    private boolean doneTo(int index) {
        return marks.token(index).capital() && !text.opens(index) && marks.cue("done-to", index - 1)
                && text.adjacent(index - 2, index - 1) && text.adjacent(index - 1, index)
                && (marks.names().get(index - 2) || marks.givenOrWord(index - 2)) && marks.token(index - 2).capital()
                && !marks.cue("toward", index - 1);
    }
}
