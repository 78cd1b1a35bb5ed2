package signpost.chat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import signpost.insight.Shown;

/// A question passed to the partnership's team.
///
/// @param number as told to the asker and the team
/// @param question masked
/// @param behind the earlier questions that it leans on, masked, one a line; empty where it stands alone
/// @param more what the asker added, masked; may be empty
/// @param door where it was asked
/// @param shown the documents shown when it was asked
/// @param tell whether the asker wants to hear when the library answers it
/// @param gap the number of the gap it belongs to; empty where it belongs to none
/// @param owner who looks after it; empty while nobody does
/// @param claimer the owner's name on the platform where they claimed it, such as `slack U1`; empty for nobody, or somebody in the console
/// @param reply the team's reply; empty while there is none
/// @param danger the kind of concern that words its asker added last told of, see [signpost.answer.Route#kind]; empty for none, or where it was not kept yet
/// @param published the document that the reply became, its slug empty; empty where it became none
public record Enquiry(
        long number,
        State state,
        String question,
        String behind,
        String more,
        String door,
        List<Shown> shown,
        boolean tell,
        Optional<Long> gap,
        String owner,
        String claimer,
        String reply,
        String danger,
        Optional<Shown> published,
        Times times) {

    /// The longest reply, in characters.
    public static final int LONGEST = 10_000;

    public Enquiry {
        shown = List.copyOf(shown);
    }

    /// Whether somebody looks after it who claimed it under this name on a platform of theirs. Who gave it back, or had it taken away elsewhere, does
    /// not.
    ///
    /// @param name such as `slack U1`
    public boolean isWith(String name) {
        return state == State.CLAIMED && !name.isEmpty() && claimer.equals(name);
    }

    /// Whether words that its asker added tell of danger.
    public boolean isUrgent() {
        return times.urgent().isPresent();
    }

    /// When what happened.
    ///
    /// @param released when it was last left to others
    /// @param urgent when its asker last added words that tell of danger
    /// @param added when its asker last added other words after it was passed on
    public record Times(
            Instant asked,
            Optional<Instant> claimed,
            Optional<Instant> released,
            Optional<Instant> answered,
            Optional<Instant> closed,
            Optional<Instant> urgent,
            Optional<Instant> added) {

        /// It was asked, and no more.
        ///
        /// @param urgent whether words that tell of danger were added at once
        public static Times asked(Instant at, boolean urgent) {
            return new Times(at, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.of(at).filter(_ -> urgent), Optional.empty());
        }

        /// When it last changed.
        public Instant last() {
            return closed.or(() -> answered).or(() -> claimed).or(() -> released).orElse(asked);
        }
    }

    /// How far it is.
    public enum State {
        /// nobody looks after it yet
        WAITING,
        /// somebody does
        CLAIMED,
        /// the reply was written
        ANSWERED,
        /// done with
        CLOSED;

        /// What it may become next.
        public Set<State> next() {
            return switch (this) {
                case WAITING -> EnumSet.of(CLAIMED, ANSWERED, CLOSED);
                case CLAIMED -> EnumSet.of(WAITING, ANSWERED, CLOSED);
                case ANSWERED -> EnumSet.of(CLOSED);
                case CLOSED -> EnumSet.noneOf(State.class);
            };
        }

        /// Whether it may become the other.
        public boolean mayBecome(State other) {
            return next().contains(other);
        }

        /// Whether the asker still waits for a reply.
        public boolean isOpen() {
            return this == WAITING || this == CLAIMED;
        }
    }
}
