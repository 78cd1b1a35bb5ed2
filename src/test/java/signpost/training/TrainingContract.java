package signpost.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.TestDatabase;

/// What the training room promises, whichever database keeps it.
abstract class TrainingContract {

    private static final String PROGRAMME = """
            Course,Date,Start,End,Venue,Places,Booking,Topics,Audience,Level,Status,Reference
            Neglect,2026-12-08,09:30,12:30,Town Hall,25,https://book.example/1,neglect,schools;police,Level 2,,N1
            Neglect,Tuesday 9th March 2027,9.30am,12.30pm,Online,,training@x.example,neglect,schools,Level 2,,N2
            Online safety,15/06/2027,14:00-16:00,,Library,10,,online-safety,,,,
            """;

    @TempDir
    Path folder;

    abstract TestDatabase database();

    private Training training() {
        return database().get(Training.class);
    }

    private List<Change> changes() {
        return training().changed(Duration.ZERO).stream()
                .flatMap(session -> training().changes(session).stream()).toList();
    }

    @Test
    void a_programme_is_brought_in_with_local_times() throws IOException {
        assertThat(bring(PROGRAMME)).isEqualTo(new Brought(3, 0, 0, List.of()));
        List<Session> coming = training().coming();
        assertThat(coming).extracting(session -> session.when().starts()).containsExactly(
                Instant.parse("2026-12-08T09:30:00Z"), Instant.parse("2027-03-09T09:30:00Z"),
                Instant.parse("2027-06-15T13:00:00Z"));
        assertThat(coming.getFirst().course().isFor("police")).isTrue();
        assertThat(coming.getFirst().places()).contains(25);
        assertThat(training().courses()).extracting(Course::title).containsExactly("Neglect", "Online safety");
        assertThat(training().coming(Set.of("online-safety", "fgm"))).hasSize(1);
        assertThat(bring(PROGRAMME)).isEqualTo(new Brought(0, 0, 3, List.of()));
        assertThat(changes()).isEmpty();
        database().clock().set(Instant.parse("2026-12-08T12:30:01Z"));
        assertThat(training().coming()).hasSize(2);
    }

    @Test
    void what_was_moved_or_cancelled_is_known_with_what_it_was_before() throws IOException {
        bring(PROGRAMME);
        assertThat(bring(PROGRAMME.replace("2026-12-08", "2026-12-10").replace(",,N2", ",Cancelled,N2")).changed())
                .isEqualTo(2);
        List<Change> changes = changes();
        assertThat(changes).extracting(Change::kind).containsExactly(Change.Kind.MOVED, Change.Kind.CANCELLED);
        assertThat(changes.getFirst().before().starts()).isEqualTo("2026-12-08T09:30:00Z");
        assertThat(changes.getFirst().session().state()).isEqualTo(Session.State.MOVED);
        assertThat(changes.getFirst().session().sequence()).isEqualTo(1);
        assertThat(training().coming()).hasSize(2);
        assertThat(training().feed(Optional.of("neglect"))).hasSize(2);
        database().clock().forward(Duration.ofMinutes(1));
        assertThat(training().changed(Duration.ofMinutes(2))).isEmpty();
        long first = training().coming().getFirst().id();
        String uid = training().session(first).orElseThrow().uid();
        training().cancel(first);
        training().cancel(first);
        Session cancelled = training().session(first).orElseThrow();
        assertThat(cancelled.sequence()).isEqualTo(2);
        assertThat(cancelled.uid()).isEqualTo(uid);
        assertThat(training().revise(first, cancelled.version(), cancelled.course(), cancelled.when(), Optional.of(5),
                "")).isInstanceOf(Revised.Done.class);
        assertThat(training().session(first).orElseThrow().sequence()).isEqualTo(3);
        assertThat(changes()).hasSize(3);
        assertThat(training().cancel(999)).isEmpty();
    }

    @Test
    void a_course_is_said_anew_at_all_its_dates_and_no_two_have_one_title() throws IOException {
        bring(PROGRAMME);
        Session one = training().coming().getFirst();
        Course course = one.course();
        Course said = new Course(0, "Neglect: level 2", "", "", Mode.ONLINE, Set.of("neglect"), Set.of());
        assertThat(revise(one, said)).isInstanceOf(Revised.Done.class);
        assertThat(training().coming()).filteredOn(session -> session.course().id() == course.id()).hasSize(2)
                .allSatisfy(session -> {
                    assertThat(session.course().title()).isEqualTo("Neglect: level 2");
                    assertThat(session.course().level()).isEmpty();
                    assertThat(session.course().audiences()).isEmpty();
                });
        Course taken = new Course(0, "online SAFETY", "", "", Mode.ONLINE, Set.of(), Set.of());
        assertThat(revise(training().session(one.id()).orElseThrow(), taken)).isEqualTo(new Revised.Taken());
        assertThat(training().courses()).extracting(Course::title).containsExactly("Neglect: level 2", "Online safety");
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_written_over() throws IOException {
        bring(PROGRAMME);
        List<Session> both = training().coming().stream()
                .filter(session -> session.course().title().equals("Neglect")).toList();
        Session first = both.getFirst();
        When later = new When(first.when().starts().plusSeconds(3600), first.when().ends().plusSeconds(3600), "Hall",
                "");
        assertThat(training().revise(first.id(), first.version(), first.course(), later, Optional.of(7), ""))
                .isInstanceOf(Revised.Done.class);
        assertThat(revise(first, first.course())).isEqualTo(new Revised.Overtaken());
        assertThat(training().session(first.id()).orElseThrow().when()).isEqualTo(later);
        Session second = both.get(1);
        Session now = training().session(first.id()).orElseThrow();
        assertThat(revise(now, now.course().in(Mode.ONLINE))).isInstanceOf(Revised.Done.class);
        assertThat(revise(second, second.course())).as("the course was changed at its other date")
                .isEqualTo(new Revised.Overtaken());
        assertThat(training().revise(999, "", first.course(), later, Optional.empty(), ""))
                .isEqualTo(new Revised.Missing());
    }

    @Test
    void of_many_who_revise_one_session_at_once_one_is_heard() throws Exception {
        bring(PROGRAMME);
        Session session = training().coming().getFirst();
        List<Callable<Revised>> all = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            Optional<Integer> places = Optional.of(100 + i);
            all.add(() -> training().revise(session.id(), session.version(), session.course(), session.when(), places,
                    ""));
        }
        int heard = 0;
        try (ExecutorService people = Executors.newFixedThreadPool(all.size())) {
            for (Future<Revised> said : people.invokeAll(all)) {
                heard += said.get() instanceof Revised.Done ? 1 : 0;
            }
        }
        assertThat(heard).isEqualTo(1);
    }

