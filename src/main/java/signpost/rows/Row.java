package signpost.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One row of a result, read by the names of its columns; valid only while it is being read.
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    /// A text; empty where the column holds none.
    public String text(String column) throws SQLException {
        String text = result.getString(column);
        return text == null ? "" : text;
    }

    /// A text that may be missing.
    public Optional<String> optionalText(String column) throws SQLException {
        return Optional.ofNullable(result.getString(column));
    }

    public long number(String column) throws SQLException {
        return result.getLong(column);
    }

    /// A number that may be missing.
    public Optional<Long> optionalNumber(String column) throws SQLException {
        long number = result.getLong(column);
        return result.wasNull() ? Optional.empty() : Optional.of(number);
    }

    public boolean isTrue(String column) throws SQLException {
        return result.getBoolean(column);
    }

    /// Yes or no, or neither.
    public Optional<Boolean> optionalTruth(String column) throws SQLException {
        boolean truth = result.getBoolean(column);
        return result.wasNull() ? Optional.empty() : Optional.of(truth);
    }

    public Instant time(String column) throws SQLException {
        return result.getObject(column, OffsetDateTime.class).toInstant();
    }

    /// A time that may be missing.
    public Optional<Instant> optionalTime(String column) throws SQLException {
        @Nullable OffsetDateTime time = result.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
