package signpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.TestDatabase;
import signpost.account.Audit;
import signpost.account.Deed;
import signpost.account.Sought;

/// What stands in the audit trail of what was done by commands.
class TrailTest {

    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void what_a_command_changes_or_shows_of_people_is_written_down_without_naming_them() throws Exception {
        Path people = Files.writeString(folder.resolve("people.csv"), "email,name\nann@school.example,Ann Archer\n");
        Path campaign = Files.writeString(folder.resolve("campaign.yml"), """
                kind: briefing
                title: T
                subject: S
                list: News
                body: B
                """);
        try (TestDatabase database = TestDatabase.h2()) {
            String[] bring = {"subscribers", "import", people.toString(), "--list", "News", "--basis", "public task"};
            run(database, "subscribers", "import", people.toString(), "--list", "News", "--basis", "public task",
                    "--preview");
            run(database, bring);
            run(database, "subscribers", "export", "--list", "News");
            run(database, "subscribers", "show", "ann@school.example");
            run(database, "campaign", "create", "--file", campaign.toString(), "--by", "Ann Author");
            run(database, "campaign", "submit", "1", "--by", "Ann Author");
            run(database, "campaign", "approve", "1", "--as", "Bea Boss");
            run(database, "campaign", "schedule", "1", "--at", "2031-03-04T09:00");
            run(database, "campaign", "schedule", "2", "--at", "2031-03-04T09:00");
            run(database, "subscribers", "erase", "ann@school.example");
            run(database, "subscribers", "erase", "nobody@school.example");

            List<Deed> all = database.get(Audit.class).read(Sought.ALL, 0, 50).reversed();
            assertThat(all).as(err.toString()).extracting(deed -> deed.deed() + ": " + deed.what()).containsExactly(
                    "subscribers-imported: 1 onto News",
                    "subscribers-exported: list News",
                    "subscriber-shown: subscriber 1",
                    "campaign-made: campaign 1",
                    "campaign-submitted: campaign 1",
                    "campaign-approved: campaign 1",
                    "campaign-scheduled: campaign 1",
                    "subscriber-erased: subscriber 1",
                    "subscriber-erased: somebody who is not on the communications list");
            assertThat(all).extracting(Deed::who)
                    .containsOnly("command line, " + System.getProperty("user.name"));
        }
    }

    private void run(TestDatabase database, String... words) {
        Commands.line(Map.of("SIGNPOST_DATA", folder.toString()), new Beside(database),
                new PrintWriter(new StringWriter(), true), new PrintWriter(err, true)).execute(words);
    }

    /// Opens the rooms of a test's database.
    private record Beside(TestDatabase database) implements Service {

        @Override
        public void serve(Settings settings) {
            throw new IllegalStateException("nothing was to be served");
        }

        @Override
        public Rooms rooms(Settings settings) {
            return new Rooms() {
                @Override
                public <T> T room(Class<T> type) {
                    return database.get(type);
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void teamsPackage(Settings settings, String bot, boolean threads, OutputStream out) {
            throw new IllegalStateException("no app was to be written");
        }
    }
}
