package signpost.library;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The styles of a Word file, as far as they tell headings from text.
final class DocxStyles {

    private static final int MOST_PARENTS = 20;
    private static final float USUAL_SIZE = 11;

    /// One style.
    ///
    /// @param name in lower case
    /// @param outline 1 to 9, or 0
    /// @param bold -1 where it does not say, else 0 or 1
    /// @param size in points, or 0 where it does not say
    /// @param hidden -1 where it does not say, else 0 or 1
    /// @param struck -1 where it does not say, else 0 or 1
    /// @param list the list it puts its paragraphs in; empty where none
    /// @param depth how deep in that list, from 0
    record Style(
            String name,
            String parent,
            int outline,
            int bold,
            float size,
            int hidden,
            int struck,
            String list,
            int depth) {}

    private final Map<String, Style> styles = new HashMap<>();
    private float usual = USUAL_SIZE;
    private String standard = "";

    void read(InputStream in) throws XMLStreamException {
        XMLStreamReader xml = Xml.reader(in);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                if (xml.getLocalName().equals("style")) {
                    style(xml);
                } else if (xml.getLocalName().equals("sz") && styles.isEmpty()) {
                    usual = Xml.number(xml, "val", 22) / 2f;
                }
            }
        }
    }

    private void style(XMLStreamReader xml) throws XMLStreamException {
        String id = Xml.attribute(xml, "styleId");
        boolean paragraph = Xml.attribute(xml, "type").equals("paragraph");
        if (paragraph && Xml.attribute(xml, "default").equals("1")) {
            standard = id;
        }
        String name = "";
        String parent = "";
        int outline = 0;
        int bold = -1;
        float size = 0;
        int hidden = -1;
        int struck = -1;
        String list = "";
        int depth = 0;
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            open += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "name" -> name = Xml.attribute(xml, "val").toLowerCase(Locale.ROOT);
                    case "basedOn" -> parent = Xml.attribute(xml, "val");
                    case "outlineLvl" -> outline = Xml.number(xml, "val", 9) + 1;
                    case "b" -> bold = Xml.isOn(xml) ? 1 : 0;
                    case "sz" -> size = Xml.number(xml, "val", 0) / 2f;
                    case "vanish" -> hidden = Xml.isOn(xml) ? 1 : 0;
                    case "strike", "dstrike" -> struck = Xml.isOn(xml) ? 1 : Math.max(0, struck);
                    case "numId" -> list = Xml.attribute(xml, "val");
                    case "ilvl" -> depth = Xml.number(xml, "val", 0);
                    default -> {
                    }
                }
            }
        }
        styles.put(id, new Style(name, parent, outline > 9 ? 0 : outline, bold, size, hidden, struck, list, depth));
    }

    /// The rank of a heading style; 0 for a style of text.
    int headingLevel(String id) {
        for (int i = 0; i < MOST_PARENTS; i++) {
            Style style = styles.get(i == 0 && id.isEmpty() ? standard : id);
            if (style == null) {
                return 0;
            }
            if (style.name().equals("title")) {
                return 1;
            }
            if (style.name().startsWith("heading ") && style.name().length() == 9) {
                int level = style.name().charAt(8) - '0';
                return level >= 1 && level <= 9 ? level : 0;
            }
            if (style.outline() > 0) {
                return style.outline();
            }
            id = style.parent();
        }
        return 0;
    }

    /// Whether the style is that of a contents page.
    boolean isContents(String id) {
        Style style = styles.get(id);
        return style != null && (style.name().startsWith("toc ") || style.name().startsWith("table of "));
    }

    boolean isTitle(String id) {
        Style style = styles.get(id);
        return style != null && style.name().equals("title");
    }

    boolean isBold(String id) {
        return isOn(id, Style::bold);
    }

    /// Whether words are hidden.
    ///
    /// @param paragraph the style of the paragraph they stand in
    boolean isHidden(DocxRun words, String paragraph) {
        return isOn(words.hidden(), words.style(), paragraph, Style::hidden);
    }

    /// Whether words are struck through.
    ///
    /// @param paragraph the style of the paragraph they stand in
    boolean isStruck(DocxRun words, String paragraph) {
        return isOn(words.struck(), words.style(), paragraph, Style::struck);
    }

    private boolean isOn(int said, String words, String paragraph, ToIntFunction<Style> property) {
        return said >= 0 ? said == 1 : isOn(words, property) || isOn(paragraph, property);
    }

    private boolean isOn(String id, ToIntFunction<Style> property) {
        for (int i = 0; i < MOST_PARENTS; i++) {
            Style style = styles.get(id);
            if (style == null) {
                return false;
            }
            int said = property.applyAsInt(style);
            if (said >= 0) {
                return said == 1;
            }
            id = style.parent();
        }
        return false;
    }

    float size(String id) {
        for (int i = 0; i < MOST_PARENTS; i++) {
            Style style = styles.get(i == 0 && id.isEmpty() ? standard : id);
            if (style == null) {
                return usual;
            }
            if (style.size() > 0) {
                return style.size();
            }
            id = style.parent();
        }
        return usual;
    }

    /// The list a style puts its paragraphs in, as list and depth; the list is empty where there is none.
    Map.Entry<String, Integer> list(String id) {
        int depth = 0;
        for (int i = 0; i < MOST_PARENTS; i++) {
            Style style = styles.get(id);
            if (style == null) {
                break;
            }
            depth = Math.max(depth, style.depth());
            if (!style.list().isEmpty()) {
                return Map.entry(style.list(), depth);
            }
            id = style.parent();
        }
        return Map.entry("", 0);
    }
}
