package signpost.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.TestDatabase;

/// A programme brought in again says what it says, and undoes nothing that it does not name.
abstract class ProgrammeAgainContract {

    private static final String SHORT = """
            course,date,start,end,reference
            Neglect,2027-03-09,09:30,12:30,N1
            """;

    @TempDir
    Path folder;

    abstract TestDatabase database();

    private Training training() {
        return database().get(Training.class);
    }

    private Session first() {
        return training().feed(Optional.empty()).getFirst();
    }

    @Test
    void what_was_cancelled_here_stays_so_until_the_file_says_in_so_many_words_that_it_takes_place()
            throws IOException {
        bring(SHORT);
        training().cancel(first().id());
        assertThat(bring(SHORT)).isEqualTo(new Brought(0, 0, 1, List.of()));
        String booked = SHORT.replace("reference", "reference,status").replace("N1", "N1,fully booked");
        assertThat(bring(booked).same()).isEqualTo(1);
        assertThat(training().coming()).isEmpty();
        assertThat(training().changes(first())).extracting(Change::kind).containsExactly(Change.Kind.CANCELLED);
        assertThat(bring(booked.replace("fully booked", "Confirmed")).changed()).isEqualTo(1);
        assertThat(training().coming()).hasSize(1);
    }

    @Test
    void a_calendar_without_a_status_lifts_no_cancellation() throws IOException {
        bring(calendar("SUMMARY:Neglect"));
        training().cancel(first().id());
        assertThat(bring(calendar("SUMMARY:Neglect")).same()).isEqualTo(1);
        assertThat(training().coming()).isEmpty();
        assertThat(bring(calendar("SUMMARY:Neglect\r\nSTATUS:CONFIRMED")).changed()).isEqualTo(1);
        assertThat(training().coming()).hasSize(1);
    }

    @Test
    void the_place_the_link_and_the_mode_said_here_stay_where_the_file_leaves_them_blank() throws IOException {
        bring(SHORT);
        Session session = first();
        When typed = new When(session.when().starts(), session.when().ends(), "Town Hall", "https://meet.example/1");
        training().revise(session.id(), session.version(),
                new Course(0, "Neglect", "", "", Mode.BLENDED, Set.of(), Set.of()), typed, Optional.of(12),
                "https://book.example");
        int news = training().changes(first()).size();
        assertThat(bring(SHORT)).isEqualTo(new Brought(0, 0, 1, List.of()));
        assertThat(bring(calendar("SUMMARY:Neglect").replace("UID:one", "UID:N1")).same()).isEqualTo(1);
        assertThat(bring(SHORT.replace("reference", "reference,venue,link,mode").replace("N1", "N1,,,")).same())
                .isEqualTo(1);
        assertThat(bring(calendar("SUMMARY:Neglect\r\nLOCATION:Town Hall").replace("UID:one", "UID:N1")).same())
                .isEqualTo(1);
        assertThat(first().when()).isEqualTo(typed);
        assertThat(first().course().mode()).isEqualTo(Mode.BLENDED);
        assertThat(training().changes(first())).hasSize(news);
        bring(SHORT.replace("reference", "reference,venue,mode").replace("N1", "N1,Library,Online"));
        assertThat(first().when().place()).isEqualTo("Library");
        assertThat(first().course().mode()).isEqualTo(Mode.ONLINE);
    }

    @Test
    void the_code_of_a_course_does_not_make_its_dates_one_session() throws IOException {
        String coded = """
                course,course code,date,start,end
                Neglect,NEG,2027-03-09,09:30,12:30
                Neglect,NEG,2027-04-09,09:30,12:30
                Neglect,NEG,2027-05-09,09:30,12:30
                """;
        assertThat(bring(coded)).isEqualTo(new Brought(3, 0, 0, List.of()));
        assertThat(bring(coded)).isEqualTo(new Brought(0, 0, 3, List.of()));
        assertThat(training().coming()).hasSize(3);
    }

