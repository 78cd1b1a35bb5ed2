package signpost.library;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;

/// How many columns and rows a cell of a tagged table reaches over.
final class PdfSpans {

    private static final int MOST = 60;
    private static final COSName ACROSS = COSName.getPDFName("ColSpan");
    private static final COSName DOWN = COSName.getPDFName("RowSpan");

    private PdfSpans() {}

    static int across(PDStructureElement cell) {
        return span(cell.getCOSObject().getDictionaryObject(COSName.A), ACROSS);
    }

    static int down(PDStructureElement cell) {
        return span(cell.getCOSObject().getDictionaryObject(COSName.A), DOWN);
    }

    private static int span(@Nullable COSBase attributes, COSName name) {
        return switch (attributes) {
            case COSDictionary dictionary -> Math.clamp(dictionary.getInt(name, 1), 1, MOST);
            case COSArray array -> {
                int span = 1;
                for (int i = 0; i < array.size(); i++) {
                    if (array.getObject(i) instanceof COSDictionary dictionary) {
                        span = Math.max(span, Math.clamp(dictionary.getInt(name, 1), 1, MOST));
                    }
                }
                yield span;
            }
            case null, default -> 1;
        };
    }
}
