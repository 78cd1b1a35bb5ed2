package signpost.web;

import java.util.List;
import java.util.Optional;
import signpost.library.Progress;

/// The library page, ready to be drawn.
///
/// @param all how many documents the library holds
/// @param reading how far it is with reading files, where it does
/// @param shown how many of them the filters let through
/// @param pages which of those are listed here
public record ShelvesView(
        Filters filters,
        int all,
        Optional<Progress> reading,
        int shown,
        Pagination pages,
        List<Shelf> shelves,
        List<Choice> kinds,
        List<Choice> publishers,
        List<Choice> audiences,
        List<Choice> topics,
        List<Choice> years) {

    /// Documents that belong together.
    ///
    /// @param count how many there are, on all pages
    /// @param entries those on this page
    public record Shelf(String title, int count, List<Entry> entries) {

        Shelf(String title, List<Entry> entries) {
            this(title, entries.size(), entries);
        }
    }

    /// A value to filter by.
    ///
    /// @param count how many documents have it
    public record Choice(String value, String name, int count) {}
}
