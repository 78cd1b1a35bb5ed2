package signpost.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Puts pieces in order and into an outline.
final class PdfPieces {

    private static final int SHORTEST_CUT = 40;
    private static final Pattern LINK_TARGET = Pattern.compile("^\\(?(?:https?:/|/|mailto:)\\S*$");

    private PdfPieces() {}

    /// Tagged pieces with those the tags left out, each page's behind what is tagged on it.
    static List<PdfPiece> inOrder(List<PdfPiece> tagged, List<PdfPiece> laidOut) {
        if (!tagged.isEmpty()) {
            laidOut = laidOut.stream().filter(piece -> !LINK_TARGET.matcher(piece.text()).matches()).toList();
        }
        if (tagged.isEmpty() || laidOut.isEmpty()) {
            return tagged.isEmpty() ? laidOut : tagged;
        }
        List<PdfPiece> all = new ArrayList<>();
        int next = 0;
        int page = 0;
        for (PdfPiece piece : tagged) {
            page = Math.max(page, piece.page());
            while (next < laidOut.size() && laidOut.get(next).page() < page) {
                all.add(laidOut.get(next++));
            }
            all.add(piece);
        }
        all.addAll(laidOut.subList(next, laidOut.size()));
        return all;
    }

    /// Paragraphs that a page end or column end cut are joined, contents pages left out, bullets and numbers parted from their items.
    static void into(Outline outline, List<PdfPiece> pieces) {
        List<PdfPiece> kept = joined(pieces.stream().filter(PdfPieces::saysSomething).toList());
        for (PdfPiece piece : kept) {
            switch (piece.kind()) {
                case HEADING -> outline.heading(piece.level(), piece.text(), piece.page());
                case ITEM -> item(outline, piece);
                case PARAGRAPH -> paragraph(outline, piece);
                case NOTE -> outline.paragraph(piece.text(), piece.page());
                case TABLE -> {
                    if (piece.table() != null) {
                        outline.table(piece.table(), piece.page());
                    }
                }
            }
        }
    }

    /// Rows of dots and dashes say nothing.
    private static boolean saysSomething(PdfPiece piece) {
        return piece.kind() == PdfPiece.Sort.TABLE || piece.text().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static void item(Outline outline, PdfPiece piece) {
        Optional<Markers.Marked> marked =
                piece.marker().isEmpty() ? marked(piece.text()) : Optional.empty();
        outline.item(
                marked.map(Markers.Marked::text).orElse(piece.text()),
                marked.map(Markers.Marked::marker).orElse(piece.marker()),
                piece.level(),
                piece.page());
    }

    private static void paragraph(Outline outline, PdfPiece piece) {
        Optional<Markers.Marked> marked = marked(piece.text());
        if (marked.isPresent() && !marked.get().text().isEmpty()) {
            outline.item(marked.get().text(), marked.get().marker(), 1, piece.page());
        } else {
            outline.paragraph(piece.text(), piece.page());
        }
    }

    private static Optional<Markers.Marked> marked(String text) {
        return Markers.bulleted(text).or(() -> Markers.numbered(text));
    }

    private static List<PdfPiece> joined(List<PdfPiece> pieces) {
        List<PdfPiece> out = new ArrayList<>();
        for (PdfPiece piece : pieces) {
            int last = lastText(out);
            if (last >= 0 && goesOn(out.get(last), piece)) {
                PdfPiece before = out.get(last);
                StringBuilder text = new StringBuilder(before.text());
                new Hyphens().append(text, piece.text());
                out.set(last, before.withText(text.toString()));
            } else {
                out.add(piece);
            }
        }
        return out;
    }

    /// The last piece of running text; footnotes at the foot of a page do not part a paragraph.
    private static int lastText(List<PdfPiece> out) {
        int i = out.size() - 1;
        while (i >= 0 && out.get(i).kind() == PdfPiece.Sort.NOTE) {
            i--;
        }
        return i;
    }

    private static boolean goesOn(PdfPiece before, PdfPiece piece) {
        boolean text = (before.kind() == PdfPiece.Sort.PARAGRAPH || before.kind() == PdfPiece.Sort.ITEM)
                && (piece.kind() == PdfPiece.Sort.PARAGRAPH || (piece.kind() == PdfPiece.Sort.ITEM && piece.marker().isEmpty()));
        if (!text || before.text().length() < SHORTEST_CUT || piece.text().isEmpty()) {
            return false;
        }
        boolean elsewhere = piece.page() != before.page() || piece.y() < before.y();
        char end = before.text().charAt(before.text().length() - 1);
        boolean open = ".!?:;”\"".indexOf(end) < 0;
        return elsewhere
                && open
                && (Character.isLowerCase(piece.text().charAt(0)) || piece.text().charAt(0) == ',')
                && Math.abs(before.size() - piece.size()) < 0.1f * before.size()
                && marked(piece.text()).isEmpty();
    }
}
