package signpost.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What speaks for and against a word of a message being a private person's name, as numbers in a fixed order: what lists it is in, how
/// it is written, how it is spelt, and what stands before and after it.
final class NameSigns {

    private static final List<String> BEFORE = List.of("title", "person", "relative", "aunt", "whose", "place",
            "toward",
            "aux", "link", "household", "heading", "organisation", "spoken", "where", "rank", "work", "authored",
            "human-before", "trusting", "does", "lives", "birth", "kin", "says", "street", "done-to", "did");
    private static final List<String> AFTER = List.of("does", "tells", "holds", "adverb", "thing", "organisation",
            "firm", "eponym", "theory", "link", "birth", "aux", "kin", "reviews", "work", "household", "place",
            "person", "spoken", "toward", "street", "says", "did", "family-does");
    private static final List<String> SMALL_WORDS = List.of("the", "a", "an", "of", "by", "from", "to", "for", "with",
            "about", "in", "on", "at", "and", "is", "has", "what", "which", "this", "that", "any", "our", "new");
    private static final List<String> PRONOUNS = List.of("he", "she", "him", "her", "his", "hers", "i", "me", "my");
    private static final Set<String> VERBS = Set.of("will", "may", "can");
    private static final Set<String> UNDER = Set.of("the", "a", "an", "my", "our", "your", "his", "her", "its", "their",
            "this", "that", "these", "those", "i", "we", "you", "he", "she", "it", "they", "there", "be", "have", "not",
            "any", "all", "anyone", "someone", "anybody", "somebody", "people", "parents", "children", "staff",
            "schools",
            "also", "still", "need", "take", "apply", "pay", "get");
    private static final List<String> SUFFIXES = List.of("tion", "sion", "ment", "ness", "ity", "ism", "ists", "ology",
            "ous", "ive", "able", "ible", "ally", "ical", "ance", "ence", "ship", "hood", "wards", "wise", "less",
            "ful",
            "ated", "ating", "ising", "izing", "ised", "ized", "ory", "ary", "oma", "itis", "aemia", "emia", "ectomy",
            "graph", "graphy", "ular", "onic", "atic", "etic", "ology", "ologist", "ologists", "ings", "tions", "ments",
            "ities", "ances", "ences", "iers", "age", "ages", "ent", "ant", "ual", "ial");
    private static final int KINDS = 9;
    private static final int WRITINGS = 5;
    private static final int SHAPES = 6;
    private static final int CONTEXT = BEFORE.size() * 2 + AFTER.size() * 2 + SMALL_WORDS.size() * 2 + 44;

    /// how many numbers there are
    static final int COUNT = KINDS * WRITINGS + SHAPES * 2 + CONTEXT * 2;

    private final Text text;
    private final Lexicon lexicon;
    private final NameMarks marks;
    private final boolean somebody;
    private final boolean details;
    private final boolean asks;
    private final int story;
    private final int publicWords;
    private float[] signs = new float[0];
    private int at;

    NameSigns(Text text, Lexicon lexicon, NameMarks marks, boolean details) {
        this.text = text;
        this.lexicon = lexicon;
        this.marks = marks;
        this.details = details;
        List<Token> tokens = text.tokens();
        this.asks = !tokens.isEmpty() && lexicon.cue("asks", tokens.getFirst().plain());
        this.story = (int) tokens.stream().filter(token -> lexicon.cue("story", token.plain())).count();
        this.publicWords = (int) tokens.stream().filter(token -> lexicon.cue("public", token.plain())).count();
        this.somebody = tokens.stream().map(Token::plain).anyMatch(PRONOUNS::contains);
    }

    /// Whether a word is worth a look: not an ordinary one in small letters.
    boolean candidate(int index) {
        return marks.open(index) && marks.token(index).text().length() > 1
                && !acronym(index) && !code(index) && !auxiliary(index) && !amongMonths(index)
                && (!marks.ordinary(index) || marks.givenOrWord(index) || marks.surname(index) || marks.capital(index));
    }

