package signpost.training;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import signpost.sheet.Neutral;
import signpost.sheet.Sheet;
import signpost.sheet.Typed;

/// Reads a spreadsheet of sessions.
final class Table {

    private static final int MOST = 10_000;
    private static final int LONGEST = 2_000;

    private final ZoneId zone;
    private final UnaryOperator<String> topic;
    private final Map<Field, Integer> places = new EnumMap<>(Field.class);

    private enum Field {
        TITLE("course", "title", "course-title", "course-name", "name", "event", "training"),
        AIMS("aims", "aim", "description", "about", "learning-outcomes"),
        LEVEL("level"),
        MODE("mode", "delivery", "format", "type", "method"),
        TOPICS("topics", "topic"),
        AUDIENCE("audience", "audiences", "for", "who-for", "who-is-it-for", "target-audience"),
        DATE("date", "session-date", "start-date", "day"),
        START("start", "start-time", "time", "from", "begins"),
        END("end", "end-time", "finish", "until", "to", "ends"),
        PLACE("place", "venue", "location", "room", "where"),
        LINK("link", "join", "joining-link", "meeting-link"),
        PLACES("places", "capacity", "spaces", "seats"),
        BOOKING("booking", "book", "booking-link", "booking-address", "how-to-book", "url", "book-at"),
        STATE("state", "status"),
        REFERENCE("reference", "uid", "ref"),
        CODE("id", "code", "course-code");

        private final Set<String> heads;

        Field(String... heads) {
            this.heads = Set.of(heads);
        }
    }

    Table(ZoneId zone, UnaryOperator<String> topic) {
        this.zone = zone;
        this.topic = topic;
    }

    /// @throws Brought.Impossible where the file is none that can be read
    Drafts read(Path file) throws IOException {
        List<Drafts.Draft> drafts = new ArrayList<>();
        List<Brought.Refused> refused = new ArrayList<>();
        try (Sheet sheet = Sheet.open(file)) {
            for (Optional<Sheet.Line> line = sheet.next(); line.isPresent(); line = sheet.next()) {
                List<String> cells = line.get().cells();
                if (cells.isEmpty()) {
                    continue;
                }
                if (places.isEmpty()) {
                    heads(cells);
                    continue;
                }
                if (drafts.size() + refused.size() >= MOST) {
                    throw new Brought.Impossible("The file holds more than " + MOST + " rows.");
                }
                String place = "row " + line.get().number();
                try {
                    drafts.add(draft(place, cells));
                } catch (IllegalArgumentException wrong) {
                    refused.add(
                            new Brought.Refused(place, text(cells, Field.TITLE), String.valueOf(wrong.getMessage())));
                }
            }
        } catch (Sheet.Unreadable unreadable) {
            throw new Brought.Impossible(String.valueOf(unreadable.getMessage()));
        }
        return new Drafts(referred(drafts), refused);
    }

    /// A code that several rows bear is the course's, and tells no session from another.
    private List<Drafts.Draft> referred(List<Drafts.Draft> drafts) {
        if (places.containsKey(Field.REFERENCE)) {
            return drafts;
        }
        Set<String> codes = new HashSet<>();
        boolean several = !drafts.stream().flatMap(draft -> draft.name().stream()).allMatch(codes::add);
        return several ? drafts.stream().map(Drafts.Draft::unnamed).toList() : drafts;
    }

    private void heads(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String id = Typed.id(cells.get(i));
            for (Field field : Field.values()) {
                if (field.heads.contains(id)) {
                    places.putIfAbsent(field, i);
                }
            }
        }
        if (!places.containsKey(Field.TITLE) || !places.containsKey(Field.DATE)) {
            throw new Brought.Impossible(
                    "The first row must hold the heads of the columns: course and date, and perhaps start,"
                            + " end, place, link, places, booking, topics, audience, level, mode, aims, state and reference.");
        }
    }

    private Drafts.Draft draft(String place, List<String> cells) {
        Optional<Mode> mode = Mode.named(text(cells, Field.MODE));
        String link = text(cells, Field.LINK);
        boolean refers = places.containsKey(Field.REFERENCE);
        Course course = new Course(0, Typed.line(text(cells, Field.TITLE), 200), text(cells, Field.AIMS),
                text(cells, Field.LEVEL), mode.orElse(link.isEmpty() ? Mode.IN_PERSON : Mode.ONLINE),
                several(text(cells, Field.TOPICS), this::known),
                several(text(cells, Field.AUDIENCE), UnaryOperator.identity()));
        return new Drafts.Draft(place,
                Optional.of(text(cells, refers ? Field.REFERENCE : Field.CODE)).filter(name -> !name.isEmpty()),
                refers ? Drafts.Naming.REFERENCE : Drafts.Naming.CODE, 0, course, mode,
                when(cells, link), false, count(text(cells, Field.PLACES)), text(cells, Field.BOOKING),
                cancelled(Typed.id(text(cells, Field.STATE))));
    }

    /// Only these words say that it takes place: any other may have stood there before it was cancelled elsewhere.
    static Optional<Boolean> cancelled(String state) {
        return switch (state) {
            case "planned", "confirmed" -> Optional.of(false);
            default -> state.startsWith("cancel") ? Optional.of(true) : Optional.empty();
        };
    }

    private When when(List<String> cells, String link) {
        LocalDate date = Times.date(text(cells, Field.DATE));
        String start = text(cells, Field.START);
        int dash = Math.max(start.indexOf('-'), start.indexOf('–'));
        String end = text(cells, Field.END);
        if (end.isEmpty() && dash > 0) {
            end = start.substring(dash + 1);
            start = start.substring(0, dash);
        }
        if (start.isEmpty()) {
            throw new IllegalArgumentException("the time at which it begins is missing");
        }
        LocalTime from = Times.time(start);
        if (end.isEmpty()) {
            throw new IllegalArgumentException("the time at which it ends is missing");
        }
        LocalTime to = Times.time(end);
        return new When(Times.at(LocalDateTime.of(date, from), zone), Times.at(LocalDateTime.of(date, to), zone),
                text(cells, Field.PLACE), link);
    }

    private static Optional<Integer> count(String text) {
        boolean digits = !text.isEmpty() && text.length() < 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private String known(String name) {
        String id = topic.apply(name);
        if (id.isEmpty() && !name.isEmpty()) {
            throw new IllegalArgumentException("there is no topic '" + name + "'");
        }
        return id;
    }

    static Set<String> several(String text, UnaryOperator<String> id) {
        Set<String> ids = new TreeSet<>();
        for (String name : text.split(";", -1)) {
            String found = Typed.id(id.apply(name.strip()));
            if (!found.isEmpty()) {
                ids.add(found);
            }
        }
        return ids;
    }

    private String text(List<String> cells, Field field) {
        Integer place = places.get(field);
        return place == null || place >= cells.size() ? "" : Typed.line(Neutral.read(cells.get(place)), LONGEST);
    }
}
