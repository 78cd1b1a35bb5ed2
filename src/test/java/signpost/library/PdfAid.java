package signpost.library;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Writes small PDFs line by line.
final class PdfAid {

    private final PDDocument document = new PDDocument();
    private PDStructureElement root;
    private PDPage page = new PDPage();
    private int marks;

    void page() {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        marks = 0;
    }

    void title(String title) {
        document.getDocumentInformation().setTitle(title);
    }

    void line(float left, float up, float size, boolean bold, String words) throws IOException {
        try (PDPageContentStream out = stream()) {
            show(out, left, up, size, bold, words);
        }
    }

    void tagged(String type, float up, String words) throws IOException {
        if (root == null) {
            PDStructureTreeRoot tree = new PDStructureTreeRoot();
            document.getDocumentCatalog().setStructureTreeRoot(tree);
            root = new PDStructureElement("Document", tree);
            tree.appendKid(root);
        }
        PDStructureElement element = new PDStructureElement(type, root);
        element.setPage(page);
        element.appendKid(marks);
        root.appendKid(element);
        COSDictionary properties = new COSDictionary();
        properties.setInt(COSName.MCID, marks++);
        try (PDPageContentStream out = stream()) {
            out.beginMarkedContent(COSName.getPDFName(type), PDPropertyList.create(properties));
            show(out, 72, up, 11, false, words);
            out.endMarkedContent();
        }
    }

    void save(Path file) throws IOException {
        document.save(file.toFile());
        document.close();
    }

    PDDocument document() {
        return document;
    }

    private PDPageContentStream stream() throws IOException {
        return new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true);
    }

    private static void show(PDPageContentStream out, float left, float up, float size, boolean bold, String words)
            throws IOException {
        out.beginText();
        out.setFont(
                new PDType1Font(bold ? Standard14Fonts.FontName.HELVETICA_BOLD : Standard14Fonts.FontName.HELVETICA),
                size);
        out.newLineAtOffset(left, up);
        out.showText(words);
        out.endText();
    }
}
