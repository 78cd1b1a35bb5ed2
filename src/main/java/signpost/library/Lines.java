package signpost.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/// A small table in one file of the data folder: a head that says what it is, a line for each row, its cells parted by tabs, and a
/// checksum at the end.
final class Lines {

    private Lines() {}

    /// The rows; empty where the file is missing, damaged or another one.
    static Optional<List<List<String>>> load(Path file, String head) {
        try {
            String text = Files.readString(file);
            int last = text.lastIndexOf("\nend ");
            if (last < 0 || !text.startsWith(head + "\n")
                    || !text.substring(last + 5).strip().equals(sum(text.substring(0, last + 1)))) {
                return Optional.empty();
            }
            List<List<String>> rows = new ArrayList<>();
            if (last > head.length()) {
                for (String line : text.substring(head.length() + 1, last).split("\n")) {
                    rows.add(List.of(line.split("\t", -1)).stream().map(Lines::plain).toList());
                }
            }
            return Optional.of(rows);
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    static void save(Path file, String head, Collection<List<String>> rows) throws IOException {
        StringBuilder text = new StringBuilder(head).append('\n');
        for (List<String> row : rows) {
            text.append(String.join("\t", row.stream().map(Lines::escaped).toList())).append('\n');
        }
        String sum = sum(text.toString());
        text.append("end ").append(sum).append('\n');
        Store.replace(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String sum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                out.append(c);
                continue;
            }
            char escaped = text.charAt(++i);
            out.append(escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
        }
        return out.toString();
    }
}
