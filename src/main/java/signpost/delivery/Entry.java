package signpost.delivery;

import java.time.Instant;

/// One recipient's row, to be shown.
///
/// @param doubted whether its reply was once unread
/// @param said the server's last words, or why it was skipped
public record Entry(
        long edition,
        long campaign,
        long subscriber,
        String address,
        State state,
        int attempts,
        boolean doubted,
        int code,
        String said,
        String queue,
        Instant changed) {

    /// Whether a mail server had taken it over, and it came back.
    public boolean cameBack() {
        return state == State.FAILED && !queue.isEmpty();
    }
}
