package signpost.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.TestDatabase;

/// What the communications list promises, whichever database keeps it.
abstract class AudienceContract {

    static final String PEOPLE = """
            email,name,organisation,audience,topics
            ann@school.example,Ann Lee,St Mary's,schools,neglect;online-safety
            bob@police.example,Bob Ode,Police,police,
            cat@gp.example,Cat Roe,High Street Surgery,primary-care;schools,neglect
            """;

    @TempDir
    Path folder;

    abstract TestDatabase database();

    private Audience audience() {
        return database().get(Audience.class);
    }

    @Test
    void people_come_onto_a_list_with_what_the_spreadsheet_says_and_why_they_may_be_written_to() throws IOException {
        Bringing.Report report = bring(PEOPLE, "All");
        assertThat(report.added()).isEqualTo(3);
        assertThat(report.refused()).isEmpty();
        Subscriber cat = audience().byEmail("CAT@gp.example").orElseThrow();
        assertThat(cat.name()).isEqualTo("Cat Roe");
        assertThat(cat.sector()).contains(Sector.PRIMARY_CARE);
        assertThat(cat.audiences()).containsExactly("primary-care", "schools");
        assertThat(cat.topics()).containsExactly("neglect");
        assertThat(cat.lists()).containsExactly("All");
        assertThat(audience().deliverable(cat.id())).contains(cat);
        assertThat(audience().lists()).containsEntry("All", 3L);
        assertThat(bring(PEOPLE, "all").same()).isEqualTo(3);
        assertThat(bring(PEOPLE, "Second").changed()).isEqualTo(3);
        assertThat(audience().byEmail("cat@gp.example").orElseThrow().lists()).containsExactly("All", "Second");
    }

