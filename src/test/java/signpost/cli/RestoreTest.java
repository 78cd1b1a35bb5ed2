package signpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.TestDatabase;
import signpost.backup.Backups;
import signpost.backup.Premises;
import signpost.campaign.Brief;
import signpost.campaign.Campaigns;
import signpost.campaign.State;

class RestoreTest {

    @TempDir
    Path folder;

    @Test
    void it_names_each_campaign_that_was_not_over_and_says_who_has_to_be_taken_off_first() throws IOException {
        Path file = folder.resolve("backup.zip");
        try (TestDatabase before = TestDatabase.h2().lists("News"); TestDatabase now = TestDatabase.h2()) {
            Campaigns campaigns = before.get(Campaigns.class);
            long due = draft(campaigns, "Due", "");
            long draft = draft(campaigns, "Draft", "");
            long planned = draft(campaigns, "Planned", "at: 2099-12-01T09:00\n");
            long over = draft(campaigns, "Over", "");
            campaigns.approve(due, "Bea");
            campaigns.sendNow(due, "Ann");
            campaigns.approve(planned, "Bea");
            campaigns.cancel(over, "Ann");
            before.get(Backups.class).save(file, new Premises(folder.resolve("nothing")), "0");

            var err = new StringWriter();
            int exit = Commands.line(Map.of("SIGNPOST_DATA", folder.resolve("data").toString()), new Rows(now),
                    new PrintWriter(new StringWriter()), new PrintWriter(err, true))
                    .execute("restore", file.toString());
            assertThat(exit).as(err.toString()).isEqualTo(Exit.DONE);
            assertThat(now.get(Campaigns.class).state(due)).isEqualTo(State.PAUSED);
            assertThat(now.get(Campaigns.class).state(planned)).isEqualTo(State.SCHEDULED);
            assertThat(err.toString()).contains("  " + due + "  Due", "  " + draft + "  Draft (draft)",
                    "  " + planned + "  Planned (scheduled)", "is back as they were then", "subscribers erase")
                    .doesNotContain("Over", "Due (");
        }
    }

    private static long draft(Campaigns campaigns, String title, String more) {
        return campaigns.create(Brief.read("""
                kind: special-edition
                title: %s
                subject: News
                list: News
                %sbody: |
                  Neglect is seen.
                """.formatted(title, more)), "Ann").id();
    }

    /// The rooms over one database.
    private record Rows(TestDatabase database) implements Service {

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
                public void close() {
                    // the test closes it
                }
            };
        }

        @Override
        public void teamsPackage(Settings settings, String bot, boolean threads, OutputStream out) {
            throw new IllegalStateException("no app was to be written");
        }
    }
}
