package signpost.audience;

import java.util.Optional;

/// By which way somebody wants to hear from us.
public enum Channel {
    MAIL,
    CHAT;

    /// Its name in files and segments: `mail`.
    public String id() {
        return Ids.of(this);
    }

    /// The channel of this id; empty for any other word.
    public static Optional<Channel> named(String words) {
        return Ids.in(values(), words);
    }
}
