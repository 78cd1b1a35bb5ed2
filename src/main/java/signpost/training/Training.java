package signpost.training;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import signpost.rows.Rows;
import signpost.sheet.Typed;

/// Courses and sessions: what is coming, for whom, and what was changed. Safe for use by many threads at once.
@Singleton
public final class Training {

    private final Rows rows;
    private final Sessions sessions;
    private final InstantSource clock;
    private final ZoneId zone;

    Training(Rows rows, InstantSource clock, ZoneId zone) {
        this.rows = rows;
        this.sessions = new Sessions(rows);
        this.clock = clock;
        this.zone = zone;
    }

    /// The sessions to which somebody can still come, the next one first.
    public List<Session> coming() {
        Instant now = clock.instant();
        return sessions.endingAfter(now).stream().filter(session -> session.isComing(now)).toList();
    }

    /// The sessions still to come on any of these topics; none given means on all.
    public List<Session> coming(Set<String> topics) {
        return coming().stream()
                .filter(session -> topics.isEmpty() || session.course().topics().stream().anyMatch(topics::contains))
                .toList();
    }

    /// The sessions of a calendar feed: those to come and those of the last month, cancelled ones too, so that calendars take them out.
    ///
    /// @param topic empty for all
    public List<Session> feed(Optional<String> topic) {
        Instant from = clock.instant().minus(Duration.ofDays(30));
        return sessions.endingAfter(from).stream()
                .filter(session -> topic.isEmpty() || session.course().topics().contains(topic.get()))
                .toList();
    }

    public Optional<Session> session(long id) {
        return sessions.byId(id);
    }

    /// Every course, by title.
    public List<Course> courses() {
        return sessions.courses();
    }

    /// The sessions to come, or that were to come, that were cancelled or moved; not those that somebody may still be changing.
    ///
    /// @param settled how long the last change must be ago
    public List<Session> changed(Duration settled) {
        Instant now = clock.instant();
        return sessions.changed(now, now.minus(settled));
    }

    /// What was cancelled or moved about a session, in the order in which it was done.
    public List<Change> changes(Session session) {
        return sessions.changes(session);
    }

    /// Keeps a new session; its course is found by its title, or made.
    ///
    /// @param booking a web or mail address; empty for none
    public Session plan(Course course, When when, Optional<Integer> places, String booking) {
        return rows.whole(() -> add(Optional.empty(), 0, kept(course), when, places, booking, Session.State.PLANNED));
    }

    /// Says anew when and where a session takes place, how many can come and where to book, and what its course is, its title too, at all its
    /// dates: what is empty there is empty then.
    ///
    /// @param seen the [Session#version] from which this was written; where it is another one by now, nothing is changed
    /// @param said the course; its number does not count
    public Revised revise(long id, String seen, Course said, When when, Optional<Integer> places, String booking) {
        return rows.whole(() -> {
            Optional<Session> before = sessions.held(id);
            if (before.isEmpty()) {
                return new Revised.Missing();
            }
            if (!before.get().version().equals(seen)) {
                return new Revised.Overtaken();
            }
            Course now = new Course(before.get().course().id(), Typed.line(said.title(), 200), said.aims(),
                    said.level(), said.mode(), said.topics(), said.audiences());
            if (sessions.course(now.title()).filter(other -> other.id() != now.id()).isPresent()) {
                return new Revised.Taken();
            }
            sessions.change(now);
            Session session = sessions.byId(id).orElseThrow();
            return new Revised.Done(store(session, now, when, places, booking,
                    session.state() == Session.State.CANCELLED, 0));
        });
    }

    /// Cancels a session; to cancel it again changes nothing.
    public Optional<Session> cancel(long id) {
        return rows.whole(() -> sessions.held(id).map(before -> store(before, before.course(), before.when(),
                before.places(), before.booking(), true, 0)));
    }

    /// Takes a cancellation back; of a session that takes place nothing changes.
    public Optional<Session> restore(long id) {
        return rows.whole(() -> sessions.held(id).map(before -> store(before, before.course(), before.when(),
                before.places(), before.booking(), false, 0)));
    }

