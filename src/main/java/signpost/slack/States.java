package signpost.slack;

import com.slack.api.bolt.service.OAuthStateService;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// The installations that were begun: the browser that comes back from Slack is the one that went there, within ten minutes, and once. Anybody
/// may begin one, so only the newest thousand are kept.
final class States implements OAuthStateService {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int MOST = 1000;

    private final Rows rows;
    private final InstantSource clock;
    private final Seal seal;

    States(Rows rows, InstantSource clock, Seal seal) {
        this.rows = rows;
        this.clock = clock;
        this.seal = seal.purpose("slack-state");
    }

    @Override
    public void addNewStateToDatastore(String state) {
        Instant now = clock.instant();
        rows.change("delete from slack_state where expires_at < ? or expires_at <= (select expires_at from slack_state"
                + " order by expires_at desc offset " + (MOST - 1) + " rows fetch first 1 row only)", now);
        rows.change("insert into slack_state (name, expires_at) values (?, ?)", seal.hash(state), now.plus(GOOD_FOR));
    }

    @Override
    public boolean isAvailableInDatabase(String state) {
        return rows.count("select count(*) from slack_state where name = ? and expires_at >= ?", seal.hash(state),
                clock.instant()) == 1;
    }

    @Override
    public void deleteStateFromDatastore(String state) {
        rows.change("delete from slack_state where name = ?", seal.hash(state));
    }
}
