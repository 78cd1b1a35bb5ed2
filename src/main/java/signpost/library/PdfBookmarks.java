package signpost.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/// The bookmarks of a PDF, which often are its headings.
final class PdfBookmarks {

    /// One of them.
    ///
    /// @param page the page it leads to, from 1; 0 where it leads elsewhere
    record Bookmark(String title, int level, int page) {}

    private static final int MOST = 5000;
    private static final int DEEPEST = 6;

    private PdfBookmarks() {}

    static List<Bookmark> of(PDDocument document) {
        List<Bookmark> bookmarks = new ArrayList<>();
        try {
            PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
            if (outline != null) {
                add(document, outline, 1, bookmarks);
            }
        } catch (IOException | RuntimeException damaged) {
            return bookmarks;
        }
        return bookmarks;
    }

    private static void add(PDDocument document, PDOutlineNode parent, int level, List<Bookmark> into)
            throws IOException {
        for (PDOutlineItem item = parent.getFirstChild(); item != null
                && into.size() < MOST; item = item.getNextSibling()) {
            String title = Words.tidy(item.getTitle() == null ? "" : item.getTitle());
            PDPage page = item.findDestinationPage(document);
            into.add(new Bookmark(title, level, page == null ? 0 : document.getPages().indexOf(page) + 1));
            if (level < DEEPEST) {
                add(document, item, level + 1, into);
            }
        }
    }
}
