package signpost.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;

/// Learns from invented messages how much each of the [NameSigns] says.
///
/// A message is looked at as it stands, in small letters, and with slips of the fingers; and each time as by somebody who has never heard
/// the names in it, since most names that come are in no list. Not safe to share between threads.
final class NameLearner {

    /// stands at the head of a file of weights
    static final String HEAD = "# Learnt by 'signpost measure personal --learn' from the messages in personal-*.txt and urgent-*.txt"
            + " of the tests; do not change by hand.\n";

    private static final int SLIPPING = 5;
    private static final int ONE_IN = 3;

    private final Lexicon lexicon;
    private final Function<Lexicon, List<Finder>> before;
    private final List<float[]> vectors = new ArrayList<>();
    private final List<Boolean> names = new ArrayList<>();

    /// @param before what looks at a message before names are looked for
    NameLearner(Lexicon lexicon, Function<Lexicon, List<Finder>> before) {
        this.lexicon = lexicon;
        this.before = before;
    }

    /// A message whose details stand in « ».
    void add(String marked) {
        Marked read = Marked.read(marked);
        String message = read.text();
        for (String view : new LinkedHashSet<>(List.of(message, message.toLowerCase(Locale.ROOT),
                withSlips(message, read.details())))) {
            if (view.length() == message.length()) {
                look(view, read.details());
            }
        }
    }

    /// A message whose details are not marked: what no rule takes for a name is none.
    void addUnmarked(String message) {
        Text text = new Text(message);
        NameMarks ruled = marks(text, lexicon);
        new CapitalNames(text, lexicon, ruled).mark();
        new SmallNames(text, lexicon, ruled).mark();
        ruled.markCompany();
        ruled.markAgain();
        look(text, lexicon, _ -> false, i -> !ruled.names().get(i) && !ruled.given(i));
    }

    Likeness learnt() {
        return Likeness.learn(vectors, names);
    }

    private void look(String message, BitSet details) {
        Text text = new Text(message);
        Set<String> known = new HashSet<>();
        text.tokens().stream().filter(token -> details.get(token.start())).map(Token::plain).forEach(known::add);
        IntPredicate name = i -> details.get(text.tokens().get(i).start());
        look(text, lexicon, name, _ -> true);
        if (!known.isEmpty()) {
            look(text, lexicon.forgetting(known), name, _ -> true);
        }
    }

    private void look(Text text, Lexicon lists, IntPredicate name, IntPredicate told) {
        Findings findings = new Findings(text);
        before.apply(lists).forEach(finder -> finder.find(text, findings));
        NameSigns signs = new NameSigns(text, lists, new NameMarks(text, lists, findings),
                !findings.inOrder().isEmpty());
        for (int i = 0; i < text.tokens().size(); i++) {
            if (signs.candidate(i) && told.test(i)) {
                vectors.add(signs.of(i));
                names.add(name.test(i));
            }
        }
    }

    private NameMarks marks(Text text, Lexicon lists) {
        Findings findings = new Findings(text);
        before.apply(lists).forEach(finder -> finder.find(text, findings));
        return new NameMarks(text, lists, findings);
    }

    /// some longer words that are no details with two letters exchanged or a wrong vowel, always the same for the same message
    private static String withSlips(String message, BitSet details) {
        char[] letters = message.toCharArray();
        Random random = new Random(message.hashCode());
        for (int start = 0; start < letters.length;) {
            int end = start;
            while (end < letters.length && Character.isLetter(letters[end])) {
                end++;
            }
            if (end - start >= SLIPPING && !details.get(start) && random.nextInt(ONE_IN) == 0) {
                int slip = start + 1 + random.nextInt(end - start - 3);
                char slipped = letters[slip];
                boolean exchange = random.nextBoolean();
                letters[slip] = exchange ? letters[slip + 1] : "aeiou".charAt(random.nextInt(5));
                letters[slip + 1] = exchange ? slipped : letters[slip + 1];
            }
            start = Math.max(end, start + 1);
        }
        return new String(letters);
    }
}
