package signpost.delivery;

import java.time.Instant;
import signpost.campaign.InDoubt;

/// How a row stands after an attempt.
///
/// @param attempts how often it was tried, this one included where it counts
/// @param next when its turn comes again, where it does
/// @param doubted whether the reply was unread
record Settlement(
        State state,
        int attempts,
        Instant next,
        boolean doubted,
        int code,
        String said,
        String queue) {

    private static final int LONGEST = 500;

    Settlement {
        said = said.length() > LONGEST ? said.substring(0, LONGEST) : said;
        said = said.replace('\u0000', ' ');
    }

    /// What an outcome comes to.
    ///
    /// @param attempts how often it was tried before
    static Settlement of(Outcome outcome, int attempts, InDoubt policy, Instant now) {
        int tried = attempts + 1;
        return switch (outcome) {
            case Outcome.Accepted done ->
                new Settlement(State.SENT, tried, now, false, done.code(), done.said(), done.queue());
            case Outcome.Later later -> later(tried, later.code(), later.said(), now);
            case Outcome.Never never ->
                new Settlement(State.FAILED, tried, now, false, never.code(), never.why().inWords(never.said()), "");
            case Outcome.Unreachable gone -> later(tried, 0, gone.said(), now);
            case Outcome.Halted halted -> later(tried, halted.code(), halted.said(), now);
            case Outcome.Elsewhere elsewhere -> of(elsewhere.what(), attempts, policy, now);
            case Outcome.Unknown unknown -> unknown(tried, unknown, policy, now);
        };
    }

    private static Settlement later(int tried, int code, String said, Instant now) {
        return Retry.after(tried, now)
                .map(next -> new Settlement(State.DEFERRED, tried, next, false, code, said, ""))
                .orElseGet(() -> new Settlement(State.FAILED, tried, now, false, code,
                        "Given up after three days: " + said, ""));
    }

    /// Whether a mail would leave once more, or go unlisted, if this were forgotten; whatever else waits just has its turn sooner.
    boolean lasts() {
        return doubted || state != State.WAITING && state != State.DEFERRED;
    }

    private static Settlement unknown(int tried, Outcome.Unknown unknown, InDoubt policy, Instant now) {
        return Retry.after(tried, now)
                .filter(_ -> policy == InDoubt.AGAIN)
                .map(next -> new Settlement(State.WAITING, tried, next, true, 0, unknown.said(), ""))
                .orElseGet(() -> new Settlement(State.IN_DOUBT, tried, now, true, 0, unknown.said(), ""));
    }
}