    /// Brings in a spreadsheet (CSV, XLSX) or a calendar (iCalendar). A session that is known by its uid or reference, or by its course and
    /// beginning, is changed where the file says otherwise; what the file leaves blank stays as it is.
    ///
    /// @param topic the id of a topic for a name or an id of it; empty where there is none: a row of a spreadsheet that names such a topic is not
    ///        taken, and of a calendar's categories it is left out
    /// @param preview whether only to say what would be done
    /// @throws Brought.Impossible saying why nothing was brought in
    /// @throws UncheckedIOException where the file cannot be read
    public Brought bring(Path file, UnaryOperator<String> topic, boolean preview) {
        Drafts drafts = read(file, topic).agreed();
        return rows.whole(() -> {
            Matching matching = new Matching(sessions, clock.instant());
            List<Brought.Refused> refused = new ArrayList<>(drafts.refused());
            List<Matching.Match> matches = new ArrayList<>();
            for (Drafts.Draft draft : drafts.sessions()) {
                try {
                    matches.add(matching.of(draft));
                } catch (IllegalArgumentException wrong) {
                    refused.add(new Brought.Refused(draft.place(), draft.course().title(),
                            String.valueOf(wrong.getMessage())));
                }
            }
            int[] counts = new int[3];
            matches.forEach(match -> counts[take(match.draft(), match.before(), preview)]++);
            return new Brought(counts[0], counts[1], counts[2], refused);
        });
    }

    private Drafts read(Path file, UnaryOperator<String> topic) {
        try {
            return isCalendar(file) ? new CalendarFile(zone, topic).read(file) : new Table(zone, topic).read(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean isCalendar(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(64), StandardCharsets.ISO_8859_1);
            return head.replace("\u00EF\u00BB\u00BF", "").strip().toUpperCase(Locale.ROOT)
                    .startsWith("BEGIN:VCALENDAR");
        }
    }

    /// @return 0 for a session that is new, 1 for one that is otherwise now, 2 for one that is as it was
    private int take(Drafts.Draft draft, Optional<Session> known, boolean preview) {
        Course course = sessions.course(draft.course().title()).map(draft::course).orElse(draft.course());
        if (known.isEmpty()) {
            if (!preview) {
                Optional<String> uid = draft.name().filter(_ -> draft.naming() != Drafts.Naming.CODE);
                Session added = add(uid, draft.sequence(), stored(course), draft.when(), draft.places(),
                        draft.booking(),
                        draft.cancelled().orElse(false) ? Session.State.CANCELLED : Session.State.PLANNED);
                draft.name().ifPresent(name -> sessions.refer(added.id(), name));
            }
            return 0;
        }
        Session before = known.get();
        When when = draft.when(before.when());
        String booking = draft.booking().isEmpty() ? before.booking() : draft.booking();
        Optional<Integer> places = draft.places().or(before::places);
        boolean was = before.state() == Session.State.CANCELLED;
        boolean cancelled = draft.cancelled().orElse(was);
        if (!preview) {
            draft.name().ifPresent(name -> sessions.refer(before.id(), name));
        }
        if (before.when().equals(when) && before.booking().equals(booking) && before.places().equals(places)
                && was == cancelled && before.course().equals(course)) {
            return 2;
        }
        if (!preview) {
            store(before, stored(course), when, places, booking, cancelled, draft.sequence());
        }
        return 1;
    }

    private Session add(Optional<String> uid, int sequence, Course course, When when, Optional<Integer> places,
            String booking, Session.State state) {
        Session session = new Session(0, uid.orElseGet(() -> UUID.randomUUID() + Sessions.OURS), sequence, course, when,
                places,
                booking, state, clock.instant());
        return session.with(sessions.add(session));
    }

    /// @param atLeast the sequence that a calendar says, which ours does not fall behind
    private Session store(Session before, Course course, When when, Optional<Integer> places, String booking,
            boolean cancelled, int atLeast) {
        boolean was = before.state() == Session.State.CANCELLED;
        boolean moved = !before.when().equals(when);
        if (!moved && was == cancelled && before.places().equals(places) && before.booking().equals(booking)
                && before.course().equals(course)) {
            return before;
        }
        Session.State state = cancelled
                ? Session.State.CANCELLED
                : moved || before.state() == Session.State.MOVED ? Session.State.MOVED : Session.State.PLANNED;
        Instant now = clock.instant();
        Session after = new Session(before.id(), before.uid(), Math.max(before.sequence() + 1, atLeast), course, when,
                places,
                booking, state, now);
        sessions.change(after);
        if (was != cancelled || moved && !cancelled) {
            Change.Kind kind = cancelled ? Change.Kind.CANCELLED : was ? Change.Kind.RESTORED : Change.Kind.MOVED;
            sessions.happened(new Change(after, kind, before.when(), after.sequence(), now));
        }
        return after;
    }

    private Course kept(Course said) {
        Course plain = new Course(0, Typed.line(said.title(), 200), said.aims(), said.level(), said.mode(),
                said.topics(), said.audiences());
        return stored(sessions.course(plain.title()).map(known -> known.with(plain)).orElse(plain));
    }

    private Course stored(Course course) {
        if (course.id() == 0) {
            return course.numbered(sessions.add(course));
        }
        if (!sessions.course(course.title()).equals(Optional.of(course))) {
            sessions.change(course);
        }
        return course;
    }
}
