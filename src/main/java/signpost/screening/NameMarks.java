package signpost.screening;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/// Which tokens of one message have been recognised as names, and what can be asked of a token.
final class NameMarks {

    private final Text text;
    private final Lexicon lexicon;
    private final BitSet stays;
    private final BitSet names = new BitSet();
    private final BitSet looked = new BitSet();
    private final BitSet known = new BitSet();
    private final BitSet compared = new BitSet();
    private final BitSet strange = new BitSet();

    NameMarks(Text text, Lexicon lexicon, Findings findings) {
        this.text = text;
        this.lexicon = lexicon;
        this.stays = Stays.in(text, lexicon);
        for (int i = 0; i < text.tokens().size(); i++) {
            if (!findings.free(text.tokens().get(i).start(), text.tokens().get(i).end())) {
                stays.set(i);
            }
        }
    }

    BitSet names() {
        return names;
    }

    Token token(int index) {
        return text.tokens().get(index);
    }

    String plain(int index) {
        return index >= 0 && index < text.tokens().size() ? token(index).plain() : "";
    }

    /// could be part of a name at all
    boolean open(int index) {
        return index >= 0 && index < text.tokens().size() && token(index).word() && !stays.get(index);
    }

    boolean given(int index) {
        return open(index) && lexicon.given(plain(index));
    }

    boolean givenOrWord(int index) {
        return open(index) && lexicon.givenOrWord().contains(plain(index));
    }

    boolean surname(int index) {
        return open(index) && (lexicon.surname(plain(index)) || sonOf(token(index).text()));
    }

    boolean ordinary(int index) {
        return known(index) && !lexicon.given(plain(index));
    }

    /// whether lists of words hold it; each word of a message is looked up once
    boolean known(int index) {
        if (index < 0 || index >= text.tokens().size()) {
            return false;
        }
        if (!looked.get(index)) {
            looked.set(index);
            known.set(index, lexicon.ordinary(plain(index)) || ofWelsh(index));
        }
        return known.get(index);
    }

    /// A word that is written as no name would be, in a language of which we have no list of words.
    private boolean ofWelsh(int index) {
        return text.welsh() && (!token(index).capital() || text.opens(index)) && !lexicon.given(plain(index))
                && !lexicon.surname(plain(index));
    }

    /// O'Doherty, McGinley, MacAskill
    static boolean sonOf(String typed) {
        int prefix = typed.startsWith("O'") || typed.startsWith("O’") || typed.startsWith("Mc")
                ? 2
                : typed.startsWith("Mac") ? 3 : -1;
        return prefix > 0 && typed.length() > prefix + 2 && Character.isUpperCase(typed.charAt(prefix))
                && Character.isLowerCase(typed.charAt(prefix + 1));
    }

    boolean strange(int index) {
        if (!open(index) || known(index)) {
            return false;
        }
        if (!compared.get(index)) {
            compared.set(index);
            strange.set(index, lexicon.strange(plain(index)));
        }
        return strange.get(index);
    }

    boolean cue(String list, int index) {
        return lexicon.cue(list, plain(index));
    }

    /// a capital that says something
    boolean capital(int index) {
        return open(index) && token(index).capital() && !token(index).camel() && !text.shouting()
                && (!token(index).shouted() || given(index) || surname(index));
    }

    void name(int first, int last) {
        names.set(first, last + 1);
    }

    /// Carries a name on to surnames, particles and initials, and back to initials.
    void carryOn() {
        for (int i = names.nextSetBit(0); i > 0; i = names.nextSetBit(i + 1)) {
            boolean fond = cue("fond", i - 1) && token(i - 1).capital() == token(i).capital()
                    && text.adjacent(i - 1, i);
            if (!names.get(i - 1) && (initialBefore(i) || fond)) {
                names.set(i - 1);
            }
        }
        for (int i = names.nextSetBit(0); i >= 0; i = names.nextSetBit(i + 1)) {
            int next = i + 1;
            if (!text.adjacent(i, next) || names.get(next)) {
                continue;
            }
            int behind = next;
            while (cue("particle", behind) && text.adjacent(behind, behind + 1)) {
                behind++;
            }
            boolean particle = behind > next && open(behind) && !ordinary(behind)
                    && (token(behind).capital() || surname(behind));
            boolean joined = open(next) && token(next).shouted() && token(next).text().length() == 3
                    && token(next).text().charAt(1) == '-';
            boolean initial = joined || open(next) && token(next).text().length() == 1 && (token(next).capital()
                    ? !plain(next).equals("i")
                    : !token(i).capital() && "bcdfghjklmpqtvwz".contains(plain(next)));
            boolean capital = capital(next) && (!ordinary(next) || surname(next) || givenOrWord(next)
                    || given(i) && !cue("organisation", next) && !cue("title", next) || alias(i));
            boolean small = open(next) && !ordinary(next)
                    && (surname(next) || given(next) || token(i).shouted() && token(next).shouted());
            if (particle) {
                names.set(next, behind + 1);
            } else if (initial || capital || small) {
                names.set(next);
            }
        }
    }

