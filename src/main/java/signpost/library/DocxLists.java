package signpost.library;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The lists of a Word file: which bullet or number stands before a paragraph. Numbers are counted as paragraphs are asked for.
final class DocxLists {

    private static final int DEEPEST = 9;

    /// One depth of a list.
    ///
    /// @param legal whether all its numbers are printed as figures, whatever the depths above print
    private record Level(String format, String text, int start, boolean legal) {}

    private final Map<String, Map<Integer, Level>> shapes = new HashMap<>();
    private final Map<String, String> shapeOf = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> starts = new HashMap<>();
    /// By the name of a style for lists: the shape that it has, and the shapes that take it.
    private final Map<String, String> shapeOfStyle = new HashMap<>();
    private final Map<String, String> styleOf = new HashMap<>();

    /// What a list has in place of its shape's, by list and depth.
    private final Map<String, Map<Integer, Level>> own = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    void read(InputStream in) throws XMLStreamException {
        XMLStreamReader xml = Xml.reader(in);
        String shape = "";
        String list = "";
        int depth = 0;
        String format = "";
        String text = "";
        int start = 1;
        boolean legal = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "abstractNum" -> shape = Xml.attribute(xml, "abstractNumId");
                    case "num" -> {
                        list = Xml.attribute(xml, "numId");
                        shape = "";
                    }
                    case "abstractNumId" -> shapeOf.put(list, Xml.attribute(xml, "val"));
                    case "styleLink" -> shapeOfStyle.put(Xml.attribute(xml, "val"), shape);
                    case "numStyleLink" -> styleOf.put(shape, Xml.attribute(xml, "val"));
                    case "lvlOverride" -> depth = Xml.number(xml, "ilvl", 0);
                    case "startOverride" -> starts.computeIfAbsent(list, l -> new HashMap<>())
                            .put(depth, Xml.number(xml, "val", 1));
                    case "lvl" -> {
                        depth = Xml.number(xml, "ilvl", 0);
                        format = "";
                        text = "";
                        start = 1;
                        legal = false;
                    }
                    case "start" -> start = Xml.number(xml, "val", 1);
                    case "numFmt" -> format = Xml.attribute(xml, "val");
                    case "isLgl" -> legal = Xml.isOn(xml);
                    case "lvlText" -> text = Xml.attribute(xml, "val");
                    default -> {
                    }
                }
            } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("lvl")) {
                Map<String, Map<Integer, Level>> of = shape.isEmpty() ? own : shapes;
                of.computeIfAbsent(shape.isEmpty() ? list : shape, s -> new HashMap<>())
                        .put(depth, new Level(format, text, start, legal));
            }
        }
    }

    /// The marker of the next paragraph of a list; empty where the list shows none.
    String next(String list, int depth) {
        String named = shapeOf.getOrDefault(list, "");
        String shape = shapeOfStyle.getOrDefault(styleOf.getOrDefault(named, ""), named);
        Level level = level(list, shape, depth);
        if (level == null || depth < 0 || depth >= DEEPEST) {
            return list.equals("0") ? "" : "•";
        }
        boolean restarted = starts.containsKey(list);
        int[] counter = counters.computeIfAbsent(restarted ? "list " + list : named, s -> new int[DEEPEST]);
        counter[depth]++;
        for (int deeper = depth + 1; deeper < DEEPEST; deeper++) {
            counter[deeper] = 0;
        }
        if (level.format().equals("bullet")) {
            return "•";
        }
        return level.format().equals("none") ? "" : filled(list, shape, level, counter);
    }

    private @Nullable Level level(String list, String shape, int depth) {
        Level level = own.getOrDefault(list, Map.of()).get(depth);
        return level == null ? shapes.getOrDefault(shape, Map.of()).get(depth) : level;
    }

    private String filled(String list, String shape, Level of, int[] counter) {
        String text = of.text();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && i + 1 < text.length() && Character.isDigit(text.charAt(i + 1))) {
                int depth = Math.clamp(text.charAt(++i) - '1', 0, DEEPEST - 1);
                Level found = level(list, shape, depth);
                Level level = found == null ? new Level("decimal", "", 1, false) : found;
                int start = starts.getOrDefault(list, Map.of()).getOrDefault(depth, level.start());
                out.append(number(start - 1 + Math.max(1, counter[depth]), of.legal() ? "decimal" : level.format()));
            } else {
                out.append(c);
            }
        }
        return out.toString().strip();
    }

    /// A number as it is printed.
    ///
    /// @param format `decimal`, `lowerLetter`, `upperRoman` and the like
    static String number(int n, String format) {
        return switch (format) {
            case "lowerLetter" -> letters(n);
            case "upperLetter" -> letters(n).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(n);
            case "decimalZero" -> (n < 10 ? "0" : "") + n;
            case "upperRoman" -> roman(n).toUpperCase(Locale.ROOT);
            default -> String.valueOf(n);
        };
    }

    private static String letters(int n) {
        return String.valueOf((char) ('a' + (Math.max(1, n) - 1) % 26)).repeat(Math.clamp(1 + (n - 1) / 26, 1, 10));
    }

    private static String roman(int n) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
        StringBuilder out = new StringBuilder();
        int left = Math.clamp(n, 1, 3999);
        for (int i = 0; i < values.length; i++) {
            while (left >= values[i]) {
                out.append(signs[i]);
                left -= values[i];
            }
        }
        return out.toString();
    }
}
