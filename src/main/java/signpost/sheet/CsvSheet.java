package signpost.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A CSV file (RFC 4180), as Excel and others write it: cells parted by comma, semicolon or tab, whichever the first line has most of.
final class CsvSheet implements Sheet {

    private static final int END = -1;

    private final PushbackReader in;
    private final char mark;
    private long row;

    private CsvSheet(Reader reader, char mark) {
        this.in = new PushbackReader(reader, 1);
        this.mark = mark;
    }

    static Sheet open(Path file) throws IOException {
        char mark;
        try (Reader first = new BufferedReader(Encoding.open(file))) {
            mark = mark(first);
        }
        return new CsvSheet(new BufferedReader(Encoding.open(file)), mark);
    }

    static Sheet of(String text) throws IOException {
        return new CsvSheet(new StringReader(text), mark(new StringReader(text)));
    }

    private static char mark(Reader reader) throws IOException {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int n = 0, c = reader.read(); c != END && n < LONGEST_CELL
                && (quoted || c != '\n'); n++, c = reader.read()) {
            quoted ^= c == '"';
            int which = quoted ? -1 : ",;\t".indexOf(c);
            if (which >= 0) {
                counts[which]++;
            }
        }
        return counts[2] > counts[0] && counts[2] > counts[1] ? '\t' : counts[1] > counts[0] ? ';' : ',';
    }

    @Override
    public Optional<Line> next() throws IOException {
        int c = in.read();
        if (c == END) {
            return Optional.empty();
        }
        row++;
        in.unread(c);
        List<String> cells = new ArrayList<>();
        int end;
        do {
            StringBuilder cell = new StringBuilder();
            end = cell(cell);
            cells.add(cell.toString());
            if (cells.size() > MOST_CELLS) {
                throw new Unreadable("Row " + row + " has more than " + MOST_CELLS + " cells.");
            }
        } while (end == mark);
        return Optional.of(new Line(row, cells.stream().allMatch(String::isBlank) ? List.of() : cells));
    }

    /// Reads one cell.
    ///
    /// @return what came behind it: the mark, a line break or the end
    private int cell(StringBuilder cell) throws IOException {
        int c = in.read();
        boolean quoted = false;
        if (c == '"') {
            quoted = true;
            c = in.read();
        }
        while (c != END && (quoted || c != mark && c != '\n' && c != '\r')) {
            if (quoted && c == '"') {
                c = in.read();
                quoted = c == '"';
                if (!quoted) {
                    continue;
                }
            }
            cell.append((char) c);
            if (cell.length() > LONGEST_CELL) {
                throw new Unreadable("Row " + row + " has a cell of more than " + LONGEST_CELL
                        + " characters. Perhaps a quotation mark is not closed there.");
            }
            c = in.read();
        }
        if (c == END && quoted) {
            throw new Unreadable(
                    "A quotation mark in row " + row + " is not closed, so the rest cannot be told apart.");
        }
        if (c == '\r') {
            int next = in.read();
            if (next != '\n' && next != END) {
                in.unread(next);
            }
            return '\n';
        }
        return c;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
