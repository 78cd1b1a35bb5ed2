package signpost.backup;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signpost.backup.Table.Column;
import signpost.json.Json;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// Saves everything into one file, and brings it back.
@Singleton
public final class Backups {

    private static final int AT_ONCE = 500;

    private final Tables tables;
    private final Seal seal;
    private final InstantSource clock;

    Backups(Rows rows, Seal seal, InstantSource clock) {
        this.tables = new Tables(rows);
        this.seal = seal.purpose("backup");
        this.clock = clock;
    }

    /// What was saved or brought back.
    ///
    /// @param made as of when
    public record Report(Instant made, long rows, long files) {}

    /// Saves the rows as they stand at one moment and the files of the data folder, while the service runs or while it does not.
    ///
    /// @param version of this program
    /// @throws IOException where the file cannot be written; what stood there before still does
    /// @throws Unfit where the database does not give all its rows; what stood there before still does
    public Report save(Path file, Premises premises, String version) throws IOException {
        Instant now = clock.instant();
        try (var writing = new Writing(file)) {
            Map<String, Long> counters = new TreeMap<>();
            tables.atOneMoment(() -> tables.all().forEach(table -> {
                writing.part(Manifest.ROWS + table.name(), out -> write(table, out));
                if (!table.counter().isEmpty()) {
                    counters.put(table.name(), tables.next(table));
                }
            }));
            long rows = writing.parts().values().stream().mapToLong(Manifest.Part::size).sum();
            // rows before files: a mail whose file is here and whose row is still open is written again, to the same file
            for (Path each : premises.files()) {
                String name = premises.folder().relativize(each).toString().replace('\\', '/');
                writing.file(Manifest.FILES + name, each);
            }
            long files = writing.parts().keySet().stream().filter(name -> name.startsWith(Manifest.FILES)).count();
            writing.finish(new Manifest(now, version, key(), writing.parts(), counters));
            return new Report(now, rows, files);
        }
    }

    private long write(Table table, OutputStream out) throws IOException {
        line(out, table.names());
        var count = new AtomicLong();
        tables.read(table, values -> {
            line(out, values);
            count.incrementAndGet();
        });
        // a database whose disk fails has been seen to answer with too few rows and no word of it
        long there = tables.count(table);
        if (count.get() != there) {
            throw new Unfit("The database gave " + count.get() + " rows of " + table.name() + " and counts " + there
                    + ": it cannot be read whole, perhaps since its disk fails. Nothing was saved, and an earlier backup"
                    + " stays as it is.");
        }
        return count.get();
    }

    private static void line(OutputStream out, List<? extends @Nullable Object> values) {
        try {
            out.write((Json.write(values) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Brings the rows back: all of them, or none.
    ///
    /// @throws Unfit where the database is in use, was made for other tables, or the master key is another
    public Report load(Archive archive) {
        Manifest manifest = archive.manifest();
        if (!manifest.key().equals(key())) {
            throw new Unfit("The master key is not the one that was in use when the backup was made; without it no link"
                    + " in a mail already sent works and nobody who left is known again. Set SIGNPOST_SECRET_KEY to it.");
        }
        List<Table> known = tables.all();
        Map<String, Table> byName = known.stream().collect(Collectors.toMap(Table::name, Function.identity()));
        Optional<String> unknown = archive.tables().stream().filter(name -> !byName.containsKey(name)).findFirst();
        if (unknown.isPresent()) {
            throw newer(unknown.get());
        }
        if (!tables.areEmpty(known)) {
            throw new Unfit("The database holds rows already; a backup is restored into an empty one only.");
        }
        List<Table> wanted = known.stream().filter(table -> archive.tables().contains(table.name())).toList();
        tables.whole(() -> {
            wanted.forEach(table -> load(archive, table));
            tables.putRight(clock.instant());
        });
        wanted.forEach(table -> tables.countOn(table, manifest.counters().getOrDefault(table.name(), 1L)));
        return new Report(manifest.made(), wanted.stream().mapToLong(table -> size(manifest, table)).sum(),
                manifest.parts().size() - wanted.size());
    }

    private void load(Archive archive, Table table) {
        try (Stream<String> lines = archive.lines(table.name())) {
            Iterator<String> each = lines.iterator();
            List<Optional<Column>> columns = values(each.next()).stream().map(name -> column(table, name.text()))
                    .toList();
            List<String> names = columns.stream().flatMap(Optional::stream).map(Column::name).toList();
            List<@Nullable Object[]> batch = new ArrayList<>();
            while (each.hasNext()) {
                batch.add(row(columns, values(each.next())));
                if (batch.size() == AT_ONCE || !each.hasNext()) {
                    tables.add(table, names, batch);
                    batch.clear();
                }
            }
        }
        if (tables.count(table) != size(archive.manifest(), table)) {
            throw new Unfit("The backup is damaged: rows of " + table.name() + " are missing. Nothing was restored.");
        }
    }

    private static List<Json> values(String line) {
        return Json.read(line).orElseThrow(Manifest::none).list();
    }

    /// Empty where there is no such column any more.
    private static Optional<Column> column(Table table, String name) {
        Optional<Column> found = table.columns().stream().filter(column -> column.name().equals(name)).findFirst();
        if (found.isEmpty() && !Dropped.has(table.name(), name)) {
            throw newer(table.name() + "." + name);
        }
        return found;
    }

    private static @Nullable Object[] row(List<Optional<Column>> columns, List<Json> values) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Json value = values.get(i);
            columns.get(i).ifPresent(column -> row.add(value.isPresent() ? column.read(value.text()) : null));
        }
        return row.toArray();
    }

    private static long size(Manifest manifest, Table table) {
        return manifest.parts().getOrDefault(Manifest.ROWS + table.name(), new Manifest.Part(0, "")).size();
    }

    private static Unfit newer(String what) {
        return new Unfit("The backup holds " + what + ", which this version of Signpost does not know. Restore it with"
                + " the version that made it, or a later one.");
    }

    private String key() {
        return seal.hash("key");
    }
}
