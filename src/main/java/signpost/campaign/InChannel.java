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
        /// not posted, and so late by now that a person says whether it still is to be
        HELD,
        /// not wanted any more: the campaign was cancelled, or a person said so
        LEFT_OUT;

        /// As people say it.
        public String inWords() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /// Whether a person may have it posted again, or after all.
    public boolean mayGoAgain() {
        return state == State.FAILED || state == State.IN_DOUBT || state == State.HELD;
    }

    /// Whether a person may still say that it is not to be posted.
    public boolean mayBeLeftOut() {
        return state == State.WAITING || state == State.HELD;
    }
}
