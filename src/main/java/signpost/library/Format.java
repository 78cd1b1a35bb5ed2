package signpost.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/// The kinds of file we read, told by their first bytes before their names.
enum Format {
    PDF,
    WORD,
    SLIDES,
    WEB,
    MARKDOWN,
    TEXT;

    private static final int LOOK = 1024;
    private static final long LARGEST_PLAIN = 64 * 1024;
    private static final long MOST_CELLS = 50_000;
    private static final String OLE = "\u00D0\u00CF\u0011\u00E0";
    private static final Map<String, Format> BY_NAME = Map.of(
            "pdf", PDF, "docx", WORD, "pptx", SLIDES, "html", WEB, "htm", WEB, "md", MARKDOWN, "markdown", MARKDOWN,
            "txt",
            TEXT, "text", TEXT);

    /// Whether a file's name is that of a kind we read.
    static boolean isKnown(String name) {
        return BY_NAME.containsKey(extension(name));
    }

    /// Whether a file is so simple that it is read in this process: small, text by its name, and nothing else by its first bytes.
    static boolean isPlain(Path file, String name) throws IOException {
        Format named = BY_NAME.get(extension(name));
        boolean small = (named == TEXT || named == MARKDOWN) && Files.size(file) <= LARGEST_PLAIN;
        if (!small || named == MARKDOWN && !hasFewCells(file)) {
            return false;
        }
        String start = start(file);
        return !start.startsWith("PK\u0003\u0004") && !start.startsWith(OLE) && !start.startsWith("%PDF-")
                && !isPage(start);
    }

    /// Whether no table of a Markdown file can be large: each row of it has as many cells as its head, however few are written.
    private static boolean hasFewCells(Path file) throws IOException {
        int rows = 0;
        int most = 0;
        int inRow = 0;
        for (byte each : Files.readAllBytes(file)) {
            if (each == '\n' || each == '\r') {
                rows++;
                inRow = 0;
            } else if (each == '|') {
                most = Math.max(most, ++inRow);
            }
        }
        return (long) most * rows <= MOST_CELLS;
    }

    /// What a file really is.
    ///
    /// @throws Refusal where it is nothing we read, in words for the person who put it there
    static Format of(Path file, String name) throws IOException, Refusal {
        String start = start(file);
        if (start.isEmpty()) {
            throw new Refusal("empty");
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return office(file);
        }
        if (start.startsWith(OLE)) {
            throw new Refusal(oldOffice(file));
        }
        Format named = BY_NAME.get(extension(name));
        if (start.startsWith("%PDF-") || (start.contains("%PDF-") && named == PDF)) {
            return PDF;
        }
        if (named == null) {
            throw new Refusal("not a kind we read");
        }
        boolean page = isPage(start);
        return switch (named) {
            case PDF, WORD, SLIDES -> {
                if (page) {
                    yield WEB;
                }
                throw new Refusal("not what its name says: no ." + extension(name) + " file");
            }
            case WEB, MARKDOWN, TEXT -> page ? WEB : named;
        };
    }

    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LOOK), StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean isPage(String start) {
        String trimmed = start.replace("\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
        return trimmed.startsWith("<!doctype html") || trimmed.startsWith("<html");
    }

    Reader reader() {
        return switch (this) {
            case PDF -> new PdfReader();
            case WORD -> new DocxReader();
            case SLIDES -> new PptxReader();
            case WEB -> new HtmlReader();
            case MARKDOWN -> new MarkdownReader();
            case TEXT -> new TextReader();
        };
    }

    private static Format office(Path file) throws IOException, Refusal {
        try (OfficeZip zip = new OfficeZip(file)) {
            if (zip.has(OfficeRelations.main(zip, DocxReader.ROOT, DocxReader.TEXT))) {
                return WORD;
            }
            if (zip.has(OfficeRelations.main(zip, PptxReader.ROOT, PptxReader.SLIDES))) {
                return SLIDES;
            }
            throw new Refusal(
                    zip.has("xl/workbook.xml") ? "a spreadsheet, not a document" : "a zip file, not a document");
        } catch (XMLStreamException damaged) {
            throw new Refusal("damaged: its text is no sound XML");
        }
    }

    private static String oldOffice(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(256 * LOOK);
        }
        boolean locked = new String(bytes, StandardCharsets.UTF_16LE).contains("EncryptedPackage")
                || new String(bytes, StandardCharsets.ISO_8859_1)
                        .contains("E\u0000n\u0000c\u0000r\u0000y\u0000p\u0000t\u0000e\u0000d");
        return locked ? "locked with a password" : "an old Office file; save it as .docx, .pptx or PDF";
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
