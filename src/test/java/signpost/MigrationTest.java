package signpost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
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
    void an_enquiry_that_nobody_can_give_back_since_it_was_claimed_in_teams_long_ago_waits_again() throws Exception {
        Flyway.configure().dataSource(database().url(), "sa", "").locations("classpath:db").target("67").load()
                .migrate();
        for (String owner : List.of("Ann in Teams", "Bob yn Teams", "Cat in Slack", "Dan")) {
            change("insert into enquiry (reference, state, question, more, door, tell, owner, reply, published,"
                    + " published_title, asked_at, claimed_at, claimer) values ('" + owner
                    + "', 'CLAIMED', 'Who pays?', '', 'web', false, '" + owner
                    + "', '', '', '', current_timestamp, current_timestamp, '"
                    + (owner.contains("Slack") ? "slack U1" : "") + "')");
        }
        migrate();
        try (var rows = DriverManager.getConnection(database().url(), "sa", "");
                var found = rows.createStatement().executeQuery("select reference from enquiry where state = 'WAITING'"
                        + " and owner = '' and claimed_at is null and released_at is not null order by id")) {
            List<String> waiting = new ArrayList<>();
            while (found.next()) {
                waiting.add(found.getString(1));
            }
            assertThat(waiting).containsExactly("Ann in Teams", "Bob yn Teams");
        }
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