    private Revised revise(Session session, Course said) {
        return training().revise(session.id(), session.version(), said, session.when(), session.places(),
                session.booking());
    }

    @Test
    void what_cannot_be_taken_is_named_with_its_reason() throws IOException {
        Brought brought = bring("""
                course;date;start;end
                No time;2027-01-05;;
                No day;2027-02-30;9:00;10:00
                Never;2027-03-28;01:30;02:30
                Backwards;2027-01-05;10:00;09:00
                ;2027-01-05;09:00;10:00
                =Good;46027;0.395833333333333;0.5
                """);
        assertThat(brought.added()).isEqualTo(1);
        assertThat(brought.refused()).extracting(Brought.Refused::place)
                .containsExactly("row 2", "row 3", "row 4", "row 5", "row 6");
        assertThat(brought.refused()).extracting(Brought.Refused::reason).containsExactly(
                "the time at which it begins is missing",
                "the date '2027-02-30' cannot be read; write such as 2027-03-09",
                "the time 01:30 does not exist on 2027-03-28, when the clocks go forward",
                "the session ends before it begins",
                "the course has no title");
        assertThatThrownBy(() -> bring("name,when\na,b\n")).isInstanceOf(Brought.Impossible.class);
    }

    @Test
    void a_row_that_names_a_topic_that_there_is_not_is_not_taken() throws IOException {
        Path file = Files.writeString(folder.resolve("topics.csv"), """
                course,date,start,end,topics
                Known,2027-01-05,9:00,10:00,Neglect
                None,2027-01-06,9:00,10:00,
                Mistyped,2027-01-07,9:00,10:00,neglect;neglct
                """);
        Brought brought = training().bring(file, name -> name.equals("neglct") ? "" : name, false);
        assertThat(brought.added()).isEqualTo(2);
        assertThat(brought.refused())
                .containsExactly(new Brought.Refused("row 4", "Mistyped", "there is no topic 'neglct'"));
    }

    @Test
    void a_calendar_is_brought_in_and_followed_up_by_its_uids() throws IOException {
        String calendar = """
                BEGIN:VCALENDAR\r
                VERSION:2.0\r
                BEGIN:VEVENT\r
                UID:one@x.example\r
                SEQUENCE:4\r
                DTSTART;TZID="GMT Standard Time":20270615T093000\r
                DTEND;TZID=Europe/London:20270615T123000\r
                SUMMARY:Neglect\\, level 2 and \r
                 more\r
                CATEGORIES:neglect,Online safety\r
                LOCATION:https://meet.example/1\r
                BEGIN:VALARM\r
                SUMMARY:not this\r
                END:VALARM\r
                END:VEVENT\r
                BEGIN:VEVENT\r
                UID:two@x.example\r
                DTSTART:20270615T093000Z\r
                DURATION:PT1H30M\r
                SUMMARY:Two\r
                RRULE:FREQ=WEEKLY\r
                END:VEVENT\r
                BEGIN:VEVENT\r
                DTSTART;VALUE=DATE:20270615\r
                SUMMARY:Three\r
                END:VEVENT\r
                END:VCALENDAR\r
                """;
        Brought brought = bring(calendar);
        assertThat(brought.added()).isEqualTo(1);
        assertThat(brought.refused()).extracting(Brought.Refused::reason).containsExactly(
                "it repeats; enter each session by itself", "it has a day and no time of day");
        Session session = training().coming().getFirst();
        assertThat(session.course().title()).isEqualTo("Neglect, level 2 and more");
        assertThat(session.course().topics()).containsExactly("neglect", "online-safety");
        assertThat(session.course().mode()).isEqualTo(Mode.ONLINE);
        assertThat(session.when().starts()).isEqualTo("2027-06-15T08:30:00Z");
        assertThat(bring(calendar.replace("20270615T123000", "20270615T130000").replace("SEQUENCE:4", "SEQUENCE:9"))
                .changed()).isEqualTo(1);
        assertThat(training().coming().getFirst().sequence()).isEqualTo(9);
        assertThat(bring(calendar.replace("VERSION:2.0", "METHOD:CANCEL")).changed()).isEqualTo(1);
        assertThat(training().coming()).isEmpty();
    }

    @Test
    void a_preview_changes_nothing() throws IOException {
        Path file = Files.writeString(folder.resolve("p.csv"), PROGRAMME);
        assertThat(training().bring(file, UnaryOperator.identity(), true).added()).isEqualTo(3);
        assertThat(training().courses()).isEmpty();
    }

    private Brought bring(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("programme"), text);
        return training().bring(file, UnaryOperator.identity(), false);
    }
}
