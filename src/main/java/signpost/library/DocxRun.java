package signpost.library;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// How some words of a paragraph are set.
///
/// @param bold -1 where it does not say, else 0 or 1
/// @param size in points, or 0 where it does not say
/// @param raised whether they stand above the line
/// @param underlined whether a line stands under them
/// @param style the style of these words; empty where none
/// @param font its name; empty where it does not say
/// @param hidden -1 where it does not say whether they are hidden, else 0 or 1
/// @param struck -1 where it does not say whether they are struck through, else 0 or 1
record DocxRun(
        int bold,
        float size,
        boolean raised,
        boolean underlined,
        String style,
        String font,
        int hidden,
        int struck) {

    /// Words of which nothing is said.
    static final DocxRun PLAIN = new DocxRun(-1, 0, false, false, "", "", -1, -1);

    static DocxRun read(XMLStreamReader xml) throws XMLStreamException {
        int bold = -1;
        float size = 0;
        boolean raised = false;
        boolean underlined = false;
        String style = "";
        String font = "";
        int hidden = -1;
        int struck = -1;
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            open += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "b" -> bold = Xml.isOn(xml) ? 1 : 0;
                    case "u" -> underlined = Xml.attribute(xml, "val").equals("single");
                    case "sz" -> size = Xml.number(xml, "val", 0) / 2f;
                    case "vertAlign" -> raised = Xml.attribute(xml, "val").equals("superscript");
                    case "rStyle" -> style = Xml.attribute(xml, "val");
                    case "rFonts" -> font = Xml.attribute(xml, "ascii");
                    case "vanish" -> hidden = Xml.isOn(xml) ? 1 : 0;
                    case "strike", "dstrike" -> struck = Xml.isOn(xml) ? 1 : Math.max(0, struck);
                    case "rPrChange" -> {
                        Xml.skip(xml); // how they were set before
                        open--;
                    }
                    default -> {
                    }
                }
            }
        }
        return new DocxRun(bold, size, raised, underlined, style, font, hidden, struck);
    }
}
