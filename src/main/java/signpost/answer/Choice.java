package signpost.answer;

import java.util.List;
import java.util.Optional;
import signpost.library.PublicationDate;

/// One clarifying choice: what the question may have meant.
///
/// @param about what tells the options apart
/// @param options two to four, most likely first
public record Choice(About about, List<Option> options) {

    /// What tells the options of a choice apart.
    public enum About {
        PUBLISHER,
        DOCUMENT,
        KIND
    }

    /// @param label the words on the button, from a document (a title, a publisher), or the name of a kind
    /// @param issue when that issue was published, where another document of the same name stands beside it
    /// @param narrowing what choosing it narrows the question to
    public record Option(String label, Optional<PublicationDate> issue, Narrowing narrowing) {

        public Option(String label, Narrowing narrowing) {
            this(label, Optional.empty(), narrowing);
        }
    }

    public Choice {
        if (options.size() < 2 || options.size() > 4) {
            throw new IllegalArgumentException("a choice has 2 to 4 options, not " + options.size());
        }
        options = List.copyOf(options);
    }
}
