package signpost;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.CRC32;

/// Tells by Flyway's own record whether the tables of a database are of this very version.
///
/// Flyway is woken only where they are not: with what it loads it is a tenth of a start, and to look costs a hundredth.
final class Tables {

    /// The last script of `db`.
    static final String NEWEST = "V77__looked_for_often.sql";

    private static final String RECORD = "select \"script\", \"checksum\", \"success\" from \"flyway_schema_history\""
            + " where \"version\" is not null order by \"installed_rank\"";

    private Tables() {}

    /// Whether every script was run as it stands here, and the last one, too. Where that cannot be told, as with a database that is empty,
    /// the answer is no.
    static boolean areCurrent(Connection rows) {
        try (Statement statement = rows.createStatement(); ResultSet record = statement.executeQuery(RECORD)) {
            String last = "";
            while (record.next()) {
                last = record.getString(1);
                if (!record.getBoolean(3) || record.getInt(2) != checksum(last)) {
                    return false;
                }
            }
            return last.equals(NEWEST);
        } catch (SQLException | IOException untold) {
            return false;
        }
    }

    /// As Flyway reckons it: over the lines without their ends.
    private static int checksum(String script) throws IOException {
        InputStream found = Tables.class.getResourceAsStream("/db/" + script);
        if (found == null) {
            throw new IOException("there is no script " + script);
        }
        var sum = new CRC32();
        try (var lines = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return (int) sum.getValue();
    }
}
