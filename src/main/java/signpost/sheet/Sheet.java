package signpost.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The rows of a spreadsheet, one after the other.
public interface Sheet extends AutoCloseable {

    int MOST_CELLS = 200;
    int LONGEST_CELL = 32_767;

    /// A row.
    ///
    /// @param number as the spreadsheet numbers it, from 1
    /// @param cells none where all are empty
    record Line(long number, List<String> cells) {}

    /// The next row; empty at the end.
    ///
    /// @throws Unreadable where the file goes against its own format from here on
    Optional<Line> next() throws IOException;

    @Override
    void close() throws IOException;

    /// A file that is no spreadsheet we can read, with the reason in a sentence.
    final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Unreadable(String sentence) {
            super(sentence);
        }
    }

    /// Opens a CSV or XLSX file by what it holds, whatever it is called.
    ///
    /// @throws Unreadable where it is neither, saying why in a sentence
    static Sheet open(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(8);
        }
        if (head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
            return XlsxSheet.open(file);
        }
        if (head.length >= 4 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF) {
            throw new Unreadable("This is a spreadsheet in Excel's old format (.xls). Save it as .xlsx or as CSV.");
        }
        return CsvSheet.open(file);
    }
}
