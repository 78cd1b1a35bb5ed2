package signpost.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/// The structure tree of a tagged PDF as a plain tree: what each element is, and the marks of its letters in reading order.
final class PdfTree {

    private static final int DEEPEST = 150;
    private static final int MOST_NODES = 2_000_000;

    /// An element of the tree, or a mark of letters.
    ///
    /// @param type the standard type, such as `P`; empty for a mark
    /// @param mark the letters, where it is a mark
    /// @param kids what is within it, in reading order
    record Node(String type, @Nullable PdfMark mark, List<Node> kids, int across, int down) {}

    private final Set<PdfMark> marks = new HashSet<>();
    private final Map<COSBase, Boolean> seen = new IdentityHashMap<>();
    private final Node root;
    private int nodes;

    PdfTree(PDDocument document) {
        PDStructureTreeRoot tree = document.getDocumentCatalog().getStructureTreeRoot();
        List<Node> kids = new ArrayList<>();
        if (tree != null) {
            try {
                kids = kids(tree, null, 0);
            } catch (RuntimeException damaged) {
                marks.clear();
                kids = new ArrayList<>();
            }
        }
        root = new Node("Document", null, kids, 1, 1);
    }

    Node root() {
        return root;
    }

    /// Every mark the tree points to.
    Set<PdfMark> marks() {
        return marks;
    }

    private List<Node> kids(PDStructureNode parent, @Nullable PDPage parentPage, int depth) {
        List<Node> kids = new ArrayList<>();
        if (depth > DEEPEST || nodes > MOST_NODES || seen.put(parent.getCOSObject(), true) != null) {
            return kids;
        }
        for (Object kid : parent.getKids()) {
            nodes++;
            switch (kid) {
                case PDStructureElement element -> {
                    PDPage page = element.getPage() == null ? parentPage : element.getPage();
                    int across = PdfSpans.across(element);
                    int down = PdfSpans.down(element);
                    kids.add(new Node(type(element), null, kids(element, page, depth + 1), across, down));
                }
                case Integer id -> mark(parentPage == null ? null : parentPage.getCOSObject(), id, kids);
                case PDMarkedContentReference reference -> {
                    COSBase stream = reference.getCOSObject().getDictionaryObject("Stm");
                    PDPage page = reference.getPage() == null ? parentPage : reference.getPage();
                    COSBase owner = stream != null ? stream : page == null ? null : page.getCOSObject();
                    mark(owner, reference.getMCID(), kids);
                }
                default -> {
                }
            }
        }
        return kids;
    }

    private void mark(@Nullable COSBase owner, int id, List<Node> kids) {
        if (owner != null && id >= 0) {
            PdfMark mark = new PdfMark(owner, id);
            if (marks.add(mark)) {
                kids.add(new Node("", mark, List.of(), 1, 1));
            }
        }
    }

    private static String type(PDStructureElement element) {
        String standard = element.getStandardStructureType();
        String own = element.getStructureType();
        return standard != null ? standard : own != null ? own : "Span";
    }
}
