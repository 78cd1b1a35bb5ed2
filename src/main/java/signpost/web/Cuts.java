package signpost.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.library.Document;
import signpost.library.Passage;
import signpost.library.Passages;

/// Finds the blocks of a document that its passages were cut from, so that a quotation can be drawn as the lists and tables it was.
final class Cuts {

    private final List<Slice> slices;
    private final List<Start> starts = new ArrayList<>();
    private String before = "";
    private int at;
    private int offset;

    private Cuts(Document document) {
        this.slices = Slice.of(document);
    }

    /// The pieces of the document that make up the passage, with some parts of the passage marked; empty where the document no longer
    /// has that passage.
    static Optional<List<Slice>> of(Document document, Passage passage, List<Span> marks) {
        Cuts cuts = new Cuts(document);
        for (Passage each : Passages.of(document)) {
            boolean wanted = each.number() == passage.number();
            List<Slice> cut = cuts.take(each.text(), wanted ? marks : List.of());
            if (wanted) {
                return each.text().equals(passage.text()) ? Optional.of(cut) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// What the passage of this number covers of each heading and block, by its place; empty where there is no such passage.
    static Map<Integer, Span> covered(Document document, int number) {
        Cuts cuts = new Cuts(document);
        Map<Integer, Span> covered = new HashMap<>();
        for (Passage each : Passages.of(document)) {
            List<Slice> cut = cuts.take(each.text(), List.of());
            if (each.number() == number) {
                cut.forEach(slice -> covered.merge(slice.place(), slice.span(), Span::with));
                break;
            }
        }
        return covered;
    }

    /// The next passage's lines, found in the order in which they stand.
    private List<Slice> take(String text, List<Span> marks) {
        List<Slice> taken = new ArrayList<>();
        goBack(text);
        before = text;
        starts.clear();
        int from = 0;
        while (from < text.length()) {
            String rest = text.substring(from);
            Optional<Slice> next = here(rest).or(() -> headsAgain(rest)).or(() -> later(rest));
            int length = next.map(slice -> slice.span().length()).orElse(lineEnd(rest));
            Span line = new Span(from, from + length);
            next.ifPresent(slice -> {
                taken.add(slice.piece(slice.span(), Span.within(line, marks, slice.span().start())));
                starts.add(new Start(line.start(), slice.place(), slice.span().start()));
            });
            from = skip(text, line.end());
        }
        return taken;
    }

    /// To where the passage begins that says again how the one before it ended.
    private void goBack(String text) {
        starts.stream().filter(start -> text.startsWith(before.substring(start.from()) + "\n")).findFirst()
                .ifPresent(start -> {
                    at = start.place();
                    offset = start.offset();
                });
    }

    /// The block at hand, or what is left of it.
    private Optional<Slice> here(String text) {
        return at < slices.size() ? opening(at, skip(slices.get(at).text(), offset), text) : Optional.empty();
    }

    /// The heads of a table that goes on, which its next passage says again.
    private Optional<Slice> headsAgain(String text) {
        if (at >= slices.size() || !slices.get(at).isRow()) {
            return Optional.empty();
        }
        String line = text.substring(0, lineEnd(text));
        return slices.subList(0, at).reversed().stream()
                .filter(slice -> slice.isHead() && slice.text().equals(line))
                .findFirst();
    }

    private Optional<Slice> later(String text) {
        for (int i = at + 1; i < slices.size(); i++) {
            Optional<Slice> found = opening(i, 0, text);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Slice> opening(int place, int start, String text) {
        Slice slice = slices.get(place);
        int length = start < slice.text().length() ? shared(slice.text(), start, text) : 0;
        if (length == 0) {
            return Optional.empty();
        }
        boolean whole = start + length >= slice.text().length();
        at = whole ? place + 1 : place;
        offset = whole ? 0 : start + length;
        return Optional.of(slice.piece(new Span(start, start + length), List.of()));
    }

    /// How much of the block, from there, opens the text: all that is left of it, or a line of the text that ends within it.
    private static int shared(String block, int start, String text) {
        int rest = block.length() - start;
        if (text.startsWith(block.substring(start)) && (text.length() == rest || text.charAt(rest) == '\n')) {
            return rest;
        }
        int line = lineEnd(text);
        boolean cut = line < rest && block.length() > Passage.LONGEST;
        return cut && block.startsWith(text.substring(0, line), start) ? line : 0;
    }

    private static int skip(String text, int from) {
        int next = from;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static int lineEnd(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text.length() : end;
    }

    /// Where a line of a passage begins: in the passage's text, and in which block at which character.
    private record Start(int from, int place, int offset) {}
}
