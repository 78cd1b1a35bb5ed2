package signpost.web;

import java.util.List;

/// A range of characters of a text.
///
/// @param end the character behind its last
record Span(int start, int end) {

    int length() {
        return end - start;
    }

    /// The range that holds both.
    Span with(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /// The parts of the marks that lie within a line, counted in a text in which that line begins at `start`.
    static List<Span> within(Span line, List<Span> marks, int start) {
        int by = start - line.start;
        return marks.stream()
                .filter(mark -> mark.start < line.end && mark.end > line.start)
                .map(mark -> new Span(Math.max(mark.start, line.start) + by, Math.min(mark.end, line.end) + by))
                .toList();
    }
}
