package signpost.campaign;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import signpost.audience.Traces;
import signpost.rows.Rows;

/// Of which changed sessions a subscriber was told.
@Singleton
final class SessionTraces implements Traces {

    private final Rows rows;

    SessionTraces(Rows rows) {
        this.rows = rows;
    }

    @Override
    public String heading() {
        return "sessions";
    }

    @Override
    public List<Map<String, Object>> about(long id, String email) {
        return rows.list("select session, sequence from session_told where subscriber = ? order by session",
                row -> Map.of("session", row.number("session"), "change", row.number("sequence")), id);
    }

    @Override
    public void erase(long id, String email) {
        rows.change("delete from session_told where subscriber = ?", id);
    }
}
