package signpost.campaign;

import java.util.Arrays;
import java.util.Locale;

/// What is done with a mail whose reply was unread when the process or the connection ended.
public enum InDoubt {
    /// sent once more with the same Message-ID, by which mail programs know it for the same; nobody goes without it
    AGAIN,
    /// held until a person decides; nobody gets it twice
    HOLD;

    /// The word in files and settings: `again`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException where it is neither
    public static InDoubt of(String word) {
        return Arrays.stream(values()).filter(choice -> choice.id().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is neither 'again' nor 'hold'"));
    }
}
