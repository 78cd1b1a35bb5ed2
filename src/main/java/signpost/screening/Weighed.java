package signpost.screening;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/// What the signs of a message say.
///
/// @param votes how heavily the signs of harm speak for each kind, even where they are too light to be urgent
/// @param span where the heaviest sentence stands
/// @param plain whether it is a few words that name a harm, and nothing that speaks against
record Weighed(Screened screened, Map<UrgentKind, Integer> votes, Optional<Span> span, boolean plain) {

    /// What a point of the signs counts beside the likeness, and the sum from which both together are urgent; chosen on messages
    /// that neither had seen (see `src/adr/0007-second-opinion.md`).
    private static final double POINT = 0.25;
    private static final double URGENT_FROM = -1;

    /// Points at which the likeness can change nothing, or next to nothing: far on either side.
    private static final int LEAST = -8;
    private static final int MOST = 22;

    /// The graver of two readings of one message.
    Weighed orGraver(Weighed other) {
        return other.screened.points() > screened.points() ? other : this;
    }

    /// Whether a second opinion is of use: on whether it is a live concern, or on what kind.
    boolean isInDoubt() {
        return screened.points() >= LEAST;
    }

    /// The signs and the likeness together. What is said plainly in a few words is urgent whatever the likeness, which has learnt from
    /// longer messages and takes most short ones for questions.
    ///
    /// @param kind what sort of concern both say it is, if it is one
    Screened with(double likeness, UrgentKind kind) {
        if (screened.points() > MOST || plain && screened.urgent()) {
            return new Screened(true, Optional.of(kind), screened.because(), screened.despite(), screened.points());
        }
        boolean urgent = likeness + POINT * screened.points() > URGENT_FROM;
        var because = new ArrayList<>(screened.because());
        var despite = new ArrayList<>(screened.despite());
        (likeness > 0 ? because : despite).add(likeness > 0
                ? "the message as a whole reads like a live concern"
                : "the message as a whole reads like a question from a desk");
        return new Screened(urgent, urgent ? Optional.of(kind) : Optional.empty(),
                because, despite, screened.points());
    }
}
