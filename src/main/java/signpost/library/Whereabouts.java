package signpost.library;

import java.util.List;

/// Where in its document a part of a passage stands; short neighbouring sections share a passage.
///
/// @param start the part's first character in the passage's text; it goes on to the next part
/// @param anchor the anchor of its section
/// @param path the headings it stands under, outermost first
/// @param page the page it starts on, counted from 1; 0 where the format has no pages
public record Whereabouts(int start, String anchor, List<String> path, int page) {
    public Whereabouts {
        path = List.copyOf(path);
    }

    /// Whether the other part stands in the same section, on whatever page.
    public boolean isInSectionOf(Whereabouts other) {
        return anchor.equals(other.anchor);
    }
}
