package signpost.campaign;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.message.Attachment;
import signpost.message.Letters;
import signpost.message.Part;
import signpost.message.Wording;
import signpost.training.Calendar;
import signpost.training.CalendarWords;
import signpost.training.Session;
import signpost.training.Training;
import signpost.training.When;

/// Sessions of the training programme as parts of a letter, and as entries for a calendar.
@Singleton
class Courses {

    private final Training training;
    private final Letters letters;
    private final InstantSource clock;
    private final ZoneId zone;

    Courses(Training training, Letters letters, InstantSource clock, ZoneId zone) {
        this.training = training;
        this.letters = letters;
        this.clock = clock;
        this.zone = zone;
    }

    /// A session that somebody can still come to; empty for one that is not there, over or cancelled.
    Optional<Session> session(String reference) {
        boolean number = !reference.isEmpty() && reference.length() < 18
                && reference.chars().allMatch(c -> c >= '0' && c <= '9');
        return (number ? training.session(Long.parseLong(reference)) : Optional.<Session>empty())
                .or(() -> training.coming().stream().filter(session -> session.uid().equals(reference)).findFirst())
                .filter(session -> session.isComing(clock.instant()));
    }

    /// The sessions that a block asks for whatever its limit, the next one first.
    List<Session> listed(Piece.Block block, Occasion occasion) {
        Instant from = occasion.run().atZone(zone).toInstant();
        Optional<Instant> until = Optional.ofNullable(block.options().get("until")).map(this::endOf);
        List<String> audiences = Blocks.values(block, "audience");
        boolean fresh = block.options().getOrDefault("since", "").equals("last");
        return training.coming().stream()
                .filter(session -> Blocks.isOn(block, occasion, session.course().topics()))
                .filter(session -> session.when().starts().isAfter(from))
                .filter(session -> until.map(session.when().starts()::isBefore).orElse(true))
                .filter(session -> audiences.stream().allMatch(session.course()::isFor))
                .filter(session -> !fresh || occasion.isNew(session.changed()))
                .toList();
    }

    private Instant endOf(String day) {
        LocalDate last = Blocks.day(day);
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    Part.Card card(Session session, Wording words) {
        List<String> lines = new ArrayList<>(List.of(inWords(session.when(), words)));
        lines.add(session.where(words.say("session.online")));
        if (!session.course().level().isEmpty()) {
            lines.add(session.course().level());
        }
        session.places().ifPresent(places -> lines.add(words.say("session.places", Map.of("count", places))));
        if (session.state() == Session.State.MOVED) {
            lines.add(words.say("session.changed"));
        }
        String booking = session.booking().contains("@") && !session.booking().startsWith("mailto:")
                ? "mailto:" + session.booking()
                : session.booking();
        String course = session.course().title();
        return new Part.Card(words.say("session.label"), course, letters.address("/training"), lines,
                booking.isEmpty() ? "" : words.say("session.book", Map.of("course", course)), booking);
    }

    /// The sessions as a file that calendars take; empty where there are none.
    List<Attachment> calendar(Calendar.Method method, List<Session> sessions, String name, Wording words) {
        return sessions.isEmpty()
                ? List.of()
                : List.of(new Attachment("training.ics", method.contentType(),
                        Calendar.of(method, name, letters.email(), sessions, clock.instant(), calendarWords(words))));
    }

    private static CalendarWords calendarWords(Wording words) {
        return new CalendarWords(words.say("session.calendar.cancelled"), words.say("session.calendar.join"),
                words.say("session.calendar.book"), words.say("session.online"));
    }

    /// The first of the sessions, by number and change, that was cancelled or moved since; empty where none was.
    Optional<Session> changed(Map<Long, Integer> sessions) {
        return sessions.entrySet().stream()
                .flatMap(carried -> training.session(carried.getKey())
                        .filter(session -> training.changes(session).stream()
                                .anyMatch(change -> change.sequence() > carried.getValue()))
                        .stream())
                .findFirst();
    }

    /// When something takes place.
    ///
    /// @param words whose language says it
    String inWords(When when, Wording words) {
        LocalDateTime starts = LocalDateTime.ofInstant(when.starts(), zone);
        LocalDateTime ends = LocalDateTime.ofInstant(when.ends(), zone);
        DateTimeFormatter day = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", words.locale());
        DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm", words.locale());
        boolean whole = Duration.between(starts, ends).toDays() > 0 && !starts.toLocalDate().equals(ends.toLocalDate());
        return whole
                ? words.say("session.days", Map.of("from", starts.format(day), "to", ends.format(day)))
                : words.say("session.hours", Map.of("day", starts.format(day), "from", starts.format(time), "to",
                        ends.format(time)));
    }
}
