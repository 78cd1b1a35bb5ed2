package signpost.backup;

import java.util.Map;
import java.util.Set;

/// The columns that earlier versions had and later ones took away: backups of then hold them still, and come back without.
///
/// Whoever takes a column away names it here.
final class Dropped {

    private static final Map<String, Set<String>> COLUMNS = Map.of(
            "slack_enquiry", Set.of("claimer"),
            "teams_enquiry", Set.of("claimer", "claimed_at"));

    /// Those who looked after an enquiry by such a column are known no more, and nobody else could give it back: it waits again.
    static final String GIVE_BACK = "update enquiry set state = 'WAITING', owner = '', claimed_at = null,"
            + " released_at = ? where state = 'CLAIMED' and claimer = '' and (owner like '% in Teams'"
            + " or owner like '% yn Teams' or owner like '% in Slack' or owner like '% yn Slack')";

    private Dropped() {}

    static boolean has(String table, String column) {
        return COLUMNS.getOrDefault(table, Set.of()).contains(column);
    }
}
