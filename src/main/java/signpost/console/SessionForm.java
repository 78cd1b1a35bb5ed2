package signpost.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import signpost.campaign.Subjects;
import signpost.training.Course;
import signpost.training.Mode;
import signpost.training.Session;
import signpost.training.When;

/// The form in which a session is planned or changed.
///
/// @param fields what stands in each; a field that is missing is empty
public record SessionForm(Map<String, String> fields) {

    private static final List<String> NAMES = List.of("title", "day", "last-day", "start", "end", "place", "link",
            "places",
            "booking", "level", "mode", "topics", "audiences", "aims", "seen");

    static final SessionForm EMPTY = new SessionForm(Map.of());

    /// What came of reading the form.
    sealed interface Reading {}

    record Read(Course course, When when, Optional<Integer> places, String booking) implements Reading {}

    record Wrong(List<Fault> faults) implements Reading {}

    static SessionForm of(Form form) {
        Map<String, String> fields = new LinkedHashMap<>();
        NAMES.forEach(name -> fields.put(name, form.line(name)));
        return new SessionForm(fields);
    }

    static SessionForm of(Session session, ZoneId zone) {
        LocalDateTime starts = LocalDateTime.ofInstant(session.when().starts(), zone);
        LocalDateTime ends = LocalDateTime.ofInstant(session.when().ends(), zone);
        Course course = session.course();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", course.title());
        fields.put("day", starts.toLocalDate().toString());
        fields.put("last-day",
                ends.toLocalDate().equals(starts.toLocalDate()) ? "" : ends.toLocalDate().toString());
        fields.put("start", starts.toLocalTime().toString());
        fields.put("end", ends.toLocalTime().toString());
        fields.put("place", session.when().place());
        fields.put("link", session.when().link());
        fields.put("places", session.places().map(String::valueOf).orElse(""));
        fields.put("booking", session.booking());
        fields.put("level", course.level());
        fields.put("mode", course.mode().id());
        fields.put("topics", String.join(", ", course.topics()));
        fields.put("audiences", String.join(", ", course.audiences()));
        fields.put("aims", course.aims());
        fields.put("seen", session.version());
        return new SessionForm(fields);
    }

    /// What stands in a field.
    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /// The session it describes, or what is wrong with it.
    ///
    /// @param subjects the topics that there are
    Reading read(ZoneId zone, Subjects subjects) {
        TopicIds topics = TopicIds.of(text("topics"), subjects);
        List<Fault> faults = new ArrayList<>(topics.faults());
        if (text("title").isEmpty()) {
            faults.add(new Fault("title", "Enter the title of the course"));
        }
        Optional<LocalDate> first = day("day", "Enter a day, such as 2027-03-09", faults);
        Optional<LocalDate> last = text("last-day").isEmpty()
                ? first
                : day("last-day", "Enter the last day, such as 2027-03-10, or nothing", faults);
        Optional<Instant> starts = first.flatMap(
                day -> moment("start", day, "Enter a time at which it begins, such as 09:30", zone, faults));
        Optional<Instant> ends = last
                .flatMap(day -> moment("end", day, "Enter a time at which it ends, such as 12:30", zone, faults));
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            faults.add(new Fault("last-day", "The last day cannot come before the day on which it begins"));
        } else if (starts.isPresent() && ends.isPresent() && !ends.get().isAfter(starts.get())) {
            faults.add(new Fault("end", "It has to end after it begins"));
        }
        Optional<Integer> places = places(faults);
        String link = text("link");
        if (!link.isEmpty() && !link.startsWith("https://") && !link.startsWith("http://")) {
            faults.add(new Fault("link", "Enter a whole address that begins with https://"));
        }
        String booking = text("booking");
        if (!booking.isEmpty() && !booking.startsWith("https://") && !booking.startsWith("http://")
                && !booking.contains("@")) {
            faults.add(new Fault("booking", "Enter a web address that begins with https://, or an email address"));
        }
        if (!faults.isEmpty()) {
            return new Wrong(faults);
        }
        Mode mode = Arrays.stream(Mode.values()).filter(one -> one.id().equals(text("mode"))).findFirst()
                .orElse(Mode.IN_PERSON);
        return new Read(
                new Course(0, text("title"), text("aims"), text("level"), mode, Set.copyOf(topics.ids()),
                        audiences()),
                new When(starts.orElseThrow(), ends.orElseThrow(), text("place"), link), places, booking);
    }

    private Optional<LocalDate> day(String field, String wanted, List<Fault> faults) {
        try {
            return Optional.of(LocalDate.parse(text(field)));
        } catch (DateTimeException none) {
            faults.add(new Fault(field, wanted));
            return Optional.empty();
        }
    }

    private Optional<Instant> moment(String field, LocalDate day, String wanted, ZoneId zone, List<Fault> faults) {
        try {
            LocalDateTime local = day.atTime(LocalTime.parse(text(field)));
            if (zone.getRules().getValidOffsets(local).isEmpty()) {
                faults.add(new Fault(field, "The clocks leave this time out on that day"));
                return Optional.empty();
            }
            return Optional.of(local.atZone(zone).toInstant());
        } catch (DateTimeException none) {
            faults.add(new Fault(field, wanted));
            return Optional.empty();
        }
    }

    private Optional<Integer> places(List<Fault> faults) {
        String text = text("places");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.length() > 5 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            faults.add(new Fault("places", "Enter a number of places, or nothing"));
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(text));
    }

    private Set<String> audiences() {
        return Arrays.stream(text("audiences").split("[,;]")).map(String::strip).filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }
}
