package signpost.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The first sheet of an Excel workbook (ECMA-376), read as it comes. A stranger sent it: nothing is fetched, no entity is resolved, and
/// what unpacks to far more than it should is refused.
final class XlsxSheet implements Sheet {

    private static final long LARGEST_PART = 512L * 1024 * 1024;
    private static final int MOST_STRINGS = 2_000_000;
    private static final int MOST_LETTERS = 100_000_000;

    private final ZipFile zip;
    private final List<String> shared;
    private final XMLStreamReader xml;
    private final InputStream part;
    private long rows;

    private XlsxSheet(ZipFile zip) throws IOException, XMLStreamException {
        this.zip = zip;
        this.shared = strings(zip);
        this.part = part(zip, XlsxParts.firstSheet(zip)).orElseThrow(
                () -> new Unreadable("The workbook holds no sheet."));
        this.xml = reader(part);
    }

    static Sheet open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException damaged) {
            throw new Unreadable("The workbook is damaged.");
        }
        try {
            return new XlsxSheet(zip);
        } catch (XMLStreamException | RuntimeException broken) {
            zip.close();
            throw broken instanceof Unreadable said ? said : new Unreadable("The workbook is damaged.");
        }
    }

    @Override
    public Optional<Line> next() throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                    rows = Math.max(rows + 1, number(String.valueOf(xml.getAttributeValue(null, "r"))));
                    return Optional.of(new Line(rows, row()));
                }
            }
            return Optional.empty();
        } catch (XMLStreamException damaged) {
            throw new Unreadable("The workbook is damaged.");
        }
    }

    private List<String> row() throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(xml.getAttributeValue(null, "r"), cells.size());
                if (column >= MOST_CELLS) {
                    XlsxParts.skip(xml);
                    continue;
                }
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, cell(xml.getAttributeValue(null, "t")));
            }
        }
        return cells.stream().allMatch(String::isBlank) ? List.of() : cells;
    }

    private String cell(@Nullable String type) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v", "t" -> text.append(XlsxParts.text(xml, LONGEST_CELL));
                    case "f", "rPh" -> XlsxParts.skip(xml);
                    default -> {
                        // what holds text lies within
                    }
                }
            }
        }
        if ("s".equals(type)) {
            int number = number(text.toString());
            return number < shared.size() && number >= 0 ? shared.get(number) : "";
        }
        if ("b".equals(type)) {
            return text.toString().equals("1") ? "TRUE" : "FALSE";
        }
        boolean whole = (type == null || "n".equals(type)) && text.toString().endsWith(".0");
        return whole ? text.substring(0, text.length() - 2) : text.toString();
    }

    /// The column that a name such as `AB12` stands for, counted from 0.
    private static int column(@Nullable String name, int otherwise) {
        int column = 0;
        for (int i = 0; name != null && i < name.length() && i < 3 && Character.isLetter(name.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(name.charAt(i)) - 'A' + 1);
        }
        return column == 0 ? otherwise : column - 1;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private static List<String> strings(ZipFile zip) throws IOException, XMLStreamException {
        List<String> strings = new ArrayList<>();
        Optional<InputStream> part = part(zip, "xl/sharedStrings.xml");
        if (part.isEmpty()) {
            return strings;
        }
        long letters = 0;
        try (InputStream in = part.get()) {
            XMLStreamReader xml = reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                    String text = XlsxParts.string(xml, LONGEST_CELL);
                    letters += text.length();
                    if (strings.size() >= MOST_STRINGS || letters > MOST_LETTERS) {
                        throw new Unreadable("The workbook holds more text than can be read.");
                    }
                    strings.add(text);
                }
            }
        }
        return strings;
    }

    private static Optional<InputStream> part(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null
                ? Optional.empty()
                : Optional.of(new Bounded(new BufferedInputStream(zip.getInputStream(entry)), LARGEST_PART));
    }

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory.createXMLStreamReader(in);
    }

    @Override
    public void close() throws IOException {
        part.close();
        zip.close();
    }
}
