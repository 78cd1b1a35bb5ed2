package signpost.screening;

import java.util.Optional;

/// What the signs of a message say.
///
/// @param kind what sort of concern the heaviest harm points to, even where it is too light to be urgent
record Weighed(Screened screened, Optional<UrgentKind> kind) {

    /// What a point of the signs counts beside the likeness, and the sum from which both together are urgent; chosen on messages
    /// that neither had seen (see `src/adr/0007-second-opinion.md`).
    private static final double POINT = 0.2;
    private static final double URGENT_FROM = 0.8;

    /// Points at which the likeness can change nothing, or next to nothing: far on either side.
    private static final int LEAST = -3;
    private static final int MOST = 22;

    boolean isInDoubt() {
        return screened.points() >= LEAST && screened.points() <= MOST;
    }

    /// The signs and the likeness together.
    Screened with(double likeness) {
        boolean urgent = likeness + POINT * screened.points() > URGENT_FROM;
        var because = new java.util.ArrayList<>(screened.because());
        var despite = new java.util.ArrayList<>(screened.despite());
        (likeness > 0 ? because : despite).add(likeness > 0
                ? "the message as a whole reads like a live concern"
                : "the message as a whole reads like a question from a desk");
        return new Screened(urgent, urgent ? kind.or(() -> Optional.of(UrgentKind.ABUSE_OR_NEGLECT)) : Optional.empty(),
                because, despite, screened.points());
    }
}
