package signpost.library;

import java.util.ArrayList;
import java.util.List;

/// Makes paragraphs and items of the rows of one column.
final class PdfParagraphs {

    private static final float USUAL_LEADING = 1.2f;
    private static final int SHORTEST_FULL = 20;

    private final int page;
    private final Hyphens hyphens;
    private final List<PdfRow> open = new ArrayList<>();
    private boolean item;

    PdfParagraphs(int page, Hyphens hyphens) {
        this.page = page;
        this.hyphens = hyphens;
    }

    void read(List<PdfRow> rows, List<Piece> into) {
        float left = (float) rows.stream().mapToDouble(PdfRow::left).min().orElse(0);
        float right = (float) rows.stream().mapToDouble(PdfRow::right).max().orElse(0);
        float leading = PdfRow.leading(rows);
        for (PdfRow row : rows) {
            if (!open.isEmpty() && begins(open.getLast(), row, left, right, leading)
                    && !isWrapped(row, rows, right, leading)) {
                end(into, left);
            }
            if (open.isEmpty()) {
                item = isMarked(row);
            }
            open.add(row);
        }
        end(into, left);
    }

    /// Whether a row begins a paragraph of its own.
    private boolean begins(PdfRow above, PdfRow row, float left, float right, float leading) {
        float em = Math.max(above.size(), row.size());
        float down = row.y() - above.y();
        float usual = Math.max(leading, USUAL_LEADING * em);
        if (down < 0 || down > 1.3f * usual || isMarked(row)) {
            return true;
        }
        if (Math.abs(above.size() - row.size()) > 0.08f * em || above.bold() != row.bold()) {
            return !isCut(above, row, right);
        }
        String text = above.text();
        boolean closed = !text.isEmpty() && ".!?:;".indexOf(text.charAt(text.length() - 1)) >= 0;
        boolean early = above.right() < right - 0.25f * (right - left);
        boolean indented = !item && row.left() > above.left() + 0.8f * em && above.left() < left + 0.3f * em;
        boolean back = item && open.size() > 1 && row.left() < above.left() - 0.8f * em;
        return (closed && early) || (indented && closed) || (back && closed);
    }

    /// Whether a row that begins like an item goes on with the sentence above: it stands where the lines of that paragraph begin, and no more
    /// found room on the line above.
    private boolean isWrapped(PdfRow row, List<PdfRow> rows, float right, float leading) {
        PdfRow above = open.getLast();
        float em = Math.max(above.size(), row.size());
        float down = row.y() - above.y();
        boolean next = down > 0 && down <= 1.3f * Math.max(leading, USUAL_LEADING * em)
                && Math.abs(above.size() - row.size()) <= 0.08f * em;
        if (!next || !isMarked(row) || !isLevel(row) || hasRoom(above, row.text(), right)) {
            return false;
        }
        List<String> beside = rows.stream()
                .filter(other -> other != row && Math.abs(other.left() - row.left()) < em)
                .map(PdfRow::text)
                .toList();
        return Wrapped.goesOn(above.text(), row.text(), beside);
    }

    /// Whether a row only goes on with a sentence of which a line happens to be bold, or to hold small capitals.
    private boolean isCut(PdfRow above, PdfRow row, float right) {
        String text = above.text();
        boolean near = Math.abs(above.size() - row.size()) < 0.25f * Math.max(above.size(), row.size());
        return near
                && !text.isEmpty()
                && ".!?:;—–”\"".indexOf(text.charAt(text.length() - 1)) < 0
                && (Character.isLowerCase(row.text().codePointAt(0)) || Wrapped.isOpen(text))
                && (open.size() == 1 || isLevel(row))
                && !hasRoom(above, row.text(), right);
    }

    /// Whether a row begins where the paragraph's lines do; its first line may stand farther in, that of an item farther out.
    private boolean isLevel(PdfRow row) {
        float in = row.left() - open.getLast().left();
        float near = 0.5f * row.size();
        return Math.abs(in) < near || (open.size() == 1 && (item ? in > 0 && in < 4 * row.size() : in < 0));
    }

    /// Whether the first word of the next row would have found room behind a row.
    private static boolean hasRoom(PdfRow row, String next, float right) {
        int space = next.indexOf(' ');
        int word = space < 0 ? next.length() : space;
        float letter = (row.right() - row.left()) / Math.max(1, row.text().length());
        return row.text().length() < SHORTEST_FULL || row.right() + letter * (word + 1) < right - letter;
    }

    private void end(List<Piece> into, float left) {
        if (open.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        List<PdfLine> lines = new ArrayList<>();
        for (PdfRow row : open) {
            hyphens.append(text, row.text());
            lines.addAll(row.parts());
        }
        PdfRow first = open.getFirst();
        float size = PdfLine.size(lines);
        int depth = 1 + Math.min(4, Math.round((first.left() - left) / Math.max(1, 2.5f * size)));
        into.add(new Piece(
                item ? Piece.Sort.ITEM : Piece.Sort.PARAGRAPH, item ? depth : 0, Words.tidy(text.toString()), "", null,
                page,
                first.y(), size, PdfLine.bold(lines), open.size()));
        open.clear();
    }

    private static boolean isMarked(PdfRow row) {
        String text = row.text();
        return Markers.bulleted(text).isPresent() || Markers.numbered(text).isPresent();
    }
}
