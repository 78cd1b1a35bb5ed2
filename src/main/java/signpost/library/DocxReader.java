package signpost.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads Word files: headings by style, else as their type stands out; lists as Word numbers them.
final class DocxReader implements Reader {

    /// The part that holds the text, as a rule.
    static final String TEXT = "word/document.xml";

    /// What the text begins with.
    static final String ROOT = "document";

    private static final Set<String> FURNITURE = Set.of("separator", "continuationSeparator", "continuationNotice");

    @Override
    public Reading read(Path file) throws IOException, Refusal {
        try (OfficeZip zip = new OfficeZip(file)) {
            String main = OfficeRelations.main(zip, ROOT, TEXT);
            OfficeRelations relations = OfficeRelations.of(zip, main);
            InputStream text = zip.part(main).orElseThrow(() -> new Refusal("damaged: a Word file without text"));
            DocxStyles styles = new DocxStyles();
            Optional<InputStream> styling = zip.part(relations.ofType("/styles", "word/styles.xml"));
            if (styling.isPresent()) {
                styles.read(styling.get());
            }
            DocxLists lists = new DocxLists();
            Optional<InputStream> numbering = zip.part(relations.ofType("/numbering", "word/numbering.xml"));
            if (numbering.isPresent()) {
                lists.read(numbering.get());
            }
            Map<String, String> notes = new HashMap<>();
            notes(zip, relations.ofType("/footnotes", "word/footnotes.xml"), "footnote", "", notes);
            notes(zip, relations.ofType("/endnotes", "word/endnotes.xml"), "endnote", "e", notes);
            DocxBody body = new DocxBody(styles, lists, notes, Diagram.all(zip, relations));
            List<Piece> pieces = body.read(Xml.reader(text));
            Outline outline = new Outline();
            List<Piece> marked = new PieceHeadings(pieces, List.of(), true).marked();
            Pieces.into(outline, marked);
            return new Reading(outline.sections(), OfficeFacts.of(zip, pieces, Pieces.title(marked))
                    .leavingOut(body.hidesWords() ? "hidden text" : ""));
        } catch (XMLStreamException damaged) {
            throw new Refusal("damaged: its text is no sound XML");
        }
    }

    private static void notes(OfficeZip zip, String part, String element, String prefix, Map<String, String> into)
            throws IOException, Refusal, XMLStreamException {
        Optional<InputStream> in = zip.part(part);
        if (in.isEmpty()) {
            return;
        }
        XMLStreamReader xml = Xml.reader(in.get());
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals(element)) {
                String id = Xml.attribute(xml, "id");
                boolean furniture = FURNITURE.contains(Xml.attribute(xml, "type"));
                List<Piece> pieces = new ArrayList<>();
                new DocxBody(new DocxStyles(), new DocxLists(), Map.of(), Map.of()).blocks(xml, pieces, 0);
                if (!furniture) {
                    into.put(prefix + id, pieces.stream().map(Piece::text).collect(Collectors.joining(" ")));
                }
            }
        }
    }
}
