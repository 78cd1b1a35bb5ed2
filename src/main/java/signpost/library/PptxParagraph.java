package signpost.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// One paragraph on a slide.
///
/// @param text its words, without those struck through
/// @param depth how far it is indented, from 0
/// @param bullet what stands before it: a sign, `1.` for a number, `none`, or empty where the slide's design decides
record PptxParagraph(String text, int depth, String bullet) {

    private static final String NONE = "none";
    private static final Set<String> STRIKES = Set.of("sngStrike", "dblStrike");

    /// Whether it is an item of a list.
    ///
    /// @param listed whether the place it stands in is one for lists
    boolean isItem(boolean listed) {
        return bullet.isEmpty() ? listed : !bullet.equals(NONE);
    }

    String marker() {
        return bullet.isEmpty() ? "•" : bullet;
    }

    /// Every paragraph within the element just begun.
    static List<PptxParagraph> all(XMLStreamReader xml) throws XMLStreamException {
        List<PptxParagraph> paragraphs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int depth = 0;
        String bullet = "";
        PptxNumbers numbers = new PptxNumbers();
        String symbols = "";
        boolean struck = false;
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            open += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "p" -> {
                        text.setLength(0);
                        depth = 0;
                        bullet = "";
                        numbers.none();
                    }
                    case "pPr" -> depth = Math.clamp(Xml.number(xml, "lvl", 0), 0, 8);
                    case "buNone" -> bullet = NONE;
                    case "buChar" -> bullet = Xml.attribute(xml, "char");
                    case "buAutoNum" -> numbers.numbered(Xml.attribute(xml, "type"), Xml.number(xml, "startAt", 1));
                    case "r", "fld" -> {
                        struck = false;
                        symbols = "";
                    }
                    case "sym" -> symbols = Xml.attribute(xml, "typeface");
                    case "rPr" -> struck = STRIKES.contains(Xml.attribute(xml, "strike"));
                    case "br" -> text.append(' ');
                    case "t" -> {
                        String words = xml.getElementText();
                        text.append(struck ? Struck.gap(words) : Symbols.shown(symbols, words));
                        open--;
                    }
                    default -> {
                    }
                }
            } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("p")) {
                String words = Words.tidy(text.toString());
                String number = words.isEmpty() ? "" : numbers.next(depth);
                paragraphs.add(new PptxParagraph(words, depth, number.isEmpty() ? bullet : number));
            }
        }
        return paragraphs;
    }
}
