package signpost.library;

import org.jspecify.annotations.Nullable;

/// A heading, paragraph, item, table or footnote of a PDF, before it is decided which paragraphs are headings.
///
/// @param kind what it is
/// @param level the rank of a heading, the depth of an item, else 0
/// @param text its words; empty for a table
/// @param marker the bullet or number of an item
/// @param table the table, where it is one
/// @param page the page it begins on, from 1
/// @param y where on the page it begins, in points from the top
/// @param size the size of its letters
/// @param bold whether it is all bold
/// @param lines how many printed lines it has
record PdfPiece(
        Sort kind,
        int level,
        String text,
        String marker,
        @Nullable Table table,
        int page,
        float y,
        float size,
        boolean bold,
        int lines) {

    enum Sort {
        HEADING,
        PARAGRAPH,
        ITEM,
        TABLE,
        NOTE
    }

    PdfPiece asHeading(int rank) {
        String words = marker.isEmpty() || kind != Sort.ITEM ? text : marker + " " + text;
        return new PdfPiece(Sort.HEADING, rank, words, "", null, page, y, size, bold, lines);
    }

    PdfPiece asParagraph() {
        return new PdfPiece(Sort.PARAGRAPH, 0, text, "", null, page, y, size, bold, lines);
    }

    PdfPiece withText(String words) {
        return new PdfPiece(kind, level, words, marker, table, page, y, size, bold, lines);
    }

    boolean isHeading() {
        return kind == Sort.HEADING;
    }
}