    /// "July and August"
    private boolean amongMonths(int index) {
        return Dates.month(marks.plain(index))
                && (marks.cue("link", index - 1) && Dates.month(marks.plain(index - 2)) && !april(index - 2)
                        || marks.cue("link", index + 1) && Dates.month(marks.plain(index + 2)) && !april(index + 2));
    }

    /// a month that is also a name
    private boolean april(int index) {
        return marks.givenOrWord(index);
    }

    /// part of a page's address or of markup: "https://", "<img", "src=x"
    private boolean code(int index) {
        String raw = text.raw();
        int start = marks.token(index).start();
        int end = marks.token(index).end();
        return start > 0 && "<={".indexOf(raw.charAt(start - 1)) >= 0
                || end < raw.length() && "=>}".indexOf(raw.charAt(end)) >= 0 || raw.startsWith("://", end);
    }

    /// "will" and "may" as verbs: not where a name could do something
    private boolean auxiliary(int index) {
        boolean either = VERBS.contains(marks.plain(index));
        boolean subject = text.opens(index) || marks.cue("aux", index - 1) || marks.cue("link", index - 1)
                || marks.token(index).capital();
        return either && (!subject || UNDER.contains(marks.plain(index + 1)));
    }

    /// a few capital letters among words that are not all in capitals
    private boolean acronym(int index) {
        String typed = marks.token(index).text();
        boolean plural = typed.length() > 2 && typed.endsWith("s") && marks.token(index).camel()
                && typed.substring(0, typed.length() - 1).chars().allMatch(Character::isUpperCase);
        int end = typed.length();
        boolean system = end > 3 && marks.token(index).camel() && (Character.isLowerCase(typed.charAt(0))
                || typed.substring(end - 3).chars().allMatch(Character::isUpperCase));
        return plural || system || !text.shouting() && marks.token(index).shouted() && typed.length() < 4;
    }

    /// a word that no list of names holds
    boolean ordinary(int index) {
        return marks.ordinary(index) && !marks.givenOrWord(index) && !marks.surname(index);
    }

    float[] of(int index) {
        signs = new float[COUNT];
        at = 0;
        int writing = writing(index);
        int kind = kind(index);
        signs[kind * WRITINGS + writing] = 1;
        at = KINDS * WRITINGS;
        boolean small = writing >= 2;
        at += small ? SHAPES : 0;
        shape(index, kind);
        at = KINDS * WRITINGS + SHAPES * 2 + (small ? CONTEXT : 0);
        context(index);
        return Arrays.copyOf(signs, COUNT);
    }

    private void put(boolean sign) {
        signs[at++] = sign ? 1 : 0;
    }

    private int kind(int index) {
        String plain = marks.plain(index);
        boolean ordinary = marks.ordinary(index);
        return marks.given(index)
                ? 0
                : marks.givenOrWord(index)
                        ? marks.cue("wordy", index) ? 7 : 1
                        : marks.surname(index)
                                ? ordinary ? 2 : 3
                                : ordinary ? 4 : marks.strange(index) ? lexicon.nearly(plain) ? 8 : 5 : 6;
    }

    /// with a capital in a sentence, with one at its start, small, among capitals alone, or alone in capitals
    private int writing(int index) {
        if (text.shouting()) {
            return 3;
        }
        if (marks.token(index).shouted()) {
            return 4;
        }
        return marks.capital(index) ? text.opens(index) ? 1 : 0 : 2;
    }

    private void shape(int index, int kind) {
        String plain = marks.plain(index);
        boolean unknown = kind >= 5 && kind != 7;
        double likeness = lexicon.shape().of(plain);
        signs[at] = unknown ? (float) Math.clamp(likeness, -2, 2) : 0;
        signs[at + 1] = unknown && likeness > 0.4 ? 1 : 0;
        signs[at + 2] = unknown && likeness < -0.4 ? 1 : 0;
        signs[at + 3] = plain.length() <= 3 ? 1 : 0;
        signs[at + 5] = unknown && plain.length() > 6 && SUFFIXES.stream().anyMatch(plain::endsWith) ? 1 : 0;
        signs[at + 4] = plain.indexOf('-') > 0 || plain.indexOf('\'') > 0 ? 1 : 0;
    }

