package signpost.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.answer.Topics;

/// What is learnt from questions, whatever database keeps them.
abstract class InsightContract {

    private static final Shown MISSING = new Shown("procedures/missing.md", "Missing", "missing");
    private static final Shown NEGLECT = new Shown("toolkits/neglect.md", "Neglect", "neglect");

    private TestDatabase database;
    private int number;

    abstract TestDatabase database(Object... singletons);

    @BeforeEach
    void open() {
        database = database(topics());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Topics topics() {
        try {
            return Topics.read(new StringReader("""
                    - {id: missing-children, name: Missing children, words: [missing]}
                    - {id: transport, name: Transport, words: [taxi, taxis]}
                    """));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Insight insight() {
        return database.get(Insight.class);
    }

    private String ask(String asker, String words, String outcome, Shown... shown) {
        String reference = "q" + ++number;
        insight().asked(new Asked(reference, database.clock().instant(), "web", asker, words, outcome, List.of(shown),
                Duration.ofMillis(12)));
        insight().tick();
        return reference;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(database.clock().instant(), ZoneOffset.UTC);
    }

    private long rows(String table) throws SQLException {
        try (var connection = database.rows();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getLong(1);
        }
    }

    @Test
    void a_question_is_kept_with_all_but_who_asked() {
        String reference = ask("somebody", "A child is missing, who is told?", "found", MISSING, NEGLECT);
        insight().judged(reference, false, "out-of-date", "It names [name]");
        insight().tick();
        Kept kept = insight().questions(10).getFirst();
        assertThat(kept).isEqualTo(new Kept(reference, database.clock().instant(), "web",
                "A child is missing, who is told?", "missing-children", "found", List.of(MISSING, NEGLECT), 12,
                "out-of-date", "It names [name]"));
    }

    @Test
    void a_question_is_deleted_after_its_days_and_the_counts_stay() throws SQLException {
        ask("a", "Who pays for taxis?", "not-found");
        ask("a", "Is a missing child looked for?", "found", MISSING);
        database.clock().forward(Duration.ofDays(29));
        insight().tick();
        assertThat(insight().questions(10)).hasSize(2);
        database.clock().forward(Duration.ofDays(1).plusHours(2));
        insight().tick();
        assertThat(insight().questions(10)).isEmpty();
        assertThat(insight().gaps()).isEmpty();
        assertThat(rows("asked_document")).isZero();
        assertThat(insight().topics(today().minusDays(60), today())).hasSize(2);
        assertThat(insight().reach()).hasSize(1);
    }

    @Test
    void questions_that_find_nothing_are_grouped_into_gaps() {
        ask("a", "Who pays for an interpreter?", "not-found");
        ask("b", "paying for interpreters", "not-found");
        ask("c", "Where is the dentist?", "not-found");
        ask("d", "Who pays for an interpreter?", "found", MISSING);
        List<Gap> gaps = insight().gaps();
        assertThat(gaps).hasSize(2);
        assertThat(gaps.getFirst().times()).isEqualTo(2);
        assertThat(gaps.getFirst().title()).isEqualTo("pays interpreter");
        assertThat(gaps.getFirst().examples()).contains("Who pays for an interpreter?");
    }

    @Test
    void follow_ups_are_grouped_by_what_they_lean_on_and_questions_without_telling_words_by_nothing() {
        for (String understood : List.of("what about 2019? (paid interpreter strategy)",
                "what about 2019? (dentist children care)", "and if not?", "what about it?")) {
            String reference = "q" + ++number;
            insight().asked(new Asked(reference, database.clock().instant(), "web", "a",
                    understood.replaceAll(" \\(.*", ""), "not-found", List.of(), Duration.ofMillis(1), false,
                    understood));
            insight().tick();
            assertThat(insight().join(reference)).isPresent();
        }
        assertThat(insight().gaps()).hasSize(4).allSatisfy(gap -> assertThat(gap.times()).isOne());
        assertThat(insight().gaps()).extracting(Gap::title).contains("2019 paid interpreter strategy");
        assertThat(insight().gaps().stream().flatMap(gap -> gap.examples().stream()))
                .contains("what about 2019? (dentist children care)");
        assertThat(insight().questions(4)).extracting(Kept::words).contains("what about 2019?");
    }

    @Test
    void an_answer_that_did_not_help_is_a_gap_too_but_an_urgent_message_never_is() {
        String reference = ask("a", "Who pays for taxis?", "found", MISSING);
        assertThat(insight().gaps()).isEmpty();
        insight().judged(reference, false, "not-enough", "");
        insight().tick();
        assertThat(insight().gaps()).extracting(Gap::topic).containsExactly("transport");
        String urgent = ask("a", "my pupil is missing", "urgent", MISSING);
        insight().judged(urgent, false, "other", "She is missing still");
        insight().tick();
        assertThat(insight().gaps()).hasSize(1);
        assertThat(insight().questions(1).getFirst().remark()).isEmpty();
        assertThat(insight().questions(1).getFirst().words()).isEmpty();
    }

    @Test
    void a_gap_has_an_owner_and_is_closed_by_a_document_once() {
        ask("a", "Who pays for taxis?", "not-found");
        long gap = insight().gaps().getFirst().id();
        assertThat(insight().own(gap, "Ann", "Paying for taxis")).isTrue();
        assertThat(insight().own(99, "Ann", "")).isFalse();
        assertThat(insight().close(gap, NEGLECT, "Ann")).isTrue();
        assertThat(insight().close(gap, MISSING, "Bob")).isFalse();
        Gap closed = insight().gap(gap).orElseThrow();
        assertThat(closed.owner()).isEqualTo("Ann");
        assertThat(closed.title()).isEqualTo("Paying for taxis");
        assertThat(closed.closing()).contains(new Gap.Closing(NEGLECT.document(), NEGLECT.title(), NEGLECT.slug(),
                "Ann", database.clock().instant()));
        ask("b", "Who pays for taxis?", "not-found");
        assertThat(insight().gaps()).as("asked again, so it is open again").hasSize(2);
    }

    @Test
    void a_gap_that_somebody_waits_for_outlives_its_questions() {
        String reference = ask("a", "Who pays for taxis?", "unsure", MISSING);
        Optional<Long> gap = insight().join(reference);
        insight().watch(gap.orElseThrow());
        assertThat(insight().join("nothing")).isEmpty();
        insight().watchOnly(() -> Set.of(gap.get()));
        assertThat(insight().gap(gap.get()).orElseThrow().title()).isEqualTo("pays taxis");
        database.clock().forward(Duration.ofDays(40));
        insight().tick();
        assertThat(insight().gap(gap.get()).orElseThrow().waiting()).isTrue();
        assertThat(insight().gaps().getFirst().examples()).isEmpty();
        assertThat(insight().gaps().getFirst().title()).as("the words go with the question").isEmpty();
        insight().join(ask("b", "Who is it?", "not-found"));
        assertThat(insight().gaps()).hasSize(2);
        insight().watchOnly(Set::of);
        database.clock().forward(Duration.ofHours(2));
        insight().tick();
        assertThat(insight().gap(gap.get())).isEmpty();
    }

    @Test
    void nothing_found_in_a_part_of_the_library_is_no_gap() {
        insight().asked(new Asked("part", database.clock().instant(), "web", "a", "Who pays for taxis?", "not-found",
                List.of(), Duration.ofMillis(12), true, "Is there a toolkit?"));
        insight().tick();
        assertThat(insight().gaps()).isEmpty();
        assertThat(insight().questions(1)).hasSize(1);
    }

    @Test
    void documents_are_counted_with_their_askers_over_twelve_months() {
        for (int i = 0; i < 20; i++) {
            ask("asker " + i % 10, "Is a missing child looked for?", "found", MISSING, MISSING);
        }
        database.clock().forward(Duration.ofDays(60));
        for (int i = 0; i < 6; i++) {
            ask("asker " + i, "Is a missing child looked for?", "found", NEGLECT, MISSING);
        }
        assertThat(insight().reach()).containsExactly(
                new Reach(MISSING.document(), MISSING.title(), 26, 10),
                new Reach(NEGLECT.document(), NEGLECT.title(), 6, 6));
        database.clock().forward(Duration.ofDays(330));
        insight().tick();
        assertThat(insight().reach()).extracting(Reach::times).containsExactlyInAnyOrder(6L, 6L);
        database.clock().forward(Duration.ofDays(400));
        assertThat(insight().reach()).isEmpty();
    }

    @Test
    void outcomes_topics_and_feedback_are_counted_and_a_changed_mind_counts_once() {
        String first = ask("a", "Is a missing child looked for?", "found", MISSING);
        ask("b", "Is a missing child looked for?", "not-found");
        insight().judged(first, true, "", "");
        insight().judged(first, false, "other", "");
        insight().judged(first, true, "", "");
        insight().tick();
        assertThat(insight().topics(today(), today()))
                .containsExactly(new Tallied("2026-11", "missing-children", 2, 1, 1, 0));
        assertThat(insight().outcomes(today(), today())).containsExactlyInAnyOrder(
                new Tallied("2026-11-02", "found", 1, 0, 1, 0),
                new Tallied("2026-11-02", "not-found", 1, 1, 0, 0));
        assertThat(insight().outcomes(today().plusDays(1), today().plusDays(2))).isEmpty();
    }

    @Test
    void without_words_only_topics_make_gaps_and_what_was_kept_before_is_forgotten() throws SQLException {
        ask("a", "Who pays for taxis?", "found", MISSING);
        database.close();
        try (TestDatabase silent = database(topics(), new Keeping(false, Duration.ofDays(30)))) {
            Insight insight = silent.get(Insight.class);
            for (String words : List.of("Who pays for taxis?", "taxi to school", "Who pays for an interpreter?")) {
                insight.asked(new Asked("s" + ++number, silent.clock().instant(), "web", "a", words, "not-found",
                        List.of(), Duration.ZERO));
            }
            insight.judged("s" + number, false, "other", "some words");
            insight.tick();
            assertThat(insight.questions(10)).allSatisfy(kept -> {
                assertThat(kept.words()).isEmpty();
                assertThat(kept.remark()).isEmpty();
            });
            assertThat(insight.gaps()).extracting(Gap::topic, Gap::times).containsExactlyInAnyOrder(
                    org.assertj.core.groups.Tuple.tuple("transport", 2L),
                    org.assertj.core.groups.Tuple.tuple("", 1L));
        }
        database = database(topics());
    }

    @Test
    void recording_never_waits_and_what_does_not_fit_is_counted() {
        Insight insight = insight();
        long start = System.nanoTime();
        for (int i = 0; i < 10_100; i++) {
            insight.judged("nobody", true, "", "");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(insight.dropped()).isEqualTo(100);
        insight.tick();
        insight.asked(new Asked("twice", database.clock().instant(), "web", "a", "One?", "found", List.of(),
                Duration.ZERO));
        insight.asked(new Asked("twice", database.clock().instant(), "web", "a", "Two?", "found", List.of(),
                Duration.ZERO));
        ask("a", "Three?", "found");
        assertThat(insight.questions(10)).extracting(Kept::words).containsExactlyInAnyOrder("One?", "Three?");
        assertThat(insight.dropped()).isEqualTo(101);
    }
}
