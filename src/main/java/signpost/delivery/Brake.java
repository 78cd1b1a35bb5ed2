package signpost.delivery;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Stops an edition in which one mail after another is refused for good and none is taken: that says something about whoever sends, and each further refusal might be
/// held against one more address. Where a person has it go on all the same, twice as many may be refused before it stops again. Safe for use by many threads at once.
final class Brake {

    private static final int IN_A_ROW = 20;
    private static final int MOST_KNOWN = 100;

    private final Map<Long, Row> editions = new ConcurrentHashMap<>();
    private final Set<Long> taking = ConcurrentHashMap.newKeySet();

    /// @param refused since the last mail that was taken
    /// @param most at which it stops
    private record Row(int refused, int most) {}

    /// A mail was taken.
    void took(long edition) {
        editions.remove(edition);
        if (taking.size() > MOST_KNOWN) {
            taking.clear();
        }
        taking.add(edition);
    }

    /// Whether a mail was taken since this process began, or the edition went on after it was stopped.
    boolean isTaking(long edition) {
        return taking.contains(edition);
    }

    /// The edition was stopped.
    void stopped(long edition) {
        taking.remove(edition);
    }

    /// A mail was refused for good.
    ///
    /// @return how many were, one after another, where that is too many; else 0
    int refused(long edition) {
        if (editions.size() > MOST_KNOWN) {
            editions.clear();
        }
        Row now = editions.merge(edition, new Row(1, IN_A_ROW), (known, _) -> known.refused < known.most
                ? new Row(known.refused + 1, known.most)
                : new Row(1, 2 * known.most));
        if (now.refused < now.most) {
            return 0;
        }
        stopped(edition);
        return now.most;
    }
}
