package signpost;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.cli.Refused;

class MigrationTest {

    @TempDir
    Path folder;

    private Database database() {
        return new Database("jdbc:h2:file:" + folder.resolve("rows") + Database.MODE, "sa", "");
    }

    @Test
    void a_database_of_this_version_is_taken_over_as_it_is() {
        Migration.begin(database()).await();
        Migration.begin(database()).await();
    }

    @Test
    void a_database_that_another_version_made_is_refused_with_what_to_do() throws Exception {
        Migration.begin(database()).await();
        try (var rows = DriverManager.getConnection(database().url(), "sa", ""); var change = rows.createStatement()) {
            change.execute("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '10'");
        }
        assertThatThrownBy(() -> Migration.begin(database()).await())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("another version of Signpost")
                .hasMessageContaining("signpost backup");
    }
}
