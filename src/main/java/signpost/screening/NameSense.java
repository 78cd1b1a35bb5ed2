package signpost.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Weighs all signs of a word together, where no single rule is sure of it: the weights are learnt from the project's own invented messages.
///
/// @param weights of the [NameSigns], and the constant behind them
record NameSense(Likeness weights) {

    private static final String FILE = "personal/name-weights.txt";

    /// Logarithms of the odds from which a word that no rule has marked is a name: in a message that says nothing else of anybody, in one
    /// that holds a name or another detail already, and for ordinary words with a capital, which may be part of a title.
    private static final double SURE = 0.9;
    private static final double SURE_WHERE_PERSONAL = -1.6;
    private static final double SURE_OF_ORDINARY = 3.5;

    /// What at least one word must reach in a message that holds no other detail, so that anything in it is a name, whatever the rules say:
    /// otherwise it speaks of authors, characters or places that no list holds.
    private static final double VOUCHED = 0.2;

    static NameSense standard() {
        return new NameSense(Likeness.read(FILE));
    }

    /// Whether some word of a message that holds no other detail is likely enough to be a private person's name.
    boolean vouches(Text text, NameSigns signs) {
        return IntStream.range(0, text.tokens().size())
                .anyMatch(i -> signs.candidate(i) && weights.of(signs.of(i)) > VOUCHED);
    }

    /// Marks the names that the rules have left.
    ///
    /// @param personal whether the message holds other details
    void mark(Text text, NameMarks marks, NameSigns signs, boolean personal) {
        double[] odds = new double[text.tokens().size()];
        for (int i = 0; i < odds.length; i++) {
            odds[i] = !marks.names().get(i) && signs.candidate(i)
                    ? weights.of(signs.of(i)) - (signs.ordinary(i) ? SURE_OF_ORDINARY - SURE : 0)
                    : Double.NEGATIVE_INFINITY;
        }
        mark(marks, odds, SURE);
        if (personal || !marks.names().isEmpty()) {
            mark(marks, odds, SURE_WHERE_PERSONAL);
        }
    }

    private static void mark(NameMarks marks, double[] odds, double sure) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < odds.length; i++) {
            if (odds[i] > sure) {
                found.add(i);
            }
        }
        found.forEach(i -> marks.name(i, i));
    }
}
