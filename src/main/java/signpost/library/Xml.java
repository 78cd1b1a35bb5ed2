package signpost.library;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML as it comes, without document types, entities of its own, or anything from elsewhere.
final class Xml {

    /// Elements nested deeper than this are an attack, not a document.
    static final int DEEPEST = 250;

    private Xml() {}

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory.createXMLStreamReader(in);
    }

    /// The value of an attribute by its local name; empty where it is absent.
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /// The whole number in an attribute.
    static int number(XMLStreamReader xml, String name, int otherwise) {
        try {
            return Integer.parseInt(attribute(xml, name).strip());
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    /// Whether an on-off property such as `<w:b/>` is on.
    static boolean isOn(XMLStreamReader xml) {
        String value = attribute(xml, "val");
        return !value.equals("0") && !value.equals("false") && !value.equals("none") && !value.equals("off");
    }

    /// Passes over the element just begun and all within it.
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                open++;
            } else if (event == XMLStreamReader.END_ELEMENT) {
                open--;
            }
        }
    }
}
