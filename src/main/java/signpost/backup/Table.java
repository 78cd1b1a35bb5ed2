package signpost.backup;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import signpost.rows.Row;

/// A table of the database, as it is.
///
/// @param counter the column that numbers itself; empty where none does
record Table(String name, List<Column> columns, String counter) {

    /// How a column's values are written.
    enum Kind {
        NUMBER, TRUTH, TIME, TEXT;

        static Kind of(String type) {
            String plain = type.toLowerCase(Locale.ROOT);
            return switch (plain) {
                case "bigint", "integer" -> NUMBER;
                case "boolean" -> TRUTH;
                case "timestamp with time zone" -> TIME;
                case "text", "character varying", "character large object" -> TEXT;
                default -> throw new IllegalStateException("no way is known to write a column of type " + type);
            };
        }
    }

    /// A column and how its values are written.
    record Column(String name, Kind kind) {

        @Nullable
        Object value(Row row) throws SQLException {
            return switch (kind) {
                case NUMBER -> row.optionalNumber(name).orElse(null);
                case TRUTH -> row.optionalTruth(name).orElse(null);
                case TIME -> row.optionalTime(name).map(Instant::toString).orElse(null);
                case TEXT -> row.optionalText(name).orElse(null);
            };
        }

        Object read(String text) {
            return switch (kind) {
                case NUMBER -> Long.valueOf(text);
                case TRUTH -> Boolean.valueOf(text);
                case TIME -> OffsetDateTime.parse(text).toInstant();
                case TEXT -> text;
            };
        }
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }
}
