package signpost.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.TestDatabase;
import signpost.audience.Audience;
import signpost.audience.Bringing;
import signpost.audience.Segment;
import signpost.audience.Subscriber;
import signpost.library.Library;
import signpost.message.Proof;
import signpost.training.Course;
import signpost.training.Mode;
import signpost.training.Training;
import signpost.training.When;

/// A digest says to each reader what is new on their topics, and nothing to those for whom nothing is.
interface DigestContract {

    TestDatabase open(Object... singletons);

    @Test
    default void readers_get_what_is_new_on_their_topics_and_nothing_twice(@TempDir Path folder) throws Exception {
        Path documents = folder.resolve("documents");
        Library library = library(folder);
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
                List<String> readers = readers(database, edition);
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

            Previews previews = database.get(Previews.class);
            assertThat(previews.proof(id).orElseThrow()).as("nothing is new for the next run")
                    .isEqualTo(new Proof(Optional.empty(), List.of()));
            assertThat(previews.letter(id, Optional.empty())).isEmpty();

            database.clock().forward(Duration.ofDays(7));
            assertThat(campaigns.due(database.clock().instant())).as("nothing is new since").isEmpty();
            assertThat(database.get(PublicPages.class).newest(500)).hasSize(1).first()
                    .satisfies(entry -> assertThat(entry.article())
                            .contains("Neglect anew", "FGM anew").doesNotContain("style=", "Hello"));

            database.clock().forward(Duration.ofHours(1));
            write(documents, "three.md", "FGM once more", "fgm");
            library.refresh(_ -> {});
            assertThat(previews.letter(id, Optional.empty()).orElseThrow().text()).as("what the next run will say")
                    .contains("FGM once more", "November 2026").doesNotContain("Neglect anew", "FGM anew");
            assertThat(previews.letter(id, reader(database, "fgm@example.org")).orElseThrow().text())
                    .contains("FGM once more");
            assertThat(previews.letter(id, reader(database, "neglect@example.org"))).as("has nothing new").isEmpty();
        }
    }

    @Test
    default void readers_are_told_of_what_was_sent_on_their_topics_or_on_none(@TempDir Path folder) throws Exception {
        try (TestDatabase database = open()) {
            bring(database, folder, "neglect@example.org,neglect", "fgm@example.org,fgm", "any@example.org,");
            Campaigns campaigns = database.get(Campaigns.class);
            long id = campaigns.create(Brief.read("""
                    kind: digest
                    title: What is new
                    subject: What is new this month
                    list: News
                    recurrence: FREQ=MONTHLY
                    body: |
                      {editions: topic=mine since=last}
                    """), "Ann Author").id();
            campaigns.approve(id, "Bea Boss");
            campaigns.schedule(id, LocalDateTime.parse("2026-11-03T09:00"), "Ann Author");
            database.clock().forward(Duration.ofDays(1));
            assertThat(campaigns.due(database.clock().instant())).isEmpty();
            database.clock().forward(Duration.ofHours(1));
            for (String topics : List.of("", "topics: [fgm]\n")) {
                long sent = campaigns.create(Brief.read(CampaignsContract.FILE.replace("Spotlight on neglect",
                        topics.isEmpty() ? "For everybody" : "On FGM") + topics), "Ann Author").id();
                campaigns.approve(sent, "Bea Boss");
                campaigns.sendNow(sent, "Ann Author");
                campaigns.due(database.clock().instant()).forEach(edition -> campaigns.started(edition.id()));
            }
            database.clock().forward(Duration.ofDays(30));
            List<Edition> due = campaigns.due(database.clock().instant()).stream()
                    .filter(edition -> edition.campaign() == id).toList();
            assertThat(due).hasSize(2).allSatisfy(edition -> {
                boolean all = edition.letter().text().contains("On FGM");
                assertThat(edition.letter().text()).contains("For everybody");
                assertThat(readers(database, edition)).containsExactlyInAnyOrderElementsOf(
                        all ? List.of("fgm@example.org", "any@example.org") : List.of("neglect@example.org"));
            });
        }
    }

    @Test
    default void readers_of_a_topic_that_has_little_news_are_told_of_it_beside_much_news_on_others(
            @TempDir Path folder) throws Exception {
        Path documents = folder.resolve("documents");
        Library library = library(folder);
        try (TestDatabase database = open(library)) {
            bring(database, folder, "neglect@example.org,neglect", "fgm@example.org,fgm");
            Campaigns campaigns = database.get(Campaigns.class);
            long id = weekly(campaigns, "{documents: topic=mine since=last limit=2}", "", "2026-11-03T09:00");
            due(database, Duration.ofDays(1));
            for (String name : List.of("Ash", "Birch", "Cedar")) {
                write(documents, name + ".md", name, "neglect");
            }
            write(documents, "yew.md", "Yew", "fgm");
            library.refresh(_ -> {});
            List<Edition> due = due(database, Duration.ofDays(7));
            assertThat(due).hasSize(2).allSatisfy(edition -> {
                boolean fgm = edition.letter().text().contains("Yew");
                assertThat(List.of("Ash", "Birch", "Cedar")).as("as many as the block may list, on their topics alone")
                        .filteredOn(edition.letter().text()::contains).hasSize(fgm ? 0 : 2);
                assertThat(readers(database, edition))
                        .containsExactly(fgm ? "fgm@example.org" : "neglect@example.org");
            });
            assertThat(campaigns.state(id)).isEqualTo(State.SCHEDULED);
        }
    }

    @Test
    default void what_is_on_no_topic_is_for_readers_of_any(@TempDir Path folder) throws Exception {
        Path documents = folder.resolve("documents");
        Library library = library(folder);
        try (TestDatabase database = open(library)) {
            bring(database, folder, "neglect@example.org,neglect", "any@example.org,");
            weekly(database.get(Campaigns.class), """
                    {documents: topic=mine since=last}
                      {sessions: topic=mine since=last}""", "", "2026-11-03T09:00");
            due(database, Duration.ofDays(1));
            write(documents, "rules.md", "Rules for all", "");
            library.refresh(_ -> {});
            database.clock().forward(Duration.ofHours(1));
            Instant starts = database.clock().instant().plus(Duration.ofDays(40));
            database.get(Training.class).plan(
                    new Course(0, "Induction", "", "", Mode.IN_PERSON, Set.of(), Set.of()),
                    new When(starts, starts.plus(Duration.ofHours(2)), "Town Hall", ""), Optional.empty(), "");
            assertThat(due(database, Duration.ofDays(7))).hasSize(1).first().satisfies(edition -> {
                assertThat(edition.letter().text()).contains("Rules for all", "Induction");
                assertThat(readers(database, edition)).containsExactly("neglect@example.org", "any@example.org");
            });
            assertThat(database.get(Previews.class).letter(1, reader(database, "neglect@example.org"))).isPresent();
        }
    }

    @Test
    default void what_came_while_a_digest_was_written_is_in_the_next_one_alone(@TempDir Path folder) throws Exception {
        Path documents = folder.resolve("documents");
        Library library = library(folder);
        try (TestDatabase database = open(library)) {
            bring(database, folder, "neglect@example.org,neglect");
            Campaigns campaigns = database.get(Campaigns.class);
            long id = weekly(campaigns, "{documents: topic=mine since=last}", "", "2026-11-03T09:00");
            due(database, Duration.ofDays(1));
            write(documents, "first.md", "Before the run", "neglect");
            library.refresh(_ -> {});
            Instant run = database.clock().instant().plus(Duration.ofDays(7));
            database.clock().set(run.plusMillis(40));
            List<Edition> due = campaigns.due(run);
            assertThat(due).hasSize(1).first().satisfies(
                    edition -> assertThat(edition.letter().text()).contains("Before the run"));
            begin(campaigns, due);
            write(documents, "second.md", "During the run", "neglect");
            library.refresh(_ -> {});
            assertThat(database.get(Previews.class).letter(id, Optional.empty()).orElseThrow().text())
                    .contains("During the run").doesNotContain("Before the run");
            assertThat(due(database, Duration.ofDays(7))).hasSize(1).first().satisfies(edition -> assertThat(
                    edition.letter().text()).contains("During the run").doesNotContain("Before the run"));
        }
    }

    @Test
    default void what_came_before_a_run_that_a_bank_holiday_or_a_person_left_out_is_in_the_next(@TempDir Path folder)
            throws Exception {
        Path documents = folder.resolve("documents");
        Library library = library(folder);
        try (TestDatabase database = open(library)) {
            bring(database, folder, "neglect@example.org,neglect");
            Campaigns campaigns = database.get(Campaigns.class);
            database.clock().set(Instant.parse("2026-12-14T09:00:00Z"));
            long id = weekly(campaigns, "{documents: topic=mine since=last}", "bank-holidays: skip\n",
                    "2026-12-21T09:00");
            assertThat(due(database, Duration.ofDays(7))).isEmpty();
            write(documents, "first.md", "Before Christmas", "neglect");
            library.refresh(_ -> {});
            database.clock().forward(Duration.ofHours(1));
            database.get(Previews.class).proof(id);
            assertThat(due(database, Duration.ofDays(7).minusHours(1))).as("on a bank holiday").isEmpty();
            assertThat(due(database, Duration.ofDays(7))).hasSize(1);
            assertThat(campaigns.skip(id, Optional.empty(), "Ann Author")).isInstanceOf(Ruling.Granted.class);
            assertThat(due(database, Duration.ofDays(7))).hasSize(1).first().satisfies(
                    edition -> assertThat(edition.letter().text()).contains("Before Christmas"));
        }
    }

    private static long weekly(Campaigns campaigns, String block, String more, String start) {
        long id = campaigns.create(Brief.read("""
                kind: digest
                title: What is new
                subject: What is new this week
                list: News
                recurrence: FREQ=WEEKLY
                """ + more + "body: |\n  " + block + "\n"), "Ann Author").id();
        assertThat(campaigns.approve(id, "Bea Boss")).isInstanceOf(Ruling.Granted.class);
        assertThat(campaigns.schedule(id, LocalDateTime.parse(start), "Ann Author")).isInstanceOf(Ruling.Granted.class);
        return id;
    }

    /// What is due a while later.
    static List<Edition> due(TestDatabase database, Duration later) {
        database.clock().forward(later);
        return database.get(Campaigns.class).due(database.clock().instant());
    }

    /// Has editions begin and end.
    static void begin(Campaigns campaigns, List<Edition> editions) {
        assertThat(editions).isNotEmpty().allSatisfy(edition -> assertThat(campaigns.started(edition.id())).isTrue());
        editions.forEach(edition -> campaigns.finished(edition.id()));
    }

    private static List<String> readers(TestDatabase database, Edition edition) {
        Audience audience = database.get(Audience.class);
        return audience.members(Segment.parse(edition.audience())).stream()
                .map(person -> audience.subscriber(person).orElseThrow().email().text()).toList();
    }

    private static Optional<Subscriber> reader(TestDatabase database, String email) {
        return database.get(Audience.class).byEmail(email);
    }

    /// Puts a document into a folder.
    static void write(Path folder, String name, String title, String topic) throws Exception {
        Files.writeString(folder.resolve(name),
                "---\ntitle: \"" + title + "\"\nkind: guidance\ntopics: [" + topic + "]\n---\n\n# "
                        + title + "\n\nEverybody who works with children keeps this in mind.\n");
    }

    /// Puts people on the list.
    static void bring(TestDatabase database, Path folder, String... rows) throws Exception {
        Path file = Files.writeString(folder.resolve("people.csv"), "email,topics\n" + String.join("\n", rows) + "\n");
        database.get(Audience.class).bring(file,
                new Bringing("News", "public task", "people.csv", UnaryOperator.identity(), false));
    }

    /// A library in which one document stands, in the folder `documents` of this one.
    private static Library library(Path folder) throws Exception {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        write(documents, "old.md", "Old guidance", "neglect");
        Library library = Library.open(documents, folder.resolve("data"));
        library.refresh(_ -> {});
        return library;
    }
}
