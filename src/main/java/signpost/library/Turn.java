package signpost.library;

/// Where a paragraph goes on upon another page.
///
/// @param at its first character there
/// @param page that page, counted from 1
public record Turn(int at, int page) {

    public Turn {
        if (at <= 0 || page <= 0) {
            throw new IllegalArgumentException("a page turns within a paragraph, not at " + at + " to page " + page);
        }
    }
}
