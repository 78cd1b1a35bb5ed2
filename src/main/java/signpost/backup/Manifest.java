package signpost.backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signpost.json.Json;

/// What an archive holds.
///
/// @param made when, and as of when
/// @param version of the program that made it
/// @param key tells whether a master key is the one that was in use
/// @param parts everything else in it, by name
/// @param counters the number that the next row of a table would have got, by the table's name; none in a backup of an earlier version
record Manifest(Instant made, String version, String key, Map<String, Part> parts, Map<String, Long> counters) {

    static final String NAME = "manifest.json";
    static final String ROWS = "rows/";
    static final String FILES = "files/";

    private static final String FORMAT = "1";

    /// One part of the archive.
    ///
    /// @param size rows in a table, bytes in a file
    /// @param hash SHA-256 in hexadecimal
    record Part(long size, String hash) {}

    Manifest {
        parts = Map.copyOf(parts);
        counters = Map.copyOf(counters);
    }

    String write() {
        List<Map<String, Object>> listed = new ArrayList<>();
        parts.keySet().stream().sorted().forEach(name -> {
            Part part = parts.getOrDefault(name, new Part(0, ""));
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("name", name);
            line.put("size", part.size);
            line.put("sha256", part.hash);
            listed.add(line);
        });
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("signpost-backup", FORMAT);
        all.put("made", made.toString());
        all.put("version", version);
        all.put("key", key);
        all.put("parts", listed);
        all.put("counters", counters.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(each -> Map.of("table", each.getKey(), "next", each.getValue())).toList());
        return Json.write(all);
    }

    /// @throws Unfit where it is none that this program reads
    static Manifest read(String text) {
        Json json = Json.read(text).orElseThrow(Manifest::none);
        if (!json.text("signpost-backup").equals(FORMAT)) {
            throw none();
        }
        Map<String, Part> parts = new LinkedHashMap<>();
        try {
            for (Json part : json.list("parts")) {
                parts.put(part.text("name"), new Part(Long.parseLong(part.text("size")), part.text("sha256")));
            }
            Map<String, Long> counters = new LinkedHashMap<>();
            for (Json counter : json.list("counters")) {
                counters.put(counter.text("table"), Long.parseLong(counter.text("next")));
            }
            return new Manifest(Instant.parse(json.text("made")), json.text("version"), json.text("key"), parts,
                    counters);
        } catch (NumberFormatException | DateTimeException wrong) {
            throw none();
        }
    }

    static Unfit none() {
        return new Unfit("The file is not a backup that this version of Signpost reads.");
    }
}
