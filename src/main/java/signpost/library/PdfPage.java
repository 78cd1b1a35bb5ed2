package signpost.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The letters of one page, gathered into runs.
///
/// @param number from 1
/// @param width in points
/// @param height in points
/// @param marked runs that the structure tree places, by mark
/// @param loose runs that it does not place, in the order they were drawn
record PdfPage(int number, float width, float height, Map<PdfMark, List<PdfLine>> marked, List<PdfLine> loose) {

    /// Every run.
    List<PdfLine> lines() {
        return Stream.concat(marked.values().stream().flatMap(List::stream), loose.stream()).toList();
    }

    /// Which way most of its letters are read; see [PdfLine].
    float direction() {
        Map<Float, Integer> letters = new HashMap<>();
        lines().forEach(line -> letters.merge(line.direction(), line.text().strip().length(), Integer::sum));
        return letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0f);
    }

    int markedLetters() {
        return marked.values().stream().mapToInt(PdfPage::letters).sum();
    }

    int looseLetters() {
        return letters(loose);
    }

    private static int letters(List<PdfLine> lines) {
        return lines.stream().mapToInt(line -> line.text().strip().length()).sum();
    }
}