    @Test
    void a_code_of_one_session_follows_it_but_not_into_another_year() throws IOException {
        String coded = """
                course,code,date,start,end
                Neglect,NEG,2027-03-09,09:30,12:30
                """;
        bring(coded);
        assertThat(bring(coded.replace("03-09", "03-16")).changed()).isEqualTo(1);
        assertThat(training().coming()).hasSize(1);
        database().clock().set(Instant.parse("2027-06-01T09:00:00Z"));
        assertThat(bring(coded.replace("03-09", "03-16")).same()).isEqualTo(1);
        assertThat(bring(coded.replace("2027-03-09", "2028-03-07")).added()).isEqualTo(1);
        assertThat(bring(coded.replace("2027-03-09", "2028-03-14")).changed()).isEqualTo(1);
        assertThat(training().coming()).hasSize(1);
    }

    @Test
    void a_second_row_about_the_same_session_is_refused_in_the_preview_too() throws IOException {
        String twice = SHORT + """
                Neglect,2027-04-09,09:30,12:30,N1
                Online safety,2027-05-09,10:00,12:00,
                Online safety,2027-05-09,10:00,13:00,
                """;
        for (boolean preview : List.of(true, false)) {
            Brought brought = bring(twice, preview);
            assertThat(brought.added()).isEqualTo(2);
            assertThat(brought.refused()).containsExactly(
                    new Brought.Refused("row 3", "Neglect",
                            "row 2 has the same reference; each session needs one of its own"),
                    new Brought.Refused("row 5", "Online safety",
                            "row 4 is the same course at the same time; give each of them a reference of its own"));
        }
        assertThat(bring(twice, true).refused()).hasSize(2);
        assertThat(training().coming()).extracting(session -> session.when().starts())
                .containsExactly(Instant.parse("2027-03-09T09:30:00Z"), Instant.parse("2027-05-09T09:00:00Z"));
    }

    @Test
    void parallel_sessions_with_references_are_two_and_a_row_without_one_is_asked_which() throws IOException {
        assertThat(bring(SHORT + "Neglect,2027-03-09,09:30,12:30,N2\n").added()).isEqualTo(2);
        assertThat(bring(SHORT.replace("N1", "")).refused()).extracting(Brought.Refused::reason).containsExactly(
                "the course is given more than once at this time; give the row the reference of the one it means");
    }

    @Test
    void one_date_of_a_repeating_event_and_a_uid_given_twice_are_refused() throws IOException {
        String one = calendar("SUMMARY:Neglect");
        String event = one.substring(one.indexOf("BEGIN:VEVENT"), one.indexOf("END:VCALENDAR"));
        Brought brought = bring(one.replace("END:VCALENDAR",
                event.replace("0309", "0316") + event.replace("SUMMARY", "RECURRENCE-ID:20270309T093000Z\r\nSUMMARY")
                        + "END:VCALENDAR"));
        assertThat(brought.added()).isEqualTo(1);
        assertThat(brought.refused()).extracting(Brought.Refused::reason).containsExactlyInAnyOrder(
                "event 1 has the same uid; each session needs one of its own",
                "it is one date of an event that repeats; enter each session by itself");
    }

    @Test
    void a_session_known_without_a_reference_takes_the_one_a_later_file_gives_it_and_keeps_its_uid()
            throws IOException {
        bring(SHORT.replace("N1", ""));
        String uid = first().uid();
        assertThat(bring(SHORT)).isEqualTo(new Brought(0, 0, 1, List.of()));
        assertThat(bring(SHORT.replace("2027-03-09", "2027-03-10")).changed()).isEqualTo(1);
        assertThat(training().coming()).hasSize(1);
        assertThat(first().uid()).isEqualTo(uid);
        assertThat(training().changed(Duration.ZERO)).hasSize(1);
    }

    private static String calendar(String more) {
        return """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:one
                DTSTART:20270309T093000Z
                DTEND:20270309T123000Z
                %s
                END:VEVENT
                END:VCALENDAR
                """.formatted(more);
    }

    private Brought bring(String text) throws IOException {
        return bring(text, false);
    }

    private Brought bring(String text, boolean preview) throws IOException {
        Path file = Files.writeString(folder.resolve("programme"), text);
        return training().bring(file, UnaryOperator.identity(), preview);
    }
}
