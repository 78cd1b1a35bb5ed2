package signpost.library;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// How some words of a paragraph are set.
///
/// @param bold -1 where it does not say, else 0 or 1
/// @param size in points, or 0 where it does not say
/// @param raised whether they stand above the line
record DocxRun(int bold, float size, boolean raised) {

    static DocxRun read(XMLStreamReader xml) throws XMLStreamException {
        int bold = -1;
        float size = 0;
        boolean raised = false;
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            open += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "b" -> bold = Xml.isOn(xml) ? 1 : 0;
                    case "sz" -> size = Xml.number(xml, "val", 0) / 2f;
                    case "vertAlign" -> raised = Xml.attribute(xml, "val").equals("superscript");
                    default -> {
                    }
                }
            }
        }
        return new DocxRun(bold, size, raised);
    }
}
