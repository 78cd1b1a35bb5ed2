package signpost.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// One table of a Word file. A table that only places text on the page is read as that text.
final class DocxTable {

    private static final int LONG_CELL = 700;
    private static final int MOST_SPANNED = 60;

    private final DocxBody body;
    private final List<Piece> into;
    private final List<Piece> everything = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private boolean nested;
    private int heads;
    private boolean bodyBegun;
    private int longCells;
    private int widest;
    private boolean spans;

    /// How many rows at the top hang together by merged cells.
    private int merged = 1;

    DocxTable(DocxBody body, List<Piece> into) {
        this.body = body;
        this.into = into;
    }

    void read(XMLStreamReader xml, int depth) throws XMLStreamException, Refusal {
        int place = body.next();
        rows(xml, depth);
        if (nested || widest <= 1 || longCells * 2 > rows.size()) {
            into.addAll(everything);
        } else {
            Table table = new Table(rows, heads == 0 ? Grid.mergedHeads(rows, spans, merged) : heads);
            into.add(new Piece(Piece.Sort.TABLE, 0, "", "", table, 0, place, 0, false, rows.size()));
        }
    }

    private void rows(XMLStreamReader xml, int depth) throws XMLStreamException, Refusal {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                return;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "tr" -> row(xml, depth + 1);
                    case "sdt", "sdtContent", "customXml", "ins" -> {
                        if (depth > Xml.DEEPEST) {
                            throw new Refusal("nested too deep to be a document");
                        }
                        rows(xml, depth + 1);
                    }
                    default -> Xml.skip(xml);
                }
            }
        }
    }

    private void row(XMLStreamReader xml, int depth) throws XMLStreamException, Refusal {
        List<String> cells = new ArrayList<>();
        boolean head = cells(xml, depth, cells);
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            bodyBegun |= !head;
            heads += bodyBegun ? 0 : 1;
            widest = Math.max(widest, (int) cells.stream().filter(cell -> !cell.isBlank()).count());
            rows.add(cells);
        }
    }

    private boolean cells(XMLStreamReader xml, int depth, List<String> cells) throws XMLStreamException, Refusal {
        boolean head = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                return head;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "trPr" -> head |= properties(xml, cells);
                    case "tc" -> cell(xml, depth + 1, cells);
                    case "sdt", "sdtContent", "customXml", "ins" -> {
                        if (depth > Xml.DEEPEST) {
                            throw new Refusal("nested too deep to be a document");
                        }
                        head |= cells(xml, depth + 1, cells);
                    }
                    default -> Xml.skip(xml);
                }
            }
        }
        return head;
    }

    /// Whether the row is a head. The columns it leaves out on its left become blank cells, lest the others slide under wrong heads.
    private static boolean properties(XMLStreamReader xml, List<String> cells) throws XMLStreamException {
        boolean head = false;
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            open += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "tblHeader" -> head = Xml.isOn(xml);
                    case "gridBefore" ->
                        cells.addAll(Collections.nCopies(Math.clamp(Xml.number(xml, "val", 0), 0, MOST_SPANNED), ""));
                    case "trPrChange" -> {
                        Xml.skip(xml); // how the row was before
                        open--;
                    }
                    default -> {
                    }
                }
            }
        }
        return head;
    }

    private void cell(XMLStreamReader xml, int depth, List<String> cells) throws XMLStreamException, Refusal {
        DocxCell cell = DocxCell.read(xml, body, depth);
        everything.addAll(cell.pieces());
        nested |= cell.pieces().stream().anyMatch(piece -> piece.kind() == Piece.Sort.TABLE);
        String words = cell.pieces().stream().map(DocxTable::words).collect(Collectors.joining(" "));
        longCells += words.length() > LONG_CELL ? 1 : 0;
        int column = cells.size();
        boolean carried = cell.continues() && !rows.isEmpty() && column < rows.getLast().size();
        spans |= rows.isEmpty() && cell.across() > 1 && !words.isBlank();
        merged = carried && merged == rows.size() ? merged + 1 : merged;
        cells.add(carried ? rows.getLast().get(column) : words);
        for (int i = 1; i < Math.min(cell.across(), MOST_SPANNED); i++) {
            cells.add("");
        }
    }

    private static String words(Piece piece) {
        boolean bullet = piece.kind() == Piece.Sort.ITEM && !piece.marker().isEmpty();
        return bullet ? piece.marker() + " " + piece.text() : piece.text();
    }
}
