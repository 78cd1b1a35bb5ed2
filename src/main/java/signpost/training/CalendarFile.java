package signpost.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import signpost.sheet.Typed;
import signpost.training.CalendarLines.Line;

/// Reads the events of a calendar (RFC 5545) as sessions.
final class CalendarFile {

    private static final long LARGEST = 20L * 1024 * 1024;
    private static final int MOST = 10_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    /// Names that Outlook gives the zone of the United Kingdom.
    private static final Set<String> LONDON = Set.of("gmt standard time", "greenwich standard time", "gmt", "bst",
            "(utc+00:00) dublin, edinburgh, lisbon, london");

    private final ZoneId zone;
    private final UnaryOperator<String> topic;
    private final List<Drafts.Draft> drafts = new ArrayList<>();
    private final List<Brought.Refused> refused = new ArrayList<>();
    private boolean allCancelled;

    CalendarFile(ZoneId zone, UnaryOperator<String> topic) {
        this.zone = zone;
        this.topic = topic;
    }

    /// @throws Brought.Impossible where it is none that can be read
    Drafts read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new Brought.Impossible("The calendar is larger than 20 MB.");
        }
        List<Line> lines;
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines = CalendarLines.read(reader);
        } catch (CharacterCodingException wrong) {
            throw new Brought.Impossible("The calendar is not written in UTF-8.");
        }
        Map<String, Line> event = new TreeMap<>();
        List<String> open = new ArrayList<>();
        for (Line line : lines) {
            String value = line.value().toUpperCase(Locale.ROOT);
            if (line.name().equals("BEGIN")) {
                open.add(value);
                if (value.equals("VEVENT")) {
                    event.clear();
                }
            } else if (line.name().equals("END") && !open.isEmpty()) {
                if (open.removeLast().equals("VEVENT")) {
                    take(event);
                }
            } else if (!open.isEmpty() && open.getLast().equals("VEVENT")) {
                event.putIfAbsent(line.name(), line);
            } else if (line.name().equals("METHOD")) {
                allCancelled = value.equals("CANCEL");
            }
        }
        if (!lines.isEmpty() && drafts.isEmpty() && refused.isEmpty()) {
            throw new Brought.Impossible("The calendar holds no event.");
        }
        return new Drafts(drafts, refused);
    }

    private void take(Map<String, Line> event) {
        if (drafts.size() + refused.size() >= MOST) {
            throw new Brought.Impossible("The calendar holds more than " + MOST + " events.");
        }
        String place = "event " + (drafts.size() + refused.size() + 1);
        try {
            drafts.add(draft(place, event));
        } catch (IllegalArgumentException wrong) {
            refused.add(new Brought.Refused(place, text(event, "SUMMARY"), String.valueOf(wrong.getMessage())));
        }
    }

    private Drafts.Draft draft(String place, Map<String, Line> event) {
        if (event.containsKey("RRULE") || event.containsKey("RDATE")) {
            throw new IllegalArgumentException("it repeats; enter each session by itself");
        }
        if (event.containsKey("RECURRENCE-ID")) {
            throw new IllegalArgumentException("it is one date of an event that repeats; enter each session by itself");
        }
        String location = text(event, "LOCATION");
        boolean address = location.startsWith("http://") || location.startsWith("https://");
        boolean online = address || Mode.named(location).filter(Mode.ONLINE::equals).isPresent();
        Optional<Mode> mode = location.isEmpty()
                ? Optional.empty()
                : Optional.of(online ? Mode.ONLINE : Mode.IN_PERSON);
        Set<String> topics = Table.several(text(event, "CATEGORIES").replace(',', ';'), topic);
        Optional<Boolean> cancelled = allCancelled
                ? Optional.of(true)
                : Table.cancelled(Typed.id(text(event, "STATUS")));
        String title = text(event, "SUMMARY");
        boolean said = cancelled.orElse(false) && title.startsWith(Calendar.CANCELLED);
        Course course = new Course(0, Typed.line(said ? title.substring(Calendar.CANCELLED.length()) : title, 200),
                text(event, "DESCRIPTION"), "",
                mode.orElse(Mode.IN_PERSON), topics, Set.of());
        boolean nowhere = address || location.equals("Online");
        return new Drafts.Draft(place, Optional.of(text(event, "UID")).filter(uid -> !uid.isEmpty()),
                Drafts.Naming.UID, number(text(event, "SEQUENCE")), course, mode,
                when(event, nowhere ? "" : location, address ? location : ""), nowhere, Optional.empty(),
                text(event, "URL"), cancelled);
    }

    private When when(Map<String, Line> event, String place, String link) {
        Instant starts = time(Optional.ofNullable(event.get("DTSTART"))
                .orElseThrow(() -> new IllegalArgumentException("the time at which it begins is missing")));
        Line end = event.get("DTEND");
        if (end != null) {
            return new When(starts, time(end), place, link);
        }
        Line length = event.get("DURATION");
        if (length == null) {
            throw new IllegalArgumentException("the time at which it ends is missing");
        }
        try {
            return new When(starts, starts.plus(Duration.parse(length.value())), place, link);
        } catch (DateTimeException | ArithmeticException wrong) {
            throw new IllegalArgumentException("how long it lasts, '" + length.value() + "', cannot be read", wrong);
        }
    }

    private Instant time(Line line) {
        String value = line.value();
        if (value.length() == 8) {
            throw new IllegalArgumentException("it has a day and no time of day");
        }
        try {
            boolean utc = value.endsWith("Z");
            LocalDateTime local = LocalDateTime.parse(utc ? value.substring(0, value.length() - 1) : value, TIME);
            return utc
                    ? local.toInstant(ZoneOffset.UTC)
                    : Times.at(local, zone(line.parameters().getOrDefault("TZID", "")));
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("the time '" + value + "' cannot be read", wrong);
        }
    }

    private ZoneId zone(String name) {
        if (name.isEmpty() || LONDON.contains(name.toLowerCase(Locale.ROOT))) {
            return zone;
        }
        try {
            return ZoneId.of(name.startsWith("/") ? name.substring(name.indexOf('/', 1) + 1) : name);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("the time zone '" + Typed.line(name, 60) + "' is not known", unknown);
        }
    }

    private static int number(String text) {
        boolean digits = !text.isEmpty() && text.length() < 7 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : 0;
    }

    private static String text(Map<String, Line> event, String name) {
        Line line = event.get(name);
        return line == null ? "" : Typed.line(line.text(), 2_000);
    }
}
