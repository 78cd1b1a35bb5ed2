package signpost.screening;

import java.util.List;

/// A message without its personal details.
///
/// @param text the message with each detail replaced by what it was, such as `[name]`; all else is as it was typed
/// @param found what was replaced, in the order of the message
public record Masked(String text, List<Found> found) {

    public Masked {
        found = List.copyOf(found);
    }

    /// Whether anything was replaced.
    public boolean altered() {
        return !found.isEmpty();
    }
}
