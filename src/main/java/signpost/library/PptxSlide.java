package signpost.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The text of one slide, or of the notes below it.
final class PptxSlide {

    private static final Set<String> FURNITURE = Set.of("sldNum", "ftr", "dt", "hdr", "sldImg");
    private static final Set<String> ON = Set.of("1", "true");
    private static final Set<String> OFF = Set.of("0", "false");
    private static final int LONGEST_TITLE = 80;

    private final int number;
    private final boolean notes;
    private final Map<String, List<PptxParagraph>> diagrams;
    private final List<Piece> title = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private String place = "";
    private boolean placed;
    private boolean hidden;
    private boolean leftOut;
    private boolean hides;

    /// @param notes whether these are the speaker's notes, of which only the text itself is read
    /// @param diagrams the words of its diagrams, by the relation that leads to them
    PptxSlide(int number, boolean notes, Map<String, List<PptxParagraph>> diagrams) {
        this.number = number;
        this.diagrams = diagrams;
        this.notes = notes;
    }

    List<Piece> read(XMLStreamReader xml) throws XMLStreamException, Refusal {
        walk(xml, 0);
        if (leftOut) {
            return List.of();
        }
        if (title.isEmpty() && !notes && !pieces.isEmpty() && couldHead(pieces.getFirst())) {
            title.add(pieces.removeFirst().asHeading(1));
        }
        List<Piece> all = new ArrayList<>(title);
        all.addAll(pieces);
        return all;
    }

    /// Whether its author left it out of the show: its words are not for the audience. Known once it is read.
    boolean isLeftOut() {
        return leftOut;
    }

    /// Whether it holds words that are hidden from view. Known once it is read.
    boolean hidesWords() {
        return hides;
    }

    private static boolean couldHead(Piece piece) {
        return piece.kind() == Piece.Sort.PARAGRAPH
                && piece.text().length() <= LONGEST_TITLE
                && Words.hasLetter(piece.text())
                && !piece.text().endsWith(".");
    }

    private void walk(XMLStreamReader xml, int depth) throws XMLStreamException, Refusal {
        if (depth > Xml.DEEPEST) {
            throw new Refusal("nested too deep to be a presentation");
        }
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                return;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "sp", "cxnSp", "pic", "graphicFrame", "grpSp" -> {
                        boolean outside = hidden;
                        place = "";
                        placed = false;
                        walk(xml, depth + 1);
                        hidden = outside;
                    }
                    case "sld" -> {
                        leftOut = OFF.contains(Xml.attribute(xml, "show"));
                        walk(xml, depth + 1);
                    }
                    case "cNvPr" -> {
                        hidden |= ON.contains(Xml.attribute(xml, "hidden"));
                        Xml.skip(xml);
                    }
                    case "ph" -> {
                        placed = true;
                        place = Xml.attribute(xml, "type");
                        Xml.skip(xml);
                    }
                    case "txBody" -> text(xml);
                    case "tbl" -> table(xml);
                    case "relIds" -> {
                        diagram(Xml.attribute(xml, "dm"));
                        Xml.skip(xml);
                    }
                    case "Fallback" -> Xml.skip(xml);
                    default -> walk(xml, depth + 1);
                }
            }
        }
    }

    private void text(XMLStreamReader xml) throws XMLStreamException {
        boolean heading = place.equals("title") || place.equals("ctrTitle");
        // A title may be hidden from view for the sake of the layout; it still names the slide for those who hear it read.
        boolean wanted = (!hidden || heading) && !FURNITURE.contains(place) && (!notes || place.equals("body"));
        boolean listed = placed && (place.isEmpty() || place.equals("body") || place.equals("obj")) && !notes;
        StringBuilder head = new StringBuilder();
        for (PptxParagraph paragraph : PptxParagraph.all(xml)) {
            if (!wanted || paragraph.text().isEmpty()) {
                hides |= hidden && !paragraph.text().isEmpty();
                continue;
            }
            if (heading) {
                head.append(head.isEmpty() ? "" : " ").append(paragraph.text());
                continue;
            }
            boolean item = paragraph.isItem(listed);
            pieces.add(new Piece(
                    item ? Piece.Sort.ITEM : Piece.Sort.PARAGRAPH,
                    item ? paragraph.depth() + 1 : 0,
                    paragraph.text(),
                    item ? paragraph.marker() : "",
                    null, number, 0, 1, false, 1));
        }
        if (!head.isEmpty()) {
            title.add(new Piece(Piece.Sort.HEADING, 1, head.toString(), "", null, number, 0, 1, false, 1));
        }
    }

    private void diagram(String id) {
        if (hidden || notes) {
            return;
        }
        for (PptxParagraph words : diagrams.getOrDefault(id, List.of())) {
            pieces.add(new Piece(Piece.Sort.ITEM, words.depth() + 1, words.text(), words.marker(), null, number, 0, 1,
                    false, 1));
        }
    }

    private void table(XMLStreamReader xml) throws XMLStreamException {
        Grid grid = new Grid();
        boolean firstRow = false;
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            open += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("tblPr")) {
                firstRow = ON.contains(Xml.attribute(xml, "firstRow"));
            } else if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("tc")) {
                cell(xml, grid);
                open--;
            } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("tr")) {
                grid.end();
            }
        }
        if (hidden) {
            return;
        }
        // PowerPoint sets the first row of every new table as heads, whatever is written there.
        boolean heads = firstRow && !new TableHeads(grid.rows()).areData();
        int merged = grid.mergedHeads();
        Table table = new Table(grid.rows(), heads && merged == Table.UNKNOWN ? 1 : merged);
        pieces.add(new Piece(Piece.Sort.TABLE, 0, "", "", table, number, 0, 1, false, 1));
    }

    private static void cell(XMLStreamReader xml, Grid grid) throws XMLStreamException {
        boolean merged = ON.contains(Xml.attribute(xml, "hMerge")) || ON.contains(Xml.attribute(xml, "vMerge"));
        int across = Xml.number(xml, "gridSpan", 1);
        int down = Xml.number(xml, "rowSpan", 1);
        StringBuilder words = new StringBuilder();
        for (PptxParagraph paragraph : PptxParagraph.all(xml)) {
            words.append(words.isEmpty() || paragraph.text().isEmpty() ? "" : " ").append(paragraph.text());
        }
        if (!merged) {
            grid.cell(words.toString(), across, down);
        }
    }
}
