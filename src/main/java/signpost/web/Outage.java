package signpost.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells a database that is away for now from one that was asked something wrong.
final class Outage {

    /// What states begin with: no connection, no room or too many connections, stopped by an operator, its disk or system failed.
    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

    /// H2's own: closed, its file broken, its file cannot be written, its connection broken.
    private static final Set<Integer> CLOSED = Set.of(90007, 90028, 90031, 90067, 90098, 90121);

    private static final Pattern CUT = Pattern
            .compile("(?i)\\b(?:connection|statement|result ?set)\\b[^.]{0,20}?\\bclosed\\b");

    private static final int DEEPEST = 20;

    private Outage() {}

    /// Whether a request failed since the database is away for now: the same request may succeed later.
    static boolean isBehind(Throwable failed) {
        Throwable cause = failed;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (isOne(cause) || Stream.of(cause.getSuppressed()).anyMatch(Outage::isOne)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOne(Throwable failed) {
        return failed instanceof SQLException wrong && (wrong instanceof SQLTransientException
                || wrong instanceof SQLNonTransientConnectionException
                || CLOSED.contains(wrong.getErrorCode())
                || AWAY.contains(beginning(String.valueOf(wrong.getSQLState())))
                || isCut(String.valueOf(wrong.getMessage())));
    }

    private static String beginning(String state) {
        return state.substring(0, Math.min(2, state.length()));
    }

    /// Whether a connection went while it was in use. The pool then says so without a state, and the driver of statements and results on it with that of
    /// something used wrongly.
    private static boolean isCut(String said) {
        return CUT.matcher(said).find();
    }
}
