package signpost.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads PowerPoint files slide by slide: the title heads a section, the speaker's notes stand at its end. Pages are slides.
final class PptxReader implements Reader {

    /// The part that lists the slides, as a rule.
    static final String SLIDES = "ppt/presentation.xml";

    /// What that list begins with.
    static final String ROOT = "presentation";

    private static final String NOTES = "/notesSlide";
    private static final int MOST_SLIDES = 3000;

    @Override
    public Reading read(Path file) throws IOException, Refusal {
        try (OfficeZip zip = new OfficeZip(file)) {
            String main = OfficeRelations.main(zip, ROOT, SLIDES);
            OfficeRelations targets = OfficeRelations.of(zip, main);
            List<Piece> pieces = new ArrayList<>();
            int number = 0;
            int hidden = 0;
            boolean hides = false;
            for (String id : slideIds(zip, main)) {
                String part = targets.target(id);
                if (++number > MOST_SLIDES) {
                    throw new Refusal("too long: more than " + MOST_SLIDES + " slides");
                }
                Optional<PptxSlide> slide = slide(zip, part, number, pieces);
                hidden += slide.filter(PptxSlide::isLeftOut).isPresent() ? 1 : 0;
                hides |= slide.filter(PptxSlide::hidesWords).isPresent();
            }
            Outline outline = new Outline();
            Pieces.into(outline, pieces);
            String title = pieces.stream().filter(Piece::isHeading).map(Piece::text).findFirst().orElse("");
            return new Reading(outline.sections(),
                    OfficeFacts.of(zip, pieces, title).leavingOut(leftOut(hides, hidden)));
        } catch (XMLStreamException damaged) {
            throw new Refusal("damaged: its text is no sound XML");
        }
    }

    private static String leftOut(boolean hides, int slides) {
        String words = hides ? "hidden text" : "";
        String parting = hides && slides > 0 ? ", " : "";
        return words + parting + (slides == 0 ? "" : slides == 1 ? "1 hidden slide" : slides + " hidden slides");
    }

    private static Optional<PptxSlide> slide(OfficeZip zip, String part, int number, List<Piece> into)
            throws IOException, Refusal, XMLStreamException {
        Optional<InputStream> slide = zip.part(part);
        if (slide.isEmpty()) {
            return Optional.empty();
        }
        OfficeRelations relations = OfficeRelations.of(zip, part);
        PptxSlide shown = new PptxSlide(number, false, Diagram.all(zip, relations));
        into.addAll(shown.read(Xml.reader(slide.get())));
        if (shown.isLeftOut()) {
            return Optional.of(shown);
        }
        for (OfficeRelations.Relation relation : relations.all()) {
            String target = relation.target();
            Optional<InputStream> notes = target.contains(NOTES) ? zip.part(target) : Optional.empty();
            if (notes.isPresent()) {
                into.addAll(new PptxSlide(number, true, Map.of()).read(Xml.reader(notes.get())));
            }
        }
        return Optional.of(shown);
    }

    private static List<String> slideIds(OfficeZip zip, String main) throws IOException, Refusal, XMLStreamException {
        InputStream in = zip.part(main).orElseThrow(() -> new Refusal("damaged: a PowerPoint file without slides"));
        XMLStreamReader xml = Xml.reader(in);
        List<String> ids = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("sldId")) {
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    boolean relation = xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null
                            && !xml.getAttributeNamespace(i).isEmpty();
                    if (relation) {
                        ids.add(xml.getAttributeValue(i));
                    }
                }
            }
        }
        return ids;
    }
}