    @Test
    void each_refused_row_is_named_with_its_reason_and_the_others_are_taken() throws IOException {
        Bringing.Report report = bring("""
                E-mail address;Full name
                good@one.example;Good
                bad;Bad

                GOOD@one.example;Again
                a@b@c.example;Two
                """, "All");
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused()).extracting(Bringing.Refused::row).containsExactly(3L, 5L, 6L);
        assertThat(report.refused()).extracting(Bringing.Refused::email)
                .containsExactly("bad", "GOOD@one.example", "a@b@c.example");
        assertThat(report.refused()).allSatisfy(row -> assertThat(row.reason()).isNotBlank());
    }

    @Test
    void a_preview_changes_nothing_and_says_what_would_be_done() throws IOException {
        Bringing.Report report = bring(PEOPLE, "All", true);
        assertThat(report.added()).isEqualTo(3);
        assertThat(audience().byEmail("ann@school.example")).isEmpty();
        assertThat(audience().lists()).isEmpty();
    }

    @Test
    void a_file_that_breaks_off_brings_nobody_in() {
        StringBuilder csv = new StringBuilder("email,name\n");
        for (int i = 0; i < 1200; i++) {
            csv.append("p").append(i).append("@x.example,P\n");
        }
        assertThatThrownBy(() -> bring(csv + "z@x.example,\"never closed", "All"))
                .isInstanceOf(Bringing.Impossible.class)
                .hasMessageContaining("1202");
        assertThat(audience().count(new Segment.Everyone())).isZero();
        assertThat(audience().hasList("All")).isFalse();
    }

    @Test
    void who_left_is_not_brought_back_by_a_spreadsheet() throws IOException {
        bring(PEOPLE, "All");
        Subscriber ann = audience().byEmail("ann@school.example").orElseThrow();
        audience().unsubscribe(ann.id());
        audience().unsubscribe(ann.id());
        assertThat(audience().deliverable(ann.id())).isEmpty();
        assertThat(audience().members(Segment.parse("list:All"))).hasSize(2).doesNotContain(ann.id());
        assertThat(bring(PEOPLE, "All").refused()).singleElement()
                .satisfies(row -> assertThat(row.reason()).contains("asked to be left alone"));
        assertThat(audience().why(Segment.parse("list:All"), audience().subscriber(ann.id()).orElseThrow()).in())
                .isFalse();
    }

    @Test
    void a_link_in_a_mail_ends_all_mail_or_that_on_one_topic() throws IOException {
        bring(PEOPLE, "All");
        long ann = audience().byEmail("ann@school.example").orElseThrow().id();
        long bob = audience().byEmail("bob@police.example").orElseThrow().id();
        String one = last(audience().unsubscribeLink(ann, "neglect"));
        assertThat(audience().unsubscribe(one)).isTrue();
        assertThat(audience().unsubscribe(one)).isTrue();
        assertThat(audience().deliverable(ann)).isPresent();
        assertThat(audience().deliverable(ann, "neglect")).isEmpty();
        assertThat(audience().deliverable(ann, "online-safety")).isPresent();
        assertThat(audience().members(Segment.parse("list:All"), "neglect")).doesNotContain(ann).contains(bob);
        assertThat(audience().members(Segment.parse("topic:neglect"))).doesNotContain(ann);
        bring(PEOPLE, "Again");
        assertThat(audience().deliverable(ann, "neglect")).isEmpty();
        assertThat(audience().unsubscribe(last(audience().unsubscribeLink(bob)))).isTrue();
        assertThat(audience().deliverable(bob)).isEmpty();
        assertThat(audience().unsubscribe(one + "x")).isFalse();
        assertThat(audience().unsubscribe(last(audience().preferencesLink(ann)))).isFalse();
    }

    @Test
    void a_dead_address_counts_at_once_and_a_full_box_only_when_it_stays_full() throws IOException {
        bring(PEOPLE, "All");
        long ann = audience().byEmail("ann@school.example").orElseThrow().id();
        long bob = audience().byEmail("bob@police.example").orElseThrow().id();
        audience().bounced(ann, Failing.DEAD, "550 5.1.1 no such user");
        assertThat(audience().deliverable(ann)).isEmpty();
        for (int i = 0; i < 8; i++) {
            audience().bounced(bob, Failing.FULL, "452 4.2.2 full");
        }
        assertThat(audience().deliverable(bob)).isPresent();
        database().clock().forward(Duration.ofDays(20));
        audience().bounced(bob, Failing.FULL, "452 4.2.2 full");
        assertThat(audience().deliverable(bob)).isEmpty();
        audience().complained(bob);
        assertThat(audience().subscriber(bob).orElseThrow().state()).isEqualTo(State.COMPLAINED);
        audience().unsubscribe(bob);
        assertThat(audience().subscriber(bob).orElseThrow().state()).isEqualTo(State.COMPLAINED);
    }

    @Test
    void a_segment_holds_exactly_those_of_whom_it_is_true() throws IOException {
        Random random = new Random(5);
        StringBuilder csv = new StringBuilder("email,organisation,sector,audience,topics,declined,frequency\n");
        for (int i = 0; i < 60; i++) {
            csv.append("p%d@x.example,%s,%s,%s,%s,%s,%s\n".formatted(i,
                    pick(random, "St Mary's", "st  mary's", "Police", ""), pick(random, "schools", "police", ""),
                    pick(random, "schools", "primary-care;police", ""), pick(random, "neglect", "neglect;fgm", ""),
                    pick(random, "", "", "fgm"), pick(random, "weekly", "")));
        }
        bring(csv.toString(), "All");
        long some = audience().byEmail("p1@x.example").orElseThrow().id();
        audience().engaged(some, "neglect");
        audience().engaged(some, "neglect");
        for (int i = 0; i < 150; i++) {
            Segment segment = random(random, 3);
            List<Long> expected = audience().members(new Segment.Everyone()).stream()
                    .filter(id -> audience().why(segment, audience().subscriber(id).orElseThrow()).in())
                    .toList();
            assertThat(audience().members(segment)).as(segment.text()).isEqualTo(expected);
            assertThat(audience().count(segment)).isEqualTo(expected.size());
            assertThat(Segment.parse(segment.text()).text()).isEqualTo(segment.text());
        }
        database().clock().forward(Duration.ofDays(400));
        assertThat(audience().members(Segment.parse("engaged:neglect"))).isEmpty();
    }

    private static Segment random(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 9)) {
            case 0 -> new Segment.Everyone();
            case 1 -> new Segment.OnList(pick(random, "All", "ALL", "None \"here\""));
            case 2 -> new Segment.OfSector(random.nextBoolean() ? Sector.SCHOOLS : Sector.POLICE);
            case 3 -> new Segment.OfAudience(pick(random, "schools", "police"));
            case 4 -> new Segment.OnTopic(pick(random, "neglect", "fgm"));
            case 5 -> new Segment.InOrganisation(pick(random, "St Mary's", "st m*", "Police", "_t*", "%*"));
            case 6 -> new Segment.EngagedWith("neglect");
            case 7 -> new Segment.Hearing(Frequency.WEEKLY);
            case 8 -> random.nextBoolean() ? new Segment.By(Channel.MAIL) : new Segment.Reading("cy");
            case 9 -> new Segment.All(List.of(random(random, depth - 1), random(random, depth - 1)));
            case 10 -> new Segment.Any(List.of(random(random, depth - 1), random(random, depth - 1)));
            default -> new Segment.Not(random(random, depth - 1));
        };
    }

    private static String pick(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    static String last(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    Bringing.Report bring(String csv, String list) throws IOException {
        return bring(csv, list, false);
    }

    private Bringing.Report bring(String csv, String list, boolean preview) throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), csv);
        return audience().bring(file, new Bringing(list, "consent at the conference", "people.csv",
                UnaryOperator.identity(), preview));
    }
}
