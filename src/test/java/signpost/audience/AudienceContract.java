package signpost.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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
        assertThat(audience().subscriber(ann).orElseThrow().mayHearOf("neglect")).isFalse();
        assertThat(audience().subscriber(ann).orElseThrow().mayHearOf("online-safety")).isTrue();
        assertThat(audience().members(Segment.parse("list:All and hears:neglect"))).doesNotContain(ann).contains(bob);
        assertThat(audience().members(Segment.parse("topic:neglect"))).doesNotContain(ann);
        bring(PEOPLE, "Again");
        assertThat(audience().subscriber(ann).orElseThrow().mayHearOf("neglect")).isFalse();
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
        for (Set<String> topics : List.of(Set.of("online-safety"), Set.of("neglect", "fgm"))) {
            Subscriber some = audience().byEmail("p1@x.example").orElseThrow();
            audience().prefer(last(audience().preferencesLink(some.id())), new Preferences(some.name(),
                    some.organisation(), some.sector(), topics, some.frequency(), some.channel(), some.language()));
        }
        assertThat(audience().count(Segment.parse("engaged:neglect"))).isEqualTo(1);
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

    @Test
    void a_sign_up_counts_when_it_is_confirmed_and_not_before() {
        List<Confirmations.Confirmation> sent = new ArrayList<>();
        audience().signUp(signUp("new@x.example", "neglect"));
        assertThat(audience().byEmail("new@x.example")).isEmpty();
        audience().tick(sent::add);
        audience().tick(sent::add);
        assertThat(sent).singleElement().satisfies(mail -> assertThat(mail.email().text()).isEqualTo("new@x.example"));
        String token = last(sent.getFirst().link());
        assertThat(audience().signedUp(token)).isPresent();
        assertThat(audience().byEmail("new@x.example")).isEmpty();
        Subscriber joined = audience().confirm(token).orElseThrow();
        assertThat(audience().confirm(token)).contains(joined);
        assertThat(joined.topics()).containsExactly("neglect");
        assertThat(joined.lists()).containsExactly(Audience.WEBSITE);
        assertThat(audience().held(joined.email()).orElseThrow().get("basis")).asString()
                .contains("consent", "Yes, send me mail");
        assertThat(audience().confirm(token + "a")).isEmpty();
        database().clock().forward(Duration.ofDays(8));
        assertThat(audience().confirm(token)).isEmpty();
    }

    @Test
    void a_mail_that_is_not_taken_is_tried_again_and_nobody_is_flooded() {
        audience().signUp(signUp("new@x.example"));
        audience().tick(_ -> {
            throw new IllegalStateException("no mail today");
        });
        List<Confirmations.Confirmation> sent = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            audience().signUp(signUp("new@x.example"));
            audience().signUp(signUp("other" + i + "@x.example"));
        }
        audience().tick(sent::add);
        assertThat(sent.stream().filter(mail -> mail.email().text().equals("new@x.example"))).hasSize(3);
        assertThat(sent).hasSize(23);
    }

    @Test
    void who_left_comes_back_by_their_own_word_only() throws IOException {
        bring(PEOPLE, "All");
        long ann = audience().byEmail("ann@school.example").orElseThrow().id();
        audience().complained(ann);
        List<Confirmations.Confirmation> sent = new ArrayList<>();
        audience().signUp(signUp("ANN@school.example", "fgm"));
        audience().tick(sent::add);
        assertThat(audience().deliverable(ann)).isEmpty();
        audience().confirm(last(sent.getFirst().link()));
        assertThat(audience().deliverable(ann)).hasValueSatisfying(back -> {
            assertThat(back.topics()).containsExactly("fgm");
            assertThat(back.name()).isEqualTo("Ann Lee");
        });
        assertThat(bring(PEOPLE, "All").refused()).isEmpty();
    }

    @Test
    void people_change_what_they_chose_on_their_own_page() throws IOException {
        bring(PEOPLE, "All");
        long ann = audience().byEmail("ann@school.example").orElseThrow().id();
        String token = last(audience().preferencesLink(ann));
        audience().unsubscribe(ann, "neglect");
        Subscriber changed = audience().prefer(token, new Preferences("Ann\r\nBcc: x", "New school", Optional.of(
                Sector.EARLY_YEARS), Set.of("fgm"), Frequency.MONTHLY, Channel.CHAT, "cy")).orElseThrow();
        assertThat(changed.name()).isEqualTo("Ann Bcc: x");
        assertThat(changed.topics()).containsExactly("fgm");
        assertThat(changed.declined()).containsExactly("neglect");
        assertThat(changed.frequency()).isEqualTo(Frequency.MONTHLY);
        assertThat(audience().members(Segment.parse("frequency:monthly and channel:chat and engaged:fgm")))
                .containsExactly(ann);
        assertThat(audience().prefer(last(audience().unsubscribeLink(ann)), new Preferences("", "", Optional.empty(),
                Set.of(), Frequency.WEEKLY, Channel.MAIL, "en"))).isEmpty();
        assertThat(changed.language()).isEqualTo("cy");
    }

    @Test
    void erasure_leaves_nothing_but_a_hash_that_keeps_the_address_out() throws IOException, SQLException {
        bring(PEOPLE, "All");
        audience().signUp(signUp("ann@school.example"));
        Address ann = Address.of("ann@school.example");
        assertThat(audience().held(ann).orElseThrow()).containsKeys("name", "basis", "events", "sign_ups", "lists");
        assertThat(audience().erase(ann)).isTrue();
        assertThat(audience().erase(ann)).isFalse();
        assertThat(audience().held(ann).orElseThrow()).containsEntry("state", "erased").doesNotContainKey("name");
        assertThat(everything()).doesNotContainIgnoringCase("ann@", "Ann Lee");
        assertThat(bring(PEOPLE, "All").refused()).singleElement()
                .satisfies(row -> assertThat(row.reason()).contains("erased"));
        assertThat(audience().held(Address.of("never@x.example"))).isEmpty();
    }

    @Test
    void what_is_exported_is_safe_to_open_and_comes_back_as_it_was() throws IOException {
        bring("""
                email;name;organisation;audience;topics;declined;frequency
                =cmd@x.example;=HYPERLINK("http://x");"+44 ""The"" School";schools;"neglect;fgm";fgm;weekly
                -a@x.example;＝1+1;"@a;b",;;;
                c@x.example;Zoë O'Brien;'-x;police;;;monthly
                """, "All");
        StringBuilder csv = new StringBuilder();
        assertThat(audience().export(Optional.of("all"), csv)).isEqualTo(3);
        assertThat(csv.toString()).doesNotContainPattern("(^|[,\n])\"?[=+\\-@＝]");
        List<Subscriber> before = audience().members(new Segment.Everyone()).stream()
                .map(id -> audience().subscriber(id).orElseThrow())
                .toList();
        assertThat(before.getFirst().name()).isEqualTo("=HYPERLINK(\"http://x\")");
        try (TestDatabase other = TestDatabase.h2()) {
            Path file = Files.writeString(folder.resolve("export.csv"), csv);
            Audience copy = other.get(Audience.class);
            assertThat(copy.bring(file, new Bringing("All", "consent", "x", UnaryOperator.identity(), false)).added())
                    .isEqualTo(3);
            StringBuilder again = new StringBuilder();
            copy.export(Optional.empty(), again);
            assertThat(again).hasToString(csv.toString());
        }
    }

    private String everything() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = database().rows()) {
            for (String table : List.of("subscriber", "subscriber_choice", "lawful_basis", "subscriber_event",
                    "suppression",
                    "sign_up", "engagement")) {
                try (ResultSet rows = connection.createStatement().executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            all.append(rows.getString(i)).append('\n');
                        }
                    }
                }
            }
        }
        return all.toString();
    }

    private static SignUp signUp(String email, String... topics) {
        return new SignUp(Address.of(email), "", "Org", Optional.empty(), Set.of(topics), Frequency.AT_ONCE,
                Channel.MAIL,
                "en", "Yes, send me mail");
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
