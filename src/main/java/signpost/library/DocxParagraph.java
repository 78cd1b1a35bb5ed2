package signpost.library;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// One paragraph of a Word file: its words, how they are set, and the text boxes and diagrams anchored to it. What was struck out, by hand
/// or in tracked changes, what is hidden, and the codes of fields, are no words.
final class DocxParagraph {

    private final DocxBody body;
    private final StringBuilder text = new StringBuilder();
    private final List<Piece> boxes = new ArrayList<>();
    private String style = "";
    private String list = "";
    private int depth;
    private int outline;
    private boolean contents;
    private boolean runsOn;

    /// Whether a link began, which is underlined without being a heading.
    private boolean linked;
    private int letters;
    private int boldLetters;
    private int plainLetters;
    private float sizes;
    private int sizedLetters;

    DocxParagraph(DocxBody body) {
        this.body = body;
    }

    void read(XMLStreamReader xml, int nesting) throws XMLStreamException, Refusal {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                return;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "pPr" -> properties(xml);
                    case "r" -> run(xml, nesting + 1);
                    case "hyperlink" -> {
                        linked = true;
                        within(xml, nesting);
                    }
                    case "ins", "moveTo", "smartTag", "customXml", "fldSimple", "sdt", "sdtContent", "dir",
                            "bdo" ->
                        within(xml, nesting);
                    default -> Xml.skip(xml);
                }
            }
        }
    }

    private void within(XMLStreamReader xml, int nesting) throws XMLStreamException, Refusal {
        if (nesting > Xml.DEEPEST) {
            throw new Refusal("nested too deep to be a document");
        }
        read(xml, nesting + 1);
    }

    private void properties(XMLStreamReader xml) throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            open += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "pStyle" -> style = Xml.attribute(xml, "val");
                    case "numId" -> list = Xml.attribute(xml, "val");
                    case "ilvl" -> depth = Xml.number(xml, "val", 0);
                    case "outlineLvl" -> outline = (Xml.number(xml, "val", 9) + 1) % 10;
                    case "pPrChange" -> {
                        Xml.skip(xml);
                        open--;
                    }
                    case "rPr" -> {
                        runsOn |= deletesMark(xml);
                        open--;
                    }
                    default -> {
                    }
                }
            }
        }
    }

    /// Whether a tracked change deletes the end of the paragraph, so that the next one goes on with it.
    private static boolean deletesMark(XMLStreamReader xml) throws XMLStreamException {
        boolean deleted = false;
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            open += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
            deleted |= event == XMLStreamReader.START_ELEMENT && open == 2 && xml.getLocalName().equals("del");
        }
        return deleted;
    }

    private void run(XMLStreamReader xml, int nesting) throws XMLStreamException, Refusal {
        DocxRun set = DocxRun.PLAIN;
        boolean hidden = body.styles().isHidden(set, style);
        boolean gone = hidden || body.styles().isStruck(set, style);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                return;
            }
            if (event != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "rPr" -> {
                    set = DocxRun.read(xml);
                    hidden = body.styles().isHidden(set, style);
                    gone = hidden || body.styles().isStruck(set, style);
                }
                case "t" -> {
                    String words = xml.getElementText();
                    if (hidden && !words.isBlank()) {
                        body.hide();
                    }
                    if (gone) {
                        text.append(Struck.gap(words));
                    } else {
                        append(Symbols.shown(set.font(), words), set);
                    }
                }
                case "noBreakHyphen", "sym", "footnoteReference", "endnoteReference" -> {
                    if (!gone) {
                        sign(xml);
                    }
                    Xml.skip(xml);
                }
                case "tab", "br", "cr", "ptab" -> {
                    text.append(' ');
                    Xml.skip(xml);
                }
                case "instrText" -> {
                    String code = xml.getElementText().strip();
                    contents |= code.startsWith("TOC ");
                    linked |= code.startsWith("HYPERLINK");
                }
                case "drawing", "pict", "object", "AlternateContent" -> {
                    if (hidden) {
                        Xml.skip(xml);
                    } else {
                        boxes(xml, nesting + 1);
                    }
                }
                default -> Xml.skip(xml);
            }
        }
    }

    private void sign(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "noBreakHyphen" -> text.append('-');
            case "footnoteReference" -> text.append(body.note(Xml.attribute(xml, "id")));
            case "endnoteReference" -> text.append(body.note("e" + Xml.attribute(xml, "id")));
            default -> text.append(Symbols.of(Xml.attribute(xml, "font"), Xml.attribute(xml, "char")));
        }
    }

    private void append(String words, DocxRun set) {
        boolean reference = set.raised() && !words.isBlank() && words.chars().allMatch(c -> c >= '0' && c <= '9');
        text.append(reference ? Words.raised(words) : words);
        int n = words.strip().length();
        letters += n;
        boldLetters += set.bold() == 1 || (set.underlined() && !linked) ? n : 0;
        plainLetters += set.bold() == 0 ? n : 0;
        if (set.size() > 0) {
            sizes += set.size() * n;
            sizedLetters += n;
        }
    }

    /// Finds text boxes and diagrams in a drawing. Of two ways to draw the same thing only the first is read.
    private void boxes(XMLStreamReader xml, int nesting) throws XMLStreamException, Refusal {
        if (nesting > Xml.DEEPEST) {
            throw new Refusal("nested too deep to be a document");
        }
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                return;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "txbxContent" -> body.blocks(xml, boxes, nesting + 1);
                    case "relIds" -> {
                        boxes.addAll(body.diagram(Xml.attribute(xml, "dm")));
                        Xml.skip(xml);
                    }
                    case "Fallback" -> Xml.skip(xml);
                    default -> boxes(xml, nesting + 1);
                }
            }
        }
    }

    String text() {
        return text.toString();
    }

    String style() {
        return style;
    }

    String list() {
        return list;
    }

    int depth() {
        return depth;
    }

    int outline() {
        return outline;
    }

    /// Whether the next paragraph goes on with this one.
    boolean runsOn() {
        return runsOn;
    }

    boolean isContents() {
        return contents;
    }

    List<Piece> boxes() {
        return boxes;
    }

    /// The size of its letters, given what its style says.
    float size(float styled) {
        return letters == 0 ? styled : (sizes + styled * (letters - sizedLetters)) / letters;
    }

    /// Whether nearly all its letters are bold or underlined, given what its style says.
    boolean bold(boolean styled) {
        int bold = styled ? letters - plainLetters : boldLetters;
        return letters > 0 && bold > 0.9 * letters;
    }
}