    private void context(int index) {
        int before = index - 1;
        int behind = index + 1;
        boolean owner = marks.plain(behind).equals("s") && text.between(index, behind).length() == 1;
        behind += owner ? 1 : 0;
        boolean near = index > 0 && text.between(before, index).strip().length() <= 1
                && text.between(before, index).indexOf('\n') < 0;
        boolean nearBehind = behind < text.tokens().size() && text.between(behind - 1, behind).strip().length() <= 1;
        String gap = index > 0 ? text.between(before, index).strip() : "";
        String gapBehind = index + 1 < text.tokens().size() ? text.between(index, index + 1).strip() : "";
        String both = marks.plain(before - 1) + " " + marks.plain(before);
        for (String list : BEFORE) {
            put(near && (marks.cue(list, before) || lexicon.cue(list, both)));
            put(near && marks.cue(list, before - 1));
        }
        for (String list : AFTER) {
            put(nearBehind && marks.cue(list, behind));
            put(nearBehind && owner && marks.cue(list, behind));
        }
        for (String word : SMALL_WORDS) {
            put(near && marks.plain(before).equals(word));
            put(nearBehind && !owner && marks.plain(behind).equals(word));
        }
        put(index == 0);
        put(gap.equals(","));
        put(gap.equals(":") || gap.equals("-") || gap.equals("–"));
        put(gap.equals("(") || gap.equals("\"") || gap.equals("'"));
        put(gapBehind.equals(","));
        put(gapBehind.startsWith("("));
        put(gapBehind.startsWith("."));
        put(gapBehind.startsWith("?"));
        put(index + 1 == text.tokens().size());
        put(owner);
        put(near && namelike(before));
        put(near && marks.capital(before) && !text.opens(before));
        put(near && marks.capital(before) && text.opens(before));
        put(near && marks.capital(before) && marks.ordinary(before));
        put(nearBehind && namelike(behind));
        put(nearBehind && marks.capital(behind));
        put(nearBehind && marks.capital(behind) && marks.ordinary(behind));
        put(behind < text.tokens().size() && marks.token(behind).digits() > 0);
        put(behind < text.tokens().size() && marks.token(behind).digits() > 0
                && marks.token(behind).text().length() <= 2);
        put(index > 0 && !marks.open(before));
        put(behind < text.tokens().size() && !marks.open(behind));
        put(somebody);
        put(details);
        put(near && marks.known(before) && !marks.capital(before));
        put(nearBehind && marks.known(behind) && !marks.capital(behind));
        put(text.tokens().size() < 8);
        put(asks && story == 0);
        put(asks && story > 0);
        put(story == 1);
        put(story > 1);
        put(publicWords == 1 && story == 0);
        put(publicWords > 1 && story == 0);
        put(publicWords > 0 && story > 0);
        put(near && marks.cue("wordy-before", before));
        put(owner && marks.cue("public", behind));
        put(near && past(before));
        put(nearBehind && !owner && past(behind));
        put(nearBehind && marks.plain(behind).length() == 1 && !marks.plain(behind).equals("a")
                && !marks.plain(behind).equals("i") && !owner);
        put(nearBehind && !owner && marks.plain(behind).endsWith("ing"));
        boolean first = text.opens(index) || near && (marks.cue("aux", before) || marks.cue("link", before));
        boolean does = nearBehind && !owner && (past(behind) || marks.cue("did", behind) || marks.cue("does", behind)
                || marks.cue("tells", behind) || marks.cue("holds", behind));
        boolean word = marks.givenOrWord(index);
        put(first && does);
        put(first && does && word && text.opens(index));
        put(word && index == 1 && marks.cue("aux", before));
        put(word && (near && marks.cue("link", before) && marks.givenOrWord(before - 1)
                || nearBehind && marks.cue("link", behind) && marks.givenOrWord(behind + 1)));
        put(word && near && story > 0 && (marks.cue("done-to", before) || past(before)));
    }

    /// "walked", "grabbed"
    private boolean past(int index) {
        return marks.plain(index).endsWith("ed") && marks.plain(index).length() > 4 && marks.ordinary(index);
    }

    private boolean namelike(int index) {
        return marks.given(index) || marks.surname(index) && !marks.ordinary(index);
    }
}
