package signpost.console;

import java.util.List;

/// Something that waits for somebody.
///
/// @param count how many
/// @param text what they are, after the number
/// @param href where to see to them
public record Waiting(long count, String text, String href) {

    /// Adds what waits, where anything does.
    static void add(List<Waiting> all, long count, String one, String many, String href) {
        if (count > 0) {
            all.add(new Waiting(count, count == 1 ? one : many, href));
        }
    }
}
