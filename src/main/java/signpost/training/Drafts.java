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
        sessions.forEach(draft -> courses.merge(Typed.key(draft.course().title()), draft.course(), Course::and));
        return new Drafts(sessions.stream()
                .map(draft -> draft.of(Objects.requireNonNull(courses.get(Typed.key(draft.course().title())))))
                .toList(), refused);
    }

    /// A session as a file describes it.
    ///
    /// @param place where it stands in the file, for people
    /// @param uid its name in calendars, or the reference a spreadsheet gives it; empty where it has none
    /// @param sequence what a calendar says
    record Draft(
            String place,
            Optional<String> uid,
            int sequence,
            Course course,
            When when,
            Optional<Integer> places,
            String booking,
            boolean cancelled) {

        Draft of(Course other) {
            return new Draft(place, uid, sequence, other, when, places, booking, cancelled);
        }
    }
}
