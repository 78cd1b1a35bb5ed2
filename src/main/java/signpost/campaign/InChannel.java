package signpost.campaign;

import java.time.Instant;
import java.util.Locale;

/// What became of an edition in one channel.
///
/// @param id the record's number
/// @param channel where
/// @param state how far it is
/// @param said what the platform said last, or where the post stands there; may be empty
/// @param changed when that was
public record InChannel(long id, Channel channel, State state, String said, Instant changed) {

    /// How far a post is.
    public enum State {
        WAITING,
        POSTING,
        POSTED,
        /// not posted, and not tried again by itself
        FAILED,
        /// perhaps posted: a person looks, since a whole channel would see it twice
        IN_DOUBT,
        /// not wanted any more, since the campaign was cancelled
        LEFT_OUT;

        /// As people say it.
        public String inWords() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /// Whether a person may have it posted again.
    public boolean mayGoAgain() {
        return state == State.FAILED || state == State.IN_DOUBT;
    }
}
