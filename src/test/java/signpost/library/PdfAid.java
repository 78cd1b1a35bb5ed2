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
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/// Writes small PDFs line by line.
final class PdfAid {

    private final PDDocument document = new PDDocument();
    private @Nullable PDStructureElement root;
    private @Nullable PDStructureElement table;
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

    /// Words wrapped at a width, line below line, the last word of a line broken where a hyphen stands in it.
    ///
    /// @return where the next line would stand
    float wrapped(float left, float up, float width, float size, float leading, String words) throws IOException {
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        StringBuilder line = new StringBuilder();
        float at = up;
        for (String word : words.split("(?<= )|(?<=-)")) {
            if (!line.isEmpty() && font.getStringWidth((line + word).strip()) / 1000 * size > width) {
                line(left, at, size, false, line.toString().strip());
                line.setLength(0);
                at -= leading;
            }
            line.append(word);
        }
        line(left, at, size, false, line.toString().strip());
        return at - leading;
    }

    void turned(float left, float up, float size, String words) throws IOException {
        try (PDPageContentStream out = stream()) {
            out.beginText();
            out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
            out.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, left, up));
            out.showText(words);
            out.endText();
        }
    }

    void tagged(String type, float up, String words) throws IOException {
        element(type, root(), 72, up, words);
    }

    /// A row of the one table.
    void row(float up, String... cells) throws IOException {
        if (table == null) {
            table = new PDStructureElement("Table", root());
            root().appendKid(table);
        }
        PDStructureElement row = new PDStructureElement("TR", table);
        table.appendKid(row);
        for (int i = 0; i < cells.length; i++) {
            element("TD", row, 72 + 200 * i, up, cells[i]);
        }
    }

    private PDStructureElement root() {
        if (root == null) {
            PDStructureTreeRoot tree = new PDStructureTreeRoot();
            document.getDocumentCatalog().setStructureTreeRoot(tree);
            root = new PDStructureElement("Document", tree);
            tree.appendKid(root);
        }
        return root;
    }

    private void element(String type, PDStructureElement parent, float left, float up, String words)
            throws IOException {
        PDStructureElement element = new PDStructureElement(type, parent);
        element.setPage(page);
        element.appendKid(marks);
        parent.appendKid(element);
        COSDictionary properties = new COSDictionary();
        properties.setInt(COSName.MCID, marks++);
        try (PDPageContentStream out = stream()) {
            out.beginMarkedContent(COSName.getPDFName(type), PDPropertyList.create(properties));
            show(out, left, up, 11, false, words);
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
