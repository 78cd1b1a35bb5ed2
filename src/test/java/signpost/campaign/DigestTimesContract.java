package signpost.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static signpost.campaign.DigestContract.begin;
import static signpost.campaign.DigestContract.bring;
import static signpost.campaign.DigestContract.due;
import static signpost.campaign.DigestContract.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.TestDatabase;
import signpost.library.Library;

/// A digest that is paused, held or given another time still goes out, with all that is new.
interface DigestTimesContract {

    String ONCE = """
            kind: digest
            title: What is new
            subject: What is new
            list: News
            at: 2026-11-03T09:00
            body: |
              {documents: topic=mine since=last}
            """;

    TestDatabase open(Object... singletons);

    @Test
    default void a_digest_that_goes_out_once_goes_out_when_it_is_resumed_after_its_time(@TempDir Path folder)
            throws Exception {
        try (TestDatabase database = openWithNews(folder)) {
            Campaigns campaigns = database.get(Campaigns.class);
            long id = once(campaigns);
            campaigns.pause(id, "Ann Author");
            assertThat(due(database, Duration.ofDays(2))).isEmpty();
            assertThat(campaigns.resume(id, "Ann Author")).isInstanceOf(Ruling.Granted.class);
            begin(campaigns, due(database, Duration.ofMinutes(1)));
            assertThat(campaigns.state(id)).isEqualTo(State.SENT);
            assertThat(campaigns.editions(id)).hasSize(1);
        }
    }

    @Test
    default void a_digest_that_goes_out_once_waits_for_its_time_when_it_is_resumed_before(@TempDir Path folder)
            throws Exception {
        try (TestDatabase database = openWithNews(folder)) {
            Campaigns campaigns = database.get(Campaigns.class);
            long id = once(campaigns);
            campaigns.pause(id, "Ann Author");
            database.clock().forward(Duration.ofHours(1));
            campaigns.resume(id, "Ann Author");
            assertThat(due(database, Duration.ofHours(1))).isEmpty();
            assertThat(due(database, Duration.ofHours(22))).hasSize(1);
        }
    }

    @Test
    default void a_digest_that_goes_out_once_and_is_held_as_late_goes_out_whole_at_a_new_time(@TempDir Path folder)
            throws Exception {
        for (boolean edited : List.of(false, true)) {
            try (TestDatabase database = openWithNews(Files.createDirectory(folder.resolve("edited-" + edited)))) {
                Campaigns campaigns = database.get(Campaigns.class);
                long id = once(campaigns);
                assertThat(due(database, Duration.ofDays(2))).isEmpty();
                assertThat(campaigns.state(id)).isEqualTo(State.PAUSED);
                LocalDateTime again = LocalDateTime.parse("2026-11-05T09:00");
                if (edited) {
                    campaigns.edit(id, Brief.read(ONCE.replace("2026-11-03", "2026-11-05")), "Ann Author");
                    assertThat(campaigns.approve(id, "Bea Boss")).isInstanceOf(Ruling.Granted.class);
                } else {
                    assertThat(campaigns.schedule(id, again, "Bea Boss")).isInstanceOf(Ruling.Granted.class);
                }
                assertThat(campaigns.state(id)).isEqualTo(State.SCHEDULED);
                assertThat(campaigns.coming(id, 3)).containsExactly(again);
                List<Edition> due = due(database, Duration.ofDays(1));
                assertThat(due).hasSize(1).first().satisfies(
                        edition -> assertThat(edition.letter().text()).contains("Neglect anew"));
                begin(campaigns, due);
                assertThat(campaigns.state(id)).isEqualTo(State.SENT);
            }
        }
    }

    @Test
    default void a_digest_that_recurs_and_has_run_goes_out_at_once_when_a_person_says_so(@TempDir Path folder)
            throws Exception {
        try (TestDatabase database = openWithNews(folder)) {
            Campaigns campaigns = database.get(Campaigns.class);
            String weekly = ONCE + "recurrence: FREQ=WEEKLY;BYDAY=TU\n";
            long id = campaigns.create(Brief.read(weekly), "Ann Author").id();
            campaigns.approve(id, "Bea Boss");
            List<Edition> due = due(database, Duration.ofDays(1));
            assertThat(due).hasSize(1);
            begin(campaigns, due);
            database.clock().forward(Duration.ofDays(1));
            campaigns.edit(id, Brief.read(weekly.replace("at: 2026-11-03T09:00\n", "")
                    .replace(" since=last", "")), "Ann Author");
            campaigns.approve(id, "Bea Boss");
            assertThat(campaigns.sendNow(id, "Ann Author")).isInstanceOf(Ruling.Granted.class);
            assertThat(due(database, Duration.ofMinutes(1))).as("on a Wednesday").hasSize(1);
        }
    }

    private TestDatabase openWithNews(Path folder) throws Exception {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        write(documents, "old.md", "Old guidance", "neglect");
        Library library = Library.open(documents, folder.resolve("data"));
        library.refresh(_ -> {});
        TestDatabase database = open(library);
        bring(database, folder, "neglect@example.org,neglect");
        long other = database.get(Campaigns.class).create(Brief.read(ONCE), "Ann Author").id();
        database.get(Previews.class).proof(other);
        write(documents, "one.md", "Neglect anew", "neglect");
        library.refresh(_ -> {});
        return database;
    }

    private static long once(Campaigns campaigns) {
        long id = campaigns.create(Brief.read(ONCE), "Ann Author").id();
        assertThat(campaigns.approve(id, "Bea Boss")).isInstanceOf(Ruling.Granted.class);
        assertThat(campaigns.state(id)).isEqualTo(State.SCHEDULED);
        return id;
    }
}
