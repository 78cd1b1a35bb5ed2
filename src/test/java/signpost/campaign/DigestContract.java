package signpost.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.TestDatabase;
import signpost.audience.Audience;
import signpost.audience.Bringing;
import signpost.audience.Segment;
import signpost.library.Library;

/// A digest says to each reader what is new on their topics, and nothing to those for whom nothing is.
interface DigestContract {

    TestDatabase open(Object... singletons);

    @Test
    default void readers_get_what_is_new_on_their_topics_and_nothing_twice(@TempDir Path folder) throws Exception {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        write(documents, "old.md", "Old guidance", "neglect");
        Library library = Library.open(documents, folder.resolve("data"));
        library.refresh(_ -> {});
        try (TestDatabase database = open(library)) {
            bring(database, folder, "neglect@example.org,neglect", "fgm@example.org,fgm",
                    "both@example.org,neglect;fgm",
                    "other@example.org,online-safety", "any@example.org,");
            Campaigns campaigns = database.get(Campaigns.class);
            long id = campaigns.create(Brief.read("""
                    kind: digest
                    title: What is new
                    subject: What is new this week
                    list: News
                    recurrence: FREQ=WEEKLY
                    body: |
                      {documents: topic=mine since=last}
                    """), "Ann Author").id();
            assertThat(campaigns.approve(id, "Bea Boss")).isInstanceOf(Ruling.Granted.class);
            assertThat(campaigns.schedule(id, LocalDateTime.parse("2026-11-03T09:00"), "Ann Author"))
                    .isInstanceOf(Ruling.Granted.class);

            database.clock().forward(Duration.ofDays(1));
            assertThat(campaigns.due(database.clock().instant())).as("nothing is new").isEmpty();
            assertThat(campaigns.state(id)).isEqualTo(State.SCHEDULED);

            write(documents, "one.md", "Neglect anew", "neglect");
            write(documents, "two.md", "FGM anew", "fgm");
            library.refresh(_ -> {});
            database.clock().forward(Duration.ofDays(7));
            List<Edition> due = campaigns.due(database.clock().instant());
            assertThat(due).hasSize(3);
            for (Edition edition : due) {
                List<String> readers = database.get(Audience.class).members(Segment.parse(edition.audience())).stream()
                        .map(person -> database.get(Audience.class).subscriber(person).orElseThrow().email().text())
                        .toList();
                boolean neglect = edition.letter().text().contains("Neglect anew");
                boolean fgm = edition.letter().text().contains("FGM anew");
                assertThat(edition.letter().text()).doesNotContain("Old guidance");
                assertThat(readers).containsExactlyInAnyOrderElementsOf(neglect && fgm
                        ? List.of("both@example.org", "any@example.org")
                        : List.of(neglect ? "neglect@example.org" : "fgm@example.org"));
                assertThat(campaigns.started(edition.id())).isTrue();
                campaigns.finished(edition.id());
            }
            assertThat(campaigns.state(id)).isEqualTo(State.SCHEDULED);

            database.clock().forward(Duration.ofDays(7));
            assertThat(campaigns.due(database.clock().instant())).as("nothing is new since").isEmpty();
            assertThat(campaigns.archive()).hasSize(1).first().satisfies(entry -> assertThat(entry.article())
                    .contains("Neglect anew", "FGM anew").doesNotContain("style=", "Hello"));
        }
    }

    private static void write(Path folder, String name, String title, String topic) throws Exception {
        Files.writeString(folder.resolve(name),
                "---\ntitle: \"" + title + "\"\nkind: guidance\ntopics: [" + topic + "]\n---\n\n# "
                        + title + "\n\nEverybody who works with children keeps this in mind.\n");
    }

    private static void bring(TestDatabase database, Path folder, String... rows) throws Exception {
        Path file = Files.writeString(folder.resolve("people.csv"), "email,topics\n" + String.join("\n", rows) + "\n");
        database.get(Audience.class).bring(file,
                new Bringing("News", "public task", "people.csv", UnaryOperator.identity(), false));
    }
}
