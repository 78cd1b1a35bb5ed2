package signpost.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// What stands where in an Excel workbook.
final class XlsxParts {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private XlsxParts() {}

    /// The name of the part that holds the first sheet.
    static String firstSheet(ZipFile zip) throws IOException, XMLStreamException {
        @Nullable String id = attribute(zip, "xl/workbook.xml", "sheet", null, RELATIONS, "id");
        @Nullable String target = id == null
                ? null
                : attribute(zip, "xl/_rels/workbook.xml.rels", "Relationship", id, null, "Target");
        if (target == null) {
            return "xl/worksheets/sheet1.xml";
        }
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    /// The attribute of the first element of the name, and of the id where one is given.
    private static @Nullable String attribute(
            ZipFile zip, String part, String element, @Nullable String id, @Nullable String space, String name)
            throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return null;
        }
        try (InputStream in = new Bounded(zip.getInputStream(entry), 16L * 1024 * 1024)) {
            XMLStreamReader xml = XlsxSheet.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element)
                        && (id == null || id.equals(xml.getAttributeValue(null, "Id")))) {
                    return xml.getAttributeValue(space, name);
                }
            }
        }
        return null;
    }

    /// The text of a shared string, whose start was just read: its runs together, without what says how it is pronounced.
    static String string(XMLStreamReader xml, int longest) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("si")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t")) {
                text.append(text(xml, longest));
            } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("rPh")) {
                skip(xml);
            }
        }
        return text.length() > longest ? text.substring(0, longest) : text.toString();
    }

    /// The text of the element just begun.
    static String text(XMLStreamReader xml, int longest) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int open = 1;
        while (open > 0 && xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text.length() < longest) {
                        text.append(xml.getText());
                    }
                }
                default -> {
                    // comments say nothing
                }
            }
        }
        return text.length() > longest ? text.substring(0, longest) : text.toString();
    }

    /// Passes over the element just begun and all within it.
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int open = 1; open > 0 && xml.hasNext();) {
            int event = xml.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
