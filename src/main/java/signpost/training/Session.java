package signpost.training;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// One time at which a course is given.
///
/// @param id 0 for a session that is not kept yet
/// @param uid its name in calendars, which stays the same for ever (RFC 5545, 3.8.4.7)
/// @param sequence how often it was changed since it was made known (RFC 5545, 3.8.7.4)
/// @param places how many people can come; empty where nobody says
/// @param booking a web or mail address to book at; empty where there is none
/// @param changed when it was last changed
public record Session(
        long id,
        String uid,
        int sequence,
        Course course,
        When when,
        Optional<Integer> places,
        String booking,
        State state,
        Instant changed) {

    /// Whether it takes place.
    public enum State {
        /// as first made known
        PLANNED,
        /// at another time or place than first made known
        MOVED,
        /// not at all
        CANCELLED;

        /// Its name in files: `planned`.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The address of the online room, where nobody has to book first: else only those who booked are told it. Empty where there is none.
    public String openLink() {
        return booking.isEmpty() ? when.link() : "";
    }

    /// Where it takes place, for everybody to read.
    ///
    /// @param online what stands where there is no place to go to, in the reader's language
    public String where(String online) {
        return when.place().isEmpty() ? online : when.place();
    }

    /// Whether somebody can still come.
    public boolean isComing(Instant now) {
        return state != State.CANCELLED && when.ends().isAfter(now);
    }

    /// What tells apart what it and its course say from what they said before or say later.
    public String version() {
        String said = String.join("\n", course.toString(), when.toString(), places.toString(), booking, state.id());
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    }

    Session with(long newId) {
        return new Session(newId, uid, sequence, course, when, places, booking, state, changed);
    }
}
