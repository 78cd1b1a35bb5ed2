package signpost.library;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// Takes the letters off a page and gathers them into runs, by the mark they stand under. What is marked as page furniture
/// (running heads, page numbers) is left out.
final class PdfLetters extends PDFMarkedContentExtractor {

    /// What encloses the letters at this moment.
    private record Enclosing(@Nullable PdfMark mark, boolean furniture) {}

    private static final Enclosing NOTHING = new Enclosing(null, false);
    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");
    private static final int DEEPEST_FORM = 20;

    private final Set<PdfMark> placed;
    private final Deque<Enclosing> enclosing = new ArrayDeque<>();
    private final Deque<COSBase> owners = new ArrayDeque<>();
    private Map<PdfMark, PdfRun> marked = new LinkedHashMap<>();
    private PdfRun loose = new PdfRun(0, PdfColumns.GAP);
    private int number;

    /// @param placed the marks that the structure tree points to
    PdfLetters(Set<PdfMark> placed) throws IOException {
        this.placed = placed;
    }

    /// Reads one page. A page that breaks off in the middle gives what came before.
    PdfPage page(PDPage page, int pageNumber) {
        number = pageNumber;
        marked = new LinkedHashMap<>();
        loose = new PdfRun(pageNumber, PdfColumns.GAP);
        enclosing.clear();
        owners.clear();
        owners.push(page.getCOSObject());
        try {
            processPage(page);
        } catch (IOException | RuntimeException brokenContent) {
            enclosing.clear();
        }
        Map<PdfMark, List<PdfLine>> lines = new LinkedHashMap<>();
        marked.forEach((mark, run) -> lines.put(mark, run.lines()));
        float width = page.getCropBox().getWidth();
        float height = page.getCropBox().getHeight();
        boolean turned = page.getRotation() % 180 != 0;
        return new PdfPage(pageNumber, turned ? height : width, turned ? width : height, lines, loose.lines());
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        Enclosing outer = enclosing.isEmpty() ? NOTHING : enclosing.peek();
        int id = properties == null ? -1 : properties.getInt(COSName.MCID, -1);
        COSBase owner = owners.peek();
        PdfMark mark = id >= 0 && owner != null ? new PdfMark(owner, id) : outer.mark();
        boolean furniture = outer.furniture() || (ARTIFACT.equals(tag) && isFurniture(properties));
        enclosing.push(new Enclosing(mark, furniture));
    }

    private static boolean isFurniture(@Nullable COSDictionary properties) {
        return properties != null && "Pagination".equals(properties.getNameAsString(COSName.TYPE));
    }

    @Override
    public void endMarkedContentSequence() {
        if (!enclosing.isEmpty()) {
            enclosing.pop();
        }
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (owners.size() < DEEPEST_FORM) {
            owners.push(form.getCOSObject());
            try {
                super.showForm(form);
            } finally {
                owners.pop();
            }
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        if (owners.size() < DEEPEST_FORM) {
            owners.push(group.getCOSObject());
            try {
                super.showTransparencyGroup(group);
            } finally {
                owners.pop();
            }
        }
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        Enclosing around = enclosing.isEmpty() ? NOTHING : enclosing.peek();
        if (around.furniture()) {
            return;
        }
        PdfMark mark = around.mark();
        if (mark != null && placed.contains(mark)) {
            marked.computeIfAbsent(mark, m -> new PdfRun(number, PdfRow.WIDE_GAP)).add(letter);
        } else {
            loose.add(letter);
        }
    }
}
