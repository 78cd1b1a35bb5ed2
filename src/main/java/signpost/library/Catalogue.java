package signpost.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/// The list of a library's files as last looked at, kept in one file of the data folder: a line for each, parted by tabs, and a
/// checksum at the end. A damaged or missing catalogue is an empty one.
final class Catalogue {

    private static final String HEAD = "signpost library 1";
    private static final int COLUMNS = 9;

    private Catalogue() {}

    static Map<String, Entry> load(Path file) {
        try {
            String text = Files.readString(file);
            int last = text.lastIndexOf("\nend ");
            if (last < 0 || !text.startsWith(HEAD + "\n")
                    || !text.substring(last + 5).strip().equals(sum(text.substring(0, last + 1)))) {
                return new TreeMap<>();
            }
            Map<String, Entry> entries = new TreeMap<>();
            for (String line : text.substring(HEAD.length() + 1, last + 1).split("\n")) {
                String[] parts = line.split("\t", -1);
                if (parts.length == COLUMNS) {
                    entries.put(plain(parts[0]), new Entry(
                            Long.parseLong(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]), parts[4],
                            parts[5],
                            parts[6], plain(parts[7]), Integer.parseInt(parts[8])));
                }
            }
            return entries;
        } catch (IOException | NumberFormatException damaged) {
            return new TreeMap<>();
        }
    }

    static void save(Path file, Map<String, Entry> entries) throws IOException {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        entries.forEach((path, entry) -> text.append(String.join("\t",
                escaped(path), String.valueOf(entry.size()), String.valueOf(entry.modified()),
                String.valueOf(entry.seen()), entry.current(), entry.kept(), entry.slug(), escaped(entry.reason()),
                String.valueOf(entry.readers())))
                .append('\n'));
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
