package signpost;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import signpost.audience.Traces;
import signpost.rows.Rows;
import signpost.seal.Seal;
import signpost.teams.People;

/// That a person is reached in a chat of their own in Teams: kept by a keyed hash of their address.
@Singleton
final class ReachedInTeams implements Traces {

    private final Rows rows;
    private final Seal seal;

    ReachedInTeams(Rows rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    @Override
    public String heading() {
        return "teams";
    }

    @Override
    public List<Map<String, Object>> about(long id, String email) {
        long chats = People.reached(rows, seal, email);
        return chats == 0 ? List.of() : List.of(Map.of("chats", chats));
    }

    @Override
    public void erase(long id, String email) {
        People.forget(rows, seal, email);
    }
}
