package signpost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.mvstore.MVStore;
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
        migrate();
        migrate();
    }

    @Test
    void tables_are_current_once_every_script_was_run_as_it_stands() throws Exception {
        assertThat(areCurrent()).isFalse();
        migrate();
        assertThat(areCurrent()).isTrue();
        change("update \"flyway_schema_history\" set \"success\" = false where \"script\" = '" + Tables.NEWEST + "'");
        assertThat(areCurrent()).isFalse();
        change("delete from \"flyway_schema_history\" where \"script\" = '" + Tables.NEWEST + "'");
        assertThat(areCurrent()).isFalse();
    }

    @Test
    void tables_with_a_script_that_is_not_of_this_version_are_not_current() throws Exception {
        migrate();
        change("update \"flyway_schema_history\" set \"script\" = 'V99__later.sql' where \"version\" = '10'");
        assertThat(areCurrent()).isFalse();
    }

    @Test
    void a_database_that_another_version_made_is_refused_with_what_to_do() throws Exception {
        migrate();
        change("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '10'");
        assertThat(areCurrent()).isFalse();
        assertThatThrownBy(this::migrate)
                .isInstanceOf(Refused.class)
                .hasMessageContaining("another version of Signpost")
                .hasMessageContaining("signpost backup");
    }

    @Test
    void a_database_stays_open_until_the_migration_is_closed() throws Exception {
        migrate();
        try (Migration migration = Migration.begin(database())) {
            migration.await();
            assertThatThrownBy(this::openedAlone).hasMessageContaining("locked");
        }
        openedAlone();
    }

    /// As another process would: its file is locked while it is open.
    private void openedAlone() {
        new MVStore.Builder().fileName(folder.resolve("rows.mv.db").toString()).open().close();
    }

    private void migrate() {
        try (Migration migration = Migration.begin(database())) {
            migration.await();
        }
    }

    private boolean areCurrent() throws SQLException {
        try (var rows = DriverManager.getConnection(database().url(), "sa", "")) {
            return Tables.areCurrent(rows);
        }
    }

    private void change(String statement) throws SQLException {
        try (var rows = DriverManager.getConnection(database().url(), "sa", ""); var change = rows.createStatement()) {
            change.execute(statement);
        }
    }
}
