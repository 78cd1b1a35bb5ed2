package signpost.web;

import java.util.List;
import java.util.Optional;
import signpost.library.Progress;

/// The library page, ready to be drawn.
///
/// @param all how many documents the library holds
/// @param reading how far it is with reading files, where it does
/// @param shown how many of them the filters let through
public record ShelvesView(
        Filters filters,
        int all,
        Optional<Progress> reading,
        int shown,
        List<Shelf> shelves,
        List<Choice> kinds,
        List<Choice> publishers,
        List<Choice> audiences,
        List<Choice> topics,
        List<Choice> years) {

    /// Documents that belong together.
    public record Shelf(String title, List<Entry> entries) {}

    /// A value to filter by.
    ///
    /// @param count how many documents have it
    public record Choice(String value, String name, int count) {}
}
