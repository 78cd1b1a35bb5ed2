package signpost.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.message.Letter;
import signpost.training.Course;
import signpost.training.Mode;
import signpost.training.Session;
import signpost.training.Training;
import signpost.training.When;

class TrainingMailTest {

    private static final String FILE = """
            kind: training programme
            title: Training to come
            subject: Training to come
            list: News
            body: |
              {sessions: topic=neglect "No dates at the moment."}
            """;

    @Test
    void a_training_mail_carries_its_sessions_as_the_programme_has_them_and_as_calendar_entries() {
        try (TestDatabase database = TestDatabase.h2().lists("News")) {
            Session session = planned(database, "neglect");
            planned(database, "fgm");
            Campaigns campaigns = database.get(Campaigns.class);
            Letter letter = database.get(Previews.class).proof(campaigns.create(Brief.read(FILE), "Ann").id())
                    .orElseThrow().letter()
                    .orElseThrow();
            assertThat(letter.text())
                    .contains("Neglect in practice", "Thursday 3 December 2026, 09:30 to 12:30", "Carrowby",
                            "Book a place on Neglect in practice", "https://book.example.org/1")
                    .doesNotContain("Fgm in practice");
            assertThat(letter.attachments()).singleElement().satisfies(file -> {
                assertThat(file.type()).contains("method=PUBLISH");
                assertThat(file.content()).contains("METHOD:PUBLISH", session.uid(), "BEGIN:VTIMEZONE");
            });
        }
    }

    @Test
    void a_session_that_is_over_or_cancelled_stops_the_approval() {
        try (TestDatabase database = TestDatabase.h2().lists("News")) {
            Session session = planned(database, "neglect");
            Campaigns campaigns = database.get(Campaigns.class);
            String file = FILE.replace("{sessions: topic=neglect \"No dates at the moment.\"}",
                    "{session: " + session.id() + "}");
            assertThat(campaigns.approve(campaigns.create(Brief.read(file), "Ann").id(), "Bea"))
                    .isInstanceOf(Ruling.Granted.class);
            database.get(Training.class).cancel(session.id());
            assertThat(campaigns.approve(campaigns.create(Brief.read(file), "Ann").id(), "Bea"))
                    .isInstanceOfSatisfying(Ruling.Denied.class,
                            denied -> assertThat(denied.reasons().getFirst()).contains("no session"));
        }
    }

    @Test
    void where_there_is_no_session_the_block_says_what_its_author_wants() {
        try (TestDatabase database = TestDatabase.h2().lists("News")) {
            Campaigns campaigns = database.get(Campaigns.class);
            Letter letter = database.get(Previews.class).proof(campaigns.create(Brief.read(FILE), "Ann").id())
                    .orElseThrow().letter()
                    .orElseThrow();
            assertThat(letter.text()).contains("No dates at the moment.");
            assertThat(letter.attachments()).isEmpty();
        }
    }

    private static Session planned(TestDatabase database, String topic) {
        String title = Character.toUpperCase(topic.charAt(0)) + topic.substring(1) + " in practice";
        Instant starts = Instant.parse("2026-12-03T09:30:00Z");
        return database.get(Training.class).plan(
                new Course(0, title, "", "", Mode.values()[0], Set.of(topic), Set.of()),
                new When(starts, starts.plus(Duration.ofHours(3)), "Carrowby", ""), Optional.of(12),
                "https://book.example.org/1");
    }
}
