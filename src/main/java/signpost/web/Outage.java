package signpost.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;

/// Tells a database that is away for now from one that was asked something wrong.
final class Outage {

    /// What states begin with: no connection, no room or too many connections, stopped by an operator, its disk or system failed.
    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

    /// H2's own: closed, its file broken, its file cannot be written, its connection broken.
    private static final Set<Integer> CLOSED = Set.of(90007, 90028, 90031, 90067, 90098, 90121);

    private static final int DEEPEST = 20;

    private Outage() {}

    /// Whether a request failed since the database is away for now: the same request may succeed later.
    static boolean isBehind(Throwable failed) {
        Throwable cause = failed;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException wrong && isOne(wrong)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOne(SQLException wrong) {
        String state = String.valueOf(wrong.getSQLState());
        return wrong instanceof SQLTransientException || wrong instanceof SQLNonTransientConnectionException
                || CLOSED.contains(wrong.getErrorCode())
                || AWAY.contains(state.substring(0, Math.min(2, state.length())));
    }
}
