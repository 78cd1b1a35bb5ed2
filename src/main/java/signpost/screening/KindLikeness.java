package signpost.screening;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What sort of live concern a message reads like as a whole: one [Likeness] for each kind, which tells it from the others.
///
/// Phrases alone name the kind badly, since most harms are told in the words of another: "he locked her in" may be a child, a partner or
/// an elderly mother.
///
/// @param likenesses one for each kind that was learnt
record KindLikeness(Map<UrgentKind, Likeness> likenesses) {

    /// What a point of a sign counts for its kind; chosen on messages that were left out of the learning.
    private static final double POINT = 0.15;

    /// Signs of so many points name the kind.
    static final int NAMED = 20;

    /// The least that makes a kind likely.
    private static final double LIKELY = -0.5;

    /// The weights that ship with the program, a line for each kind.
    static KindLikeness standard() {
        Map<UrgentKind, Likeness> likenesses = new EnumMap<>(UrgentKind.class);
        for (String line : RuleFile.lines("urgency/kinds.txt")) {
            String[] columns = line.split(" ");
            double[] weights = new double[columns.length - 1];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = Double.parseDouble(columns[i + 1]);
            }
            likenesses.put(UrgentKind.of(columns[0]), new Likeness(weights));
        }
        return new KindLikeness(likenesses);
    }

    /// The kind that fits best. Where plain words name one, it is that; where none is likely, whom anybody in danger should ring.
    ///
    /// @param vector the meaning of the message
    /// @param votes how heavily its signs speak for each kind
    UrgentKind of(float[] vector, Map<UrgentKind, Integer> votes) {
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return likenesses.entrySet().stream()
                .filter(each -> most < NAMED || votes.getOrDefault(each.getKey(), 0) == most)
                .map(each -> Map.entry(each.getKey(),
                        each.getValue().of(vector) + POINT * votes.getOrDefault(each.getKey(), 0)))
                .max(Map.Entry.comparingByValue())
                .filter(each -> most >= NAMED || each.getValue() >= LIKELY)
                .map(Map.Entry::getKey).orElse(UrgentKind.ABUSE_OR_NEGLECT);
    }

    /// Learns each kind against all others.
    static KindLikeness learn(List<float[]> vectors, List<UrgentKind> kinds) {
        Map<UrgentKind, Likeness> likenesses = new EnumMap<>(UrgentKind.class);
        for (UrgentKind kind : EnumSet.copyOf(kinds)) {
            likenesses.put(kind, Likeness.learn(vectors, kinds.stream().map(each -> each == kind).toList()));
        }
        return new KindLikeness(likenesses);
    }

    /// The weights as the rule file holds them.
    String text() {
        return likenesses.entrySet().stream()
                .map(each -> each.getKey().id() + each.getValue().columns())
                .collect(Collectors.joining("\n", Likeness.HEAD, "\n"));
    }
}
