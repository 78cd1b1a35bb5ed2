package signpost.training;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import signpost.rows.Row;
import signpost.rows.Rows;
import signpost.sheet.Typed;

/// The rows of courses and sessions.
final class Sessions {

    private static final String ALL = "select s.*, c.title, c.aims, c.level, c.mode, c.topics, c.audiences"
            + " from training_session s join course c on c.id = s.course_id where ";

    /// What the uids end in that we give.
    static final String OURS = "@signpost";

    private final Rows rows;

    Sessions(Rows rows) {
        this.rows = rows;
    }

    Optional<Session> byId(long id) {
        return rows.one(ALL + "s.id = ?", Sessions::session, id);
    }

    /// The same; whoever else asks for it or for another session of its course so waits until what is done as one with this has ended.
    Optional<Session> held(long id) {
        rows.list("select id from course where id = (select course_id from training_session where id = ?) for update",
                row -> row.number("id"), id);
        return byId(id);
    }

    /// Those of this uid or reference, the last one first.
    List<Session> named(String name) {
        return rows.list(ALL + "s.id in (select id from training_session where uid = ? union"
                + " select id from training_session where reference = ?) order by s.starts_at desc, s.id",
                Sessions::session, name, name);
    }

    List<Session> of(Course course, Instant starts) {
        return rows.list(ALL + "c.title_key = ? and s.starts_at = ? order by s.id", Sessions::session,
                Typed.key(course.title()), starts);
    }

    /// Those that no file ever gave a name.
    List<Session> unnamed(Course course, Instant starts) {
        return rows.list(
                ALL + "c.title_key = ? and s.starts_at = ? and s.uid like ? and s.reference = '' order by s.id",
                Sessions::session, Typed.key(course.title()), starts, "%" + OURS);
    }

    /// Keeps by what name a file knows a session.
    void refer(long id, String name) {
        rows.change("update training_session set reference = ? where id = ? and uid <> ? and reference <> ?", name, id,
                name, name);
    }

    List<Session> endingAfter(Instant time) {
        return rows.list(ALL + "s.ends_at > ? order by s.starts_at, s.id", Sessions::session, time);
    }

    Optional<Course> course(String title) {
        return rows.one("select id as course_id, c.* from course c where title_key = ?", Sessions::course,
                Typed.key(title));
    }

    List<Course> courses() {
        return rows.list("select id as course_id, c.* from course c order by title_key", Sessions::course);
    }

    long add(Course course) {
        return rows.add(
                "insert into course (title, title_key, aims, level, mode, topics, audiences) values (?, ?, ?, ?, ?, ?, ?)",
                course.title(), Typed.key(course.title()), course.aims(), course.level(), course.mode(),
                joined(course.topics()), joined(course.audiences()));
    }

    void change(Course course) {
        rows.change(
                "update course set title = ?, title_key = ?, aims = ?, level = ?, mode = ?, topics = ?, audiences = ? where id = ?",
                course.title(), Typed.key(course.title()), course.aims(), course.level(), course.mode(),
                joined(course.topics()), joined(course.audiences()), course.id());
    }

    long add(Session session) {
        return rows.add(
                "insert into training_session (uid, sequence, course_id, starts_at, ends_at, place, link, places, booking, state,"
                        + " changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                session.uid(), session.sequence(), session.course().id(), session.when().starts(),
                session.when().ends(),
                session.when().place(), session.when().link(), session.places(), session.booking(), session.state(),
                session.changed());
    }

    void change(Session session) {
        rows.change(
                "update training_session set sequence = ?, course_id = ?, starts_at = ?, ends_at = ?, place = ?, link = ?, places = ?,"
                        + " booking = ?, state = ?, changed_at = ? where id = ?",
                session.sequence(), session.course().id(), session.when().starts(), session.when().ends(),
                session.when().place(), session.when().link(), session.places(), session.booking(), session.state(),
                session.changed(), session.id());
    }

    void happened(Change change) {
        rows.change(
                "insert into training_change (session_id, happened_at, kind, sequence, was_starts_at, was_ends_at, was_place,"
                        + " was_link) values (?, ?, ?, ?, ?, ?, ?, ?)",
                change.session().id(), change.at(), change.kind(), change.sequence(), change.before().starts(),
                change.before().ends(),
                change.before().place(), change.before().link());
    }

    /// Those ending after a moment that were cancelled or moved, the last time before another moment.
    List<Session> changed(Instant ending, Instant settled) {
        return rows.list(ALL + "s.ends_at > ? and (select max(h.happened_at) from training_change h"
                + " where h.session_id = s.id) <= ? order by s.id", Sessions::session, ending, settled);
    }

    /// What was cancelled or moved about a session, in order.
    List<Change> changes(Session session) {
        return rows.list("select * from training_change where session_id = ? order by id",
                row -> new Change(session, Change.Kind.valueOf(row.text("kind")),
                        new When(row.time("was_starts_at"), row.time("was_ends_at"), row.text("was_place"),
                                row.text("was_link")),
                        (int) row.number("sequence"), row.time("happened_at")),
                session.id());
    }

    private static Session session(Row row) throws SQLException {
        return new Session(
                row.number("id"),
                row.text("uid"),
                (int) row.number("sequence"),
                course(row),
                new When(row.time("starts_at"), row.time("ends_at"), row.text("place"), row.text("link")),
                row.optionalNumber("places").map(Long::intValue),
                row.text("booking"),
                Session.State.valueOf(row.text("state")),
                row.time("changed_at"));
    }

    private static Course course(Row row) throws SQLException {
        return new Course(row.number("course_id"), row.text("title"), row.text("aims"), row.text("level"),
                Mode.valueOf(row.text("mode")), parted(row.text("topics")), parted(row.text("audiences")));
    }

    private static String joined(Set<String> ids) {
        return String.join(";", ids);
    }

    private static Set<String> parted(String ids) {
        return Arrays.stream(ids.split(";", -1)).filter(id -> !id.isEmpty()).collect(Collectors.toSet());
    }
}
