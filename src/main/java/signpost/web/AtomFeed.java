package signpost.web;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import signpost.campaign.ArchiveEntry;
import signpost.campaign.PublicPages;

/// Writes a feed as RFC 4287 has it.
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private AtomFeed() {}

    /// @param site the address of our pages, without a slash at its end
    static String of(String name, String site, List<ArchiveEntry> entries) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("utf-8", "1.0");
            out.writeStartElement("feed");
            out.writeDefaultNamespace(ATOM);
            element(out, "title", "News and updates of " + name);
            element(out, "id", site + "/updates");
            element(out, "updated",
                    entries.stream().map(ArchiveEntry::sent).findFirst().orElse(Instant.EPOCH).toString());
            link(out, "self", site + "/updates.atom");
            link(out, "alternate", site + "/updates");
            out.writeStartElement("author");
            element(out, "name", name);
            out.writeEndElement();
            for (ArchiveEntry entry : entries) {
                out.writeStartElement("entry");
                out.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", entry.language());
                element(out, "title", entry.title());
                element(out, "id", site + PublicPages.page(entry.id()));
                element(out, "updated", entry.sent().toString());
                link(out, "alternate", site + PublicPages.page(entry.id()));
                element(out, "summary", entry.subject());
                out.writeStartElement("content");
                out.writeAttribute("type", "html");
                out.writeCharacters(fit(entry.article()));
                out.writeEndElement();
                out.writeEndElement();
            }
            out.writeEndElement();
            out.writeEndDocument();
            out.flush();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter out, String name, String words) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(fit(words));
        out.writeEndElement();
    }

    private static void link(XMLStreamWriter out, String rel, String href) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", rel);
        out.writeAttribute("href", href);
    }

    /// Without the characters that XML cannot hold.
    private static String fit(String text) {
        return text.codePoints()
                .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF && Character.getType(c) != Character.SURROGATE
                        || c == '\n' || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
