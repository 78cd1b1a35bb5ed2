package signpost.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import signpost.sheet.Typed;

/// What a file says, before it is compared with what is kept.
///
/// @param sessions those that can be taken
/// @param refused the others
record Drafts(List<Draft> sessions, List<Brought.Refused> refused) {

    Drafts {
        sessions = List.copyOf(sessions);
        refused = List.copyOf(refused);
    }

    /// The same, where every session of a course says all that any row of the file says of the course.
    Drafts agreed() {
        Map<String, Course> courses = new HashMap<>();
        Map<String, Mode> modes = new HashMap<>();
        sessions.forEach(draft -> {
            String key = Typed.key(draft.course().title());
            courses.merge(key, draft.course(), Course::and);
            draft.mode().ifPresent(mode -> modes.merge(key, mode, Mode::and));
        });
        return new Drafts(sessions.stream().map(draft -> {
            String key = Typed.key(draft.course().title());
            return draft.of(Objects.requireNonNull(courses.get(key)), Optional.ofNullable(modes.get(key)));
        }).toList(), refused);
    }

    /// By what a file tells its sessions apart.
    enum Naming {
        /// a reference in a spreadsheet, which is one session's only
        REFERENCE,
        /// a code, which may be the course's as well as the session's
        CODE,
        /// the uid of a calendar's event
        UID
    }

    /// A session as a file describes it. What it leaves blank it does not say: of a session that is known, that stays as it is.
    ///
    /// @param place where it stands in the file, for people
    /// @param name what the file calls it; empty where it has no name
    /// @param sequence what a calendar says
    /// @param course its mode is the likeliest one, for a course that is new
    /// @param mode what is said of the course's mode
    /// @param when its place and link are blank where none is said
    /// @param nowhere whether it is said that there is no place to go to
    /// @param cancelled whether it is said to be cancelled, or not to be
    record Draft(
            String place,
            Optional<String> name,
            Naming naming,
            int sequence,
            Course course,
            Optional<Mode> mode,
            When when,
            boolean nowhere,
            Optional<Integer> places,
            String booking,
            Optional<Boolean> cancelled) {

        Draft of(Course other, Optional<Mode> said) {
            return new Draft(place, name, naming, sequence, said.map(other::in).orElse(other), said, when, nowhere,
                    places,
                    booking, cancelled);
        }

        Draft unnamed() {
            return new Draft(place, Optional.empty(), naming, sequence, course, mode, when, nowhere, places, booking,
                    cancelled);
        }

        /// The course as it is with what is said here.
        Course course(Course before) {
            // a calendar knows rooms and links only, and no other way in which a course is given
            boolean beyond = naming == Naming.UID
                    && (before.mode() == Mode.BLENDED || before.mode() == Mode.E_LEARNING);
            return before.with(course).in(beyond ? before.mode() : mode.orElse(before.mode()));
        }

        /// When and where it is, with what is said here.
        When when(When before) {
            return new When(when.starts(), when.ends(),
                    when.place().isEmpty() && !nowhere ? before.place() : when.place(),
                    when.link().isEmpty() ? before.link() : when.link());
        }
    }
}
