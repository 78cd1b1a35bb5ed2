package signpost.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/// Reads PDF: by its structure tree where it is tagged, by its layout elsewhere.
final class PdfReader implements Reader {

    /// The most pages read of one file.
    static final int MOST_PAGES = 3000;

    @Override
    public Reading read(Path file) throws IOException, Refusal {
        try (PDDocument document = Loader.loadPDF(
                file.toFile(), "", MemoryUsageSetting.setupMixed(64L * 1024 * 1024).streamCache)) {
            int count = document.getNumberOfPages();
            if (count > MOST_PAGES) {
                throw new Refusal("too long: " + count + " pages, more than " + MOST_PAGES);
            }
            if (count == 0) {
                throw new Refusal("has no pages");
            }
            return read(document);
        } catch (InvalidPasswordException locked) {
            throw new Refusal("locked with a password");
        }
    }

    private static Reading read(PDDocument document) throws IOException, Refusal {
        PdfTree tree = new PdfTree(document);
        PdfLetters letters = new PdfLetters(tree.marks());
        List<PdfPage> pages = new ArrayList<>();
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            pages.add(letters.page(document.getPage(i), i + 1));
        }
        if (pages.stream().allMatch(page -> page.markedLetters() + page.looseLetters() == 0)) {
            throw new Refusal("no text, cannot be searched (perhaps scanned)");
        }
        pages = PdfFurniture.without(pages);
        Hyphens hyphens = new Hyphens();
        Map<PdfMark, List<PdfLine>> marked = new HashMap<>();
        for (PdfPage page : pages) {
            marked.putAll(page.marked());
            page.marked().values().forEach(lines -> lines.forEach(line -> hyphens.learn(line.text())));
            page.loose().forEach(line -> hyphens.learn(line.text()));
        }
        List<Piece> tagged = new PdfTagged(marked, hyphens).pieces(tree);
        List<Piece> laidOut = new ArrayList<>();
        Map<Table, PdfLayout.Shape> shapes = new IdentityHashMap<>();
        PdfHeads heads = new PdfHeads(pages);
        PdfLayout.@Nullable Shape end = null;
        for (PdfPage page : pages) {
            PdfLayout layout = new PdfLayout(page, hyphens, heads.on(page), end);
            laidOut.addAll(layout.pieces());
            shapes.putAll(layout.shapes());
            end = layout.end();
        }
        laidOut = PdfHeads.joined(laidOut, shapes);
        List<Piece> pieces = Pieces.inOrder(tagged, laidOut);
        PieceHeadings headings = new PieceHeadings(pieces, PdfBookmarks.of(document));
        Outline outline = new Outline();
        Pieces.into(outline, headings.marked());
        return new Reading(outline.sections(), PdfFacts.of(document, pieces));
    }
}
