package signpost.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What we write is read by another implementation of the standard, and by ourselves.
class CalendarTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2027-01-04T10:00:00Z");

    @Test
    void another_program_reads_what_we_write() throws IOException, ParserException {
        Session summer = session("2027-06-15T08:30:00Z", "2027-06-15T11:30:00Z", Session.State.PLANNED);
        Session winter = session("2027-12-14T09:30:00Z", "2027-12-14T12:30:00Z", Session.State.CANCELLED);
        var read = new CalendarBuilder().build(new StringReader(published(List.of(summer, winter))));
        read.validate();
        assertThat(read.<net.fortuna.ical4j.model.property.Method>getProperty("METHOD"))
                .contains(ImmutableMethod.PUBLISH);
        List<VEvent> events = read.getComponents("VEVENT");
        assertThat(events).hasSize(2);
        assertThat(text(events.getFirst(), "SUMMARY")).isEqualTo(summer.course().title());
        assertThat(text(events.getFirst(), "DESCRIPTION"))
                .isEqualTo(summer.course().aims() + "\nBook: " + summer.booking());
        assertThat(Instant.from(events.getFirst().<ZonedDateTime>getDateTimeStart().getDate()))
                .isEqualTo(summer.when().starts());
        assertThat(Instant.from(events.getLast().<ZonedDateTime>getDateTimeStart().getDate()))
                .isEqualTo(winter.when().starts());
        assertThat(text(events.getLast(), "STATUS")).isEqualTo("CANCELLED");
        assertThat(text(events.getLast(), "SEQUENCE")).isEqualTo("3");
        assertThat(text(events.getFirst(), "UID")).isEqualTo(text(events.getLast(), "UID"));
    }

    @Test
    void lines_end_and_fold_as_the_standard_asks() {
        String text = published(
                List.of(session("2027-06-15T08:30:00Z", "2027-06-15T11:30:00Z", Session.State.PLANNED)));
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        for (String line : text.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line.codePoints().noneMatch(c -> c == 0xFFFD)).isTrue();
        }
        assertThat(text).contains("BEGIN:VTIMEZONE", "TZID:Europe/London", "METHOD:PUBLISH");
        assertThat(Calendar.Method.PUBLISH.contentType()).endsWith("method=PUBLISH");
        assertThat(Calendar.of(Calendar.Method.CANCEL, "x", "", List.of(), NOW)).contains("METHOD:CANCEL");
    }

    @Test
    void the_clocks_go_as_they_do_in_britain() throws IOException, ParserException {
        for (String moment : List.of("2027-03-28T00:30:00Z", "2027-03-28T01:30:00Z", "2027-10-31T00:30:00Z",
                "2027-10-31T03:30:00Z", "2030-07-01T12:00:00Z")) {
            Instant starts = Instant.parse(moment);
            var read = new CalendarBuilder().build(new StringReader(
                    published(List.of(session(moment, starts.plusSeconds(7200).toString(), Session.State.PLANNED)))));
            VEvent event = read.<VEvent>getComponents("VEVENT").getFirst();
            ZonedDateTime date = event.<ZonedDateTime>getDateTimeStart().getDate();
            assertThat(date.toInstant()).as(moment).isEqualTo(starts);
        }
    }

    @Test
    void we_read_what_we_write(@TempDir Path folder) throws IOException {
        Session session = session("2027-06-15T08:30:00Z", "2027-06-15T11:30:00Z", Session.State.CANCELLED);
        Path file = Files.writeString(folder.resolve("c.ics"), published(List.of(session)));
        Drafts.Draft draft = new CalendarFile(LONDON, UnaryOperator.identity()).read(file).sessions().getFirst();
        assertThat(draft.course().title()).isEqualTo(session.course().title());
        assertThat(draft.when()).isEqualTo(session.when());
        assertThat(draft.name()).contains(session.uid());
        assertThat(draft.cancelled()).contains(true);
        assertThat(draft.course().topics()).isEqualTo(session.course().topics());
    }

    @Test
    void no_text_writes_a_line_of_its_own() {
        Session session = new Session(1, "u\r\nX-EVIL:1", 0,
                new Course(1, "T\r\nX-EVIL:1", "a\nEND:VEVENT", "", Mode.ONLINE,
                        Set.of(), Set.of()),
                new When(NOW, NOW.plusSeconds(60), "p\r\nX-EVIL:1", ""), Optional.empty(),
                "https://x.example/\r\nX-EVIL:1", Session.State.PLANNED, NOW);
        assertThat(
                Calendar.of(Calendar.Method.PUBLISH, "n\r\nX-EVIL:1", "a@b.example\r\nX-EVIL:1", List.of(session), NOW)
                        .lines())
                .noneMatch(line -> line.startsWith("X-EVIL")).filteredOn("END:VEVENT"::equals).hasSize(1);
    }

    private static String text(VEvent event, String name) {
        return event.getProperty(name).orElseThrow().getValue();
    }

    private static String published(List<Session> sessions) {
        return Calendar.of(Calendar.Method.PUBLISH, "Training; all, é", "training@x.example", sessions, NOW);
    }

    private static Session session(String starts, String ends, Session.State state) {
        return new Session(1, "one@x.example", 3, new Course(1, "Neglect, level 2; “what we miss” – "
                + "é".repeat(60), "You can say:\nwhat neglect is, and \\ whom to tell.", "Level 2", Mode.IN_PERSON,
                Set.of("neglect", "fgm"), Set.of()),
                new When(Instant.parse(starts), Instant.parse(ends), "Town Hall, Room 2",
                        ""),
                Optional.of(20), "https://book.example/1?a=b;c", state, NOW);
    }
}
