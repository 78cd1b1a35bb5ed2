package signpost.library;

import java.util.List;

/// A heading and what stands under it, up to the next heading.
///
/// @param anchor the fragment that leads to it on the reader page, unique in its document
/// @param path the headings above it and its own, outermost first; empty for text before the first heading
/// @param page the page it starts on, counted from 1; 0 where the format has no pages
/// @param blocks its text in reading order; may be empty
public record Section(String anchor, List<String> path, int page, List<Block> blocks) {

    public Section {
        if (anchor.isBlank()) {
            throw new IllegalArgumentException("anchor is blank");
        }
        path = List.copyOf(path);
        blocks = List.copyOf(blocks);
    }

    /// Its own heading; empty for text before the first heading.
    public String heading() {
        return path.isEmpty() ? "" : path.getLast();
    }

    /// 1 for a heading of the first rank; 0 for text before the first heading.
    public int level() {
        return path.size();
    }
}
