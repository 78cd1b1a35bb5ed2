package signpost.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Walks the text of a Word file, with its tables, text boxes, content controls and footnotes, and makes pieces of it.
final class DocxBody {

    private final DocxStyles styles;
    private final DocxLists lists;
    private final Map<String, String> notes;
    private final Map<String, List<PptxParagraph>> diagrams;
    private final List<Piece> waitingNotes = new ArrayList<>();
    private final List<Piece> waitingBoxes = new ArrayList<>();
    private final List<Piece> whole = new ArrayList<>();
    private int order;

    /// The paragraph whose end a tracked change deleted.
    private @Nullable Piece open;
    private int notesSeen;
    private boolean hidden;

    /// @param notes the footnotes and endnotes by their number, `e` before those of endnotes
    /// @param diagrams the words of its diagrams, by the relation that leads to them
    DocxBody(DocxStyles styles, DocxLists lists, Map<String, String> notes,
            Map<String, List<PptxParagraph>> diagrams) {
        this.diagrams = diagrams;
        this.styles = styles;
        this.lists = lists;
        this.notes = notes;
    }

    /// The pieces of everything within the element just begun; footnotes stand at the end of their section.
    List<Piece> read(XMLStreamReader xml) throws XMLStreamException, Refusal {
        blocks(xml, whole, 0);
        boxesEnd(whole);
        whole.addAll(waitingNotes);
        return whole;
    }

    void blocks(XMLStreamReader xml, List<Piece> into, int depth) throws XMLStreamException, Refusal {
        if (depth > Xml.DEEPEST) {
            throw new Refusal("nested too deep to be a document");
        }
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                return;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                block(xml, into, depth);
            }
        }
    }

    /// Reads the element just begun.
    void block(XMLStreamReader xml, List<Piece> into, int depth) throws XMLStreamException, Refusal {
        switch (xml.getLocalName()) {
            case "p" -> paragraph(xml, into, depth + 1);
            case "tbl" -> {
                boxesEnd(into);
                new DocxTable(this, into).read(xml, depth + 1);
            }
            case "sdt", "sdtContent", "body", "document", "ins", "moveTo", "customXml", "smartTag", "AlternateContent",
                    "Choice" ->
                blocks(xml, into, depth + 1);
            default -> Xml.skip(xml);
        }
    }

    private void paragraph(XMLStreamReader xml, List<Piece> into, int depth) throws XMLStreamException, Refusal {
        DocxParagraph paragraph = new DocxParagraph(this);
        paragraph.read(xml, depth);
        Piece piece = piece(paragraph);
        if (!styles.isContents(paragraph.style()) && !paragraph.isContents()) {
            if (piece.isHeading()) {
                into.addAll(waitingNotes);
                waitingNotes.clear();
            }
            if (!piece.text().isEmpty()) {
                if (piece.kind() != Piece.Sort.ITEM) {
                    boxesEnd(into);
                }
                if (open != null && !into.isEmpty() && into.getLast() == open) {
                    into.set(into.size() - 1, open.withText(open.text() + " " + piece.text()));
                } else {
                    into.add(piece);
                }
                open = paragraph.runsOn() ? into.getLast() : null;
            }
        }
        (into == whole && isWithinList() ? waitingBoxes : into).addAll(paragraph.boxes());
    }

    /// A box beside a list parts none of its items from the others: it stands behind the list.
    private boolean isWithinList() {
        return !whole.isEmpty()
                && (whole.getLast().kind() == Piece.Sort.ITEM || whole.getLast().text().endsWith(":"));
    }

    private void boxesEnd(List<Piece> into) {
        if (into == whole) {
            whole.addAll(waitingBoxes);
            waitingBoxes.clear();
        }
    }

    private Piece piece(DocxParagraph paragraph) {
        String text = Words.tidy(paragraph.text());
        String style = paragraph.style();
        int level = paragraph.outline() > 0 ? paragraph.outline() : styles.headingLevel(style);
        Map.Entry<String, Integer> styled = styles.list(style);
        String list = paragraph.list().isEmpty() ? styled.getKey() : paragraph.list();
        int deep = paragraph.list().isEmpty() ? styled.getValue() : paragraph.depth();
        boolean listed = !list.isEmpty() && !list.equals("0");
        String marker = listed && !text.isEmpty() ? lists.next(list, deep) : "";
        float size = paragraph.size(styles.size(style));
        boolean bold = paragraph.bold(styles.isBold(style));
        order++;
        if (level > 0) {
            String numbered = marker.isEmpty() || marker.equals("•") ? text : marker + " " + text;
            return new Piece(Piece.Sort.HEADING, level, numbered, "", null, 0, order, size, bold, 1);
        }
        return new Piece(
                listed ? Piece.Sort.ITEM : Piece.Sort.PARAGRAPH, listed ? deep + 1 : 0, text, marker, null, 0, order,
                size, bold,
                1);
    }

    /// The number to print for a footnote, whose words wait for the end of the section.
    String note(String id) {
        String text = notes.getOrDefault(id, "");
        if (text.isEmpty()) {
            return "";
        }
        String number = Words.raised(String.valueOf(++notesSeen));
        waitingNotes.add(new Piece(Piece.Sort.NOTE, 0, number + " " + text, "", null, 0, order, 1, false, 1));
        return number;
    }

    /// What a diagram says.
    ///
    /// @param id the relation that leads to its data
    List<Piece> diagram(String id) {
        List<Piece> pieces = new ArrayList<>();
        for (PptxParagraph words : diagrams.getOrDefault(id, List.of())) {
            pieces.add(new Piece(Piece.Sort.ITEM, words.depth() + 1, words.text(), words.marker(), null, 0, ++order,
                    styles.size(""), false, 1));
        }
        return pieces;
    }

    /// Notes that words are hidden.
    void hide() {
        hidden = true;
    }

    /// Whether words were hidden in what was read so far.
    boolean hidesWords() {
        return hidden;
    }

    DocxStyles styles() {
        return styles;
    }

    /// A place in order for a table.
    int next() {
        return ++order;
    }
}