    /// "nicknamed Ghost Face": what somebody is called has no ordinary words
    private boolean alias(int index) {
        return cue("alias", index - 1) || lexicon.cue("alias", plain(index - 2) + " " + plain(index - 1));
    }

    /// "A. Mahmood", "J Blythe", but not "I" and hardly "A"
    private boolean initialBefore(int index) {
        int initial = index - 1;
        boolean letter = token(initial).word() && token(initial).text().length() == 1 && token(initial).capital();
        String between = text.between(initial, index);
        return letter && (between.equals(". ") || between.equals(".")
                || between.equals(" ") && !plain(initial).equals("i") && !plain(initial).equals("a"));
    }

    /// "Ms. Van der Berg", "mr de souza", "Mrs K": particles after a title and the name behind them, or its first letter
    private void titledParticles() {
        for (int i = 0; i + 1 < text.tokens().size(); i++) {
            boolean title = cue("title", i) && (text.adjacent(i, i + 1) || text.between(i, i + 1).equals(". "));
            if (title && open(i + 1) && token(i + 1).capital() && token(i + 1).text().length() == 1
                    && !plain(i + 1).equals("i")) {
                name(i + 1, i + 1);
            }
            int last = i;
            while (title && cue("particle", last + 1) && text.adjacent(last + 1, last + 2)) {
                last++;
            }
            if (cue("particle", i) && cue("particle", i + 1) && text.adjacent(i, i + 1) && text.adjacent(i + 1, i + 2)
                    && open(i + 2) && token(i + 2).capital() && !ordinary(i + 2)) {
                name(i, i + 2);
            }
            if (i > 0 && cue("particle", i) && text.adjacent(i, i + 1) && open(i + 1) && token(i + 1).capital()
                    && !ordinary(i + 1) && initialBefore(i)) {
                name(i - 1, i + 1);
            }
            if (Set.of("Mac", "Nic", "Mhic").contains(token(i).text()) && plain(i + 1).equals("an")
                    && text.adjacent(i, i + 1) && text.adjacent(i + 1, i + 2) && i + 2 < text.tokens().size()) {
                name(i, i + 2);
            }
            if (last > i && open(last + 1) && (token(last + 1).capital() || !ordinary(last + 1))) {
                name(i + 1, last + 1);
            }
        }
    }

    /// Names that stand beside a name: "Ada and Musa", "Kian, Rhys & Mo".
    void markCompany() {
        titledParticles();
        carryOn();
        for (int i = 0; i < text.tokens().size(); i++) {
            boolean link = cue("link", i);
            if (link && names.get(i - 1 < 0 ? 0 : i - 1) && i > 0) {
                companion(i + 1);
            }
            if (link && i + 1 < text.tokens().size() && names.get(i + 1)) {
                companion(i - 1);
            }
            inList(i);
        }
        for (int i = text.tokens().size() - 1; i > 0; i--) {
            inList(i);
        }
        carryOn();
    }

    /// A name on one side of a comma brings the word on the other in.
    private void inList(int index) {
        if (index > 0 && names.get(index) != names.get(index - 1) && listed(text.between(index - 1, index))) {
            companion(names.get(index) ? index - 1 : index);
        }
    }

    private static boolean listed(String between) {
        String joint = between.strip();
        return joint.equals(",") || joint.equals("&") || joint.equals("/") || joint.equals("+");
    }

    private void companion(int index) {
        boolean likely = capital(index) && !names.get(index) && (!ordinary(index) || givenOrWord(index))
                && !(text.opens(index) && ordinary(index) && !givenOrWord(index));
        boolean small = open(index) && (given(index) || givenOrWord(index) && !cue("wordy", index)
                || !token(index).capital() && token(index).text().length() > 3 && strange(index));
        if (likely || small) {
            names.set(index);
        }
    }

    /// The same words again, in capitals or not, with or without an s for a lost apostrophe.
    void markAgain() {
        Set<String> known = new HashSet<>();
        names.stream().filter(i -> plain(i).length() > 1 && !cue("particle", i)).forEach(i -> known.add(plain(i)));
        for (int i = 0; i < text.tokens().size(); i++) {
            String word = plain(i);
            boolean again = known.contains(word) || word.length() > 4 && word.endsWith("s")
                    && known.contains(word.substring(0, word.length() - 1)) && !ordinary(i);
            if (open(i) && again && (!ordinary(i) || token(i).capital() && !text.opens(i))) {
                names.set(i);
            }
        }
    }
}
