package signpost.library;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What a Word or PowerPoint file says about itself in its properties.
final class OfficeFacts {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final int FRONT = 40;

    private OfficeFacts() {}

    /// @param pieces the text, to judge whether the title in the properties is the document's
    /// @param printed the title as printed; empty where none stands out
    static Facts of(OfficeZip zip, List<Piece> pieces, String printed) throws IOException, Refusal {
        String own = Titles.judged(title(zip));
        String front = pieces.stream().limit(FRONT).map(Piece::text).collect(Collectors.joining(" "));
        Map<String, String> values = new LinkedHashMap<>();
        boolean believed = !own.isEmpty() && (printed.isEmpty() || Titles.standsIn(own, front));
        values.put(Facts.TITLE, believed ? own : printed);
        return new Facts(values);
    }

    private static String title(OfficeZip zip) throws IOException, Refusal {
        Optional<InputStream> part = zip.part(PROPERTIES);
        if (part.isEmpty()) {
            return "";
        }
        try {
            XMLStreamReader xml = Xml.reader(part.get());
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("title")) {
                    return xml.getElementText();
                }
            }
        } catch (XMLStreamException damaged) {
            return "";
        }
        return "";
    }
}
