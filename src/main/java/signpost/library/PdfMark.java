package signpost.library;

import org.apache.pdfbox.cos.COSBase;

/// A marked piece of content, as the structure tree points to it. Two are equal when they are the same piece.
///
/// @param owner the page or form it stands in; compared by identity
/// @param id its number there
record PdfMark(COSBase owner, int id) {

    @Override
    public boolean equals(Object other) {
        return other instanceof PdfMark mark && mark.owner == owner && mark.id == id;
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(owner) + id;
    }
}
