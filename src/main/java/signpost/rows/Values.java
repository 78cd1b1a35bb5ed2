package signpost.rows;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The values of a statement's question marks, as both databases take them. In texts, the character NUL becomes U+FFFD: PostgreSQL keeps none, and
/// whoever sent one, by whichever way, would be told that the service had failed.
final class Values {

    private Values() {}

    static void fill(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, plain(values[i]));
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case String text -> text.replace('\0', '\uFFFD');
            case Instant time -> time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
            case Optional<?> optional -> plain(optional.orElse(null));
            case Enum<?> name -> name.name();
            case null -> null;
            default -> value;
        };
    }
}
