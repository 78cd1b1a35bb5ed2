package signpost.library;

import java.util.ArrayList;
import java.util.List;

/// Makes paragraphs and items of the rows of one column.
final class PdfParagraphs {

    private static final float USUAL_LEADING = 1.2f;

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
            if (!open.isEmpty() && begins(open.getLast(), row, left, right, leading)) {
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
            return true;
        }
        String text = above.text();
        boolean closed = !text.isEmpty() && ".!?:;".indexOf(text.charAt(text.length() - 1)) >= 0;
        boolean early = above.right() < right - 0.25f * (right - left);
        boolean indented = !item && row.left() > above.left() + 0.8f * em && above.left() < left + 0.3f * em;
        boolean back = item && open.size() > 1 && row.left() < above.left() - 0.8f * em;
        return (closed && early) || (indented && closed) || (back && closed);
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
