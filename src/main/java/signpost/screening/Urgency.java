package signpost.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells a live concern about a particular person from a question on the same subject.
///
/// "My pupil has just told me her dad hits her" is a live concern; "What do we do when a pupil discloses abuse?" is not. The
/// signs that tell them apart are data, in `urgency/`, each with its weight and its reason. Missing a live concern is worse
/// than raising a false one, so that doubt counts as concern. It decides what is shown first and reports nothing to anybody.
///
/// Where a model of meaning is at hand ([#with]), it gives a second opinion on messages that the signs leave in doubt, which catches what
/// no phrase foresaw and calms what only sounds alarming. Of a message in a language that is not read ([Languages]) only the English in it counts. Welsh has signs of its
/// own and no second opinion.
///
/// Immutable and safe to share between threads; takes time in proportion to the message's length.
public final class Urgency {

    private static final List<String> FILES = List.of("harm-body", "harm-sexual", "harm-self", "harm-neglect",
            "harm-outside",
            "harm-home", "harm-adults", "harm-signals", "harm-cries", "kinds-named", "live", "desk");

    private static final String LIKENESS = "urgency/likeness.txt";

    /// A message of more characters than this is judged piece by piece, where there is a model.
    private static final int LONG = 400;

    private static final NetworkLearner.Manner MANNER = new NetworkLearner.Manner(20, 64, 0.1, 0.5, true);

    private final RuleBook rules;
    private final Meaning meaning;
    private final Network likeness;
    private final KindLikeness kinds;
    private final StretchLikeness stretchLikeness;

    private Urgency(
            RuleBook rules, Meaning meaning, Network likeness, KindLikeness kinds, StretchLikeness stretchLikeness) {
        this.rules = rules;
        this.meaning = meaning;
        this.likeness = likeness;
        this.kinds = kinds;
        this.stretchLikeness = stretchLikeness;
    }

    /// The screening by the rules that ship with the program.
    ///
    /// @throws IllegalStateException if a rule file is missing or cannot be understood
    public static Urgency standard() {
        return Standard.URGENCY;
    }

    private static final class Standard {
        static final Urgency URGENCY = of(signs());
    }

    /// Read when the first message in Welsh is.
    private static final class InWelsh {
        static final RuleBook RULES = RuleBook.ofWelsh(welshSigns());
    }

    static List<Sign> welshSigns() {
        return new SignFile(WordClasses.read("urgency/welsh-words.txt")).read("urgency/welsh.txt");
    }

    static List<Sign> signs() {
        SignFile reader = new SignFile(WordClasses.read("urgency/words.txt"));
        List<Sign> signs = new ArrayList<>();
        FILES.forEach(file -> signs.addAll(reader.read("urgency/" + file + ".txt")));
        return signs;
    }

    private static Urgency of(List<Sign> signs) {
        return new Urgency(RuleBook.ofEnglish(signs), Meaning.NONE, Network.read(LIKENESS), KindLikeness.standard(),
                StretchLikeness.standard());
    }

    /// What the message holds: a line end may end a sentence or, in a mail that was cut into lines, stand for a space; the graver reading counts.
    /// Never null, never throws; an empty message is calm.
    public Screened of(String message) {
        return switch (Languages.standard().of(message)) {
            // to the model all messages in another language sound alike
            case UNREAD -> rules.weighed(message).screened();
            case WELSH -> InWelsh.RULES.weighed(message).orGraver(rules.weighed(message)).screened();
            case ENGLISH -> message.length() > LONG && isReadable(message)
                    ? judgedByStretches(message).orElseGet(() -> ofWhole(message))
                    : ofWhole(message);
        };
    }

    private Screened ofWhole(String message) {
        return judged(message, rules.weighed(message));
    }

    private Screened judged(String message, Weighed weighed) {
        return weighed.isInDoubt() && isReadable(message)
                ? meaning.of(message)
                        .map(vector -> weighed.with(likeness(vector), kinds.of(Meaning.whole(vector), weighed.votes())))
                        .orElse(weighed.screened())
                : weighed.screened();
    }

    /// Of a message without a letter the model says anything.
    private static boolean isReadable(String message) {
        return message.codePoints().anyMatch(Character::isLetter);
    }

    /// How much a message reads like a live concern as a whole, in the logarithm of the odds.
    double likeness(float[] meaning) {
        return likeness.odds(meaning);
    }

    /// All stretches of a message, as [LongMessage] judges them.
    List<Stretch> stretches(String message) {
        return rules.stretches(message);
    }

    private Optional<Screened> judgedByStretches(String message) {
        String flowing = Wrapping.undone(message);
        return new LongMessage(flowing, stretches(flowing), meaning, stretchLikeness).judged(kinds);
    }

    /// The same signs, with a second opinion on messages that they leave in doubt.
    public Urgency with(Meaning model) {
        return new Urgency(rules, model, likeness, kinds, stretchLikeness);
    }

    /// The weights of the second opinion, learnt from messages; as the rule file `urgency/likeness.txt` holds them.
    ///
    /// @param meanings what the messages mean
    /// @param urgent whether each is a live concern
    public static String learn(List<float[]> meanings, List<Boolean> urgent) {
        return NetworkLearner.two(meanings, urgent, MANNER).text(Likeness.HEAD);
    }

    /// The weights by which kinds are told apart, as the rule file `urgency/kinds.txt` holds them.
    ///
    /// @param meanings what messages that are live concerns mean
    /// @param kinds what sort each is
    public static String learnKinds(List<float[]> meanings, List<UrgentKind> kinds) {
        return KindLikeness.learn(meanings.stream().map(Meaning::whole).toList(), kinds).text();
    }
}
