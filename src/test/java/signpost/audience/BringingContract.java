package signpost.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.TestDatabase;

/// What is promised of people who are brought onto the list and written out of it, whichever database keeps it.
abstract class BringingContract {

    static final String PEOPLE = """
            email,name,organisation,audience,topics
            ann@school.example,Ann Lee,St Mary's,schools,neglect;online-safety
            bob@police.example,Bob Ode,Police,police,
            cat@gp.example,Cat Roe,High Street Surgery,primary-care;schools,neglect
            """;

    @TempDir
    Path folder;

    abstract TestDatabase database();

    final Audience audience() {
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

    @Test
    void who_hears_of_every_topic_goes_on_to_though_a_spreadsheet_names_one() throws IOException {
        bring("email\nann@school.example\n", "All");
        assertThat(bring("email,topics\nann@school.example,neglect\n", "All").same()).isEqualTo(1);
        assertThat(audience().byEmail("ann@school.example").orElseThrow().mayHearOf("fgm")).isTrue();
    }

    @Test
    void whom_any_row_of_a_file_calls_unsubscribed_is_not_brought_in_whichever_row_stands_first() throws IOException {
        Bringing.Report report = bring("""
                email,status
                first@one.example,subscribed
                First@one.example,unsubscribed
                second@one.example,cleaned
                second@one.example,subscribed
                stays@one.example,subscribed
                """, "All");
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused()).extracting(Bringing.Refused::row).containsExactly(2L, 3L, 4L, 5L);
        assertThat(report.refused().getFirst().reason()).isEqualTo("row 3 says of this person 'unsubscribed'");
        assertThat(audience().byEmail("first@one.example")).isEmpty();
        assertThat(audience().byEmail("second@one.example")).isEmpty();
    }

    @Test
    void whom_a_file_calls_unsubscribed_is_not_brought_in() throws IOException {
        Bringing.Report report = bring("""
                email,Email Marketing Status,State
                a@x.example,Subscribed,Lincolnshire
                b@x.example,Unsubscribed,
                """, "All");
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused()).singleElement()
                .satisfies(row -> assertThat(row.reason()).contains("'Unsubscribed'"));
        audience().unsubscribe(audience().byEmail("a@x.example").orElseThrow().id());
        StringBuilder csv = new StringBuilder();
        audience().export(Optional.empty(), csv);
        try (TestDatabase other = TestDatabase.h2()) {
            Path file = Files.writeString(folder.resolve("export.csv"), csv);
            assertThat(other.get(Audience.class)
                    .bring(file, new Bringing("All", "consent", "x", UnaryOperator.identity(), false)).added())
                    .isZero();
        }
    }

    @Test
    void a_postal_address_is_not_taken_for_the_mail_address_beside_it() throws IOException {
        String csv = "Name,Address,Postcode,Email\nAnn Lee,1 High Street,AB1 2CD,ann@school.example\n";
        Bringing.Report report = bring(csv, "All");
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.unknown()).containsExactly("Address", "Postcode");
        assertThat(audience().columns(folder.resolve("people.csv"))).extracting(Bringing.Column::field)
                .containsExactly("name", "", "", "email");
        assertThat(bring(csv.replace("Address", "Addresses").replace("Email", "Address"), "All").same()).isEqualTo(1);
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
