package signpost.library;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What a Word or PowerPoint file says about itself in its properties.
final class OfficeFacts {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String TITLE = "title";
    private static final String AUTHOR = "creator";
    private static final Set<String> WANTED = Set.of(TITLE, AUTHOR);
    private static final int FRONT = 40;

    private OfficeFacts() {}

    /// @param pieces the text, to judge whether the title in the properties is the document's
    /// @param printed the title as printed; empty where none stands out
    static Facts of(OfficeZip zip, List<Piece> pieces, String printed) throws IOException, Refusal {
        Map<String, String> properties = properties(zip);
        String given = Titles.judged(properties.get(TITLE));
        String own = Titles.isName(given, properties.getOrDefault(AUTHOR, ""), printed) ? "" : given;
        String front = pieces.stream().limit(FRONT).map(Piece::text).collect(Collectors.joining(" "));
        Map<String, String> values = new LinkedHashMap<>();
        boolean believed = !own.isEmpty() && (printed.isEmpty() || Titles.standsIn(own, front));
        values.put(Facts.TITLE, believed ? own : printed);
        return new Facts(values);
    }

    /// The title and the author, as far as they are given.
    private static Map<String, String> properties(OfficeZip zip) throws IOException, Refusal {
        Map<String, String> properties = new HashMap<>();
        Optional<InputStream> part = zip.part(PROPERTIES);
        if (part.isEmpty()) {
            return properties;
        }
        try {
            XMLStreamReader xml = Xml.reader(part.get());
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && WANTED.contains(xml.getLocalName())) {
                    properties.putIfAbsent(xml.getLocalName(), xml.getElementText());
                }
            }
        } catch (XMLStreamException damaged) {
            return properties;
        }
        return properties;
    }
}
