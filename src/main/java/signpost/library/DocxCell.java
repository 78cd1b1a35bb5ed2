package signpost.library;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// One cell of a table in a Word file.
///
/// @param pieces what stands in it
/// @param across how many columns it reaches over
/// @param continues whether it is the lower part of the cell above
record DocxCell(List<Piece> pieces, int across, boolean continues) {

    static DocxCell read(XMLStreamReader xml, DocxBody body, int depth) throws XMLStreamException, Refusal {
        List<Piece> pieces = new ArrayList<>();
        int across = 1;
        boolean continues = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "tcPr" -> {
                        int open = 1;
                        while (open > 0) {
                            int inner = xml.next();
                            open += inner == XMLStreamReader.START_ELEMENT
                                    ? 1
                                    : inner == XMLStreamReader.END_ELEMENT ? -1 : 0;
                            if (inner == XMLStreamReader.START_ELEMENT) {
                                switch (xml.getLocalName()) {
                                    case "gridSpan" -> across = Xml.number(xml, "val", 1);
                                    case "vMerge" -> continues = !Xml.attribute(xml, "val").equals("restart");
                                    case "tcPrChange" -> {
                                        Xml.skip(xml); // how it was before
                                        open--;
                                    }
                                    default -> {
                                    }
                                }
                            }
                        }
                    }
                    case "p", "tbl", "sdt", "customXml", "ins" -> body.block(xml, pieces, depth + 1);
                    default -> Xml.skip(xml);
                }
            }
        }
        return new DocxCell(pieces, across, continues);
    }
}
