package signpost.audience;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import signpost.rows.Rows;
import signpost.sheet.Sheet;
import signpost.sheet.Typed;

/// Brings a spreadsheet in: row after row is looked at, some hundred are written at a time, and all of it in one transaction.
final class Importing {

    private static final int MOST = 100_000;
    private static final int LOOKED_AT = 20;
    private static final int LONGEST = 60;

    private final Rows rows;
    private final SubscriberRows subscribers;
    private final Suppressions suppressions;
    private final Instant now;
    private final Bringing order;

    private final Set<String> seen = new HashSet<>();
    private final Map<String, Gone> gone = new HashMap<>();
    private final List<Bringing.Refused> refused = new ArrayList<>();
    private final List<Bringing.Remark> remarks = new ArrayList<>();
    private final Map<String, Entry> waiting = new LinkedHashMap<>();
    private final Merging merging;
    private long read;

    /// That a row says of an address that it may not be written to.
    private record Gone(long row, String said) {}

    Importing(Rows rows, SubscriberRows subscribers, Suppressions suppressions, Instant now, Bringing order) {
        this.rows = rows;
        this.subscribers = subscribers;
        this.suppressions = suppressions;
        this.now = now;
        this.order = order;
        this.merging = new Merging(rows, suppressions, now, order);
    }

    Bringing.Report run(Path file) {
        try {
            return order.preview() ? look(file) : rows.whole(() -> look(file));
        } catch (Sheet.Unreadable unreadable) {
            throw new Bringing.Impossible(String.valueOf(unreadable.getMessage()));
        }
    }

    /// Notes first whom any row of the file calls gone: whichever stands before the other, who left one list of several has left.
    private void heed(Path file) throws IOException {
        try (Sheet sheet = Sheet.open(file)) {
            Columns columns = Columns.of(heads(sheet), order.columns());
            if (!columns.places().containsKey(Columns.Field.STATE)) {
                return;
            }
            int left = MOST;
            for (Optional<Sheet.Line> line = sheet.next(); line.isPresent() && left-- > 0; line = sheet.next()) {
                String said = Entry.gone(line.get().cells(), columns);
                if (!said.isEmpty()) {
                    heed(line.get().number(), columns.in(line.get().cells(), Columns.Field.EMAIL), said);
                }
            }
        }
    }

    private void heed(long row, String email, String said) {
        try {
            gone.putIfAbsent(Address.of(email).key(), new Gone(row, said));
        } catch (IllegalArgumentException _) {
            // its row is refused for that
        }
    }

    private Bringing.Report look(Path file) {
        try (Sheet sheet = Sheet.open(file)) {
            heed(file);
            Columns columns = Columns.of(heads(sheet), order.columns());
            for (Optional<Sheet.Line> line = sheet.next(); line.isPresent(); line = sheet.next()) {
                if (!line.get().cells().isEmpty()) {
                    take(line.get(), columns);
                }
            }
            write();
            merging.end();
            return new Bringing.Report(merging.added(), merging.changed(), merging.same(), refused, remarks,
                    columns.unknown());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The columns of a file as their heads name them, each with an example.
    static List<Bringing.Column> columns(Path file) {
        try (Sheet sheet = Sheet.open(file)) {
            List<String> heads = heads(sheet);
            Map<Integer, Columns.Field> likely = Columns.likely(heads);
            List<String> examples = new ArrayList<>(Collections.nCopies(heads.size(), ""));
            for (int row = 0; row < LOOKED_AT; row++) {
                List<String> cells = sheet.next().map(Sheet.Line::cells).orElse(List.of());
                for (int i = 0; i < Math.min(cells.size(), examples.size()); i++) {
                    examples.set(i, examples.get(i).isEmpty() ? Typed.line(cells.get(i), LONGEST) : examples.get(i));
                }
            }
            return IntStream.range(0, heads.size()).mapToObj(i -> new Bringing.Column(
                    Typed.line(heads.get(i), LONGEST), likely.containsKey(i) ? likely.get(i).id() : "",
                    examples.get(i))).toList();
        } catch (Sheet.Unreadable unreadable) {
            throw new Bringing.Impossible(String.valueOf(unreadable.getMessage()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> heads(Sheet sheet) throws IOException {
        for (Optional<Sheet.Line> line = sheet.next(); line.isPresent(); line = sheet.next()) {
            if (!line.get().cells().isEmpty()) {
                return line.get().cells();
            }
        }
        throw new Sheet.Unreadable("The file holds no row.");
    }

    private void take(Sheet.Line line, Columns columns) {
        if (++read > MOST) {
            throw new Sheet.Unreadable("The file holds more than " + MOST + " rows. Split it; nothing was brought in.");
        }
        try {
            Entry entry = Entry.of(line, columns, order.topic());
            Gone left = gone.get(entry.email().key());
            if (left != null) {
                refuse(line.number(), entry.email().text(),
                        "row " + left.row + " says of this person '" + left.said + "'");
                return;
            }
            if (!seen.add(entry.email().key())) {
                refuse(line.number(), entry.email().text(), "the address stands in an earlier row");
                return;
            }
            waiting.put(entry.email().key(), entry);
        } catch (IllegalArgumentException wrong) {
            refuse(line.number(), columns.in(line.cells(), Columns.Field.EMAIL), String.valueOf(wrong.getMessage()));
        }
        if (waiting.size() >= SubscriberRows.AT_ONCE) {
            write();
        }
    }

    private void write() {
        Map<String, String> hashes = new LinkedHashMap<>();
        waiting.forEach((key, entry) -> hashes.put(key, suppressions.hash(entry.email())));
        Map<String, Suppression> barred = suppressions.among(hashes.values());
        Map<String, Subscriber> known = subscribers.byKeys(waiting.keySet());
        List<Entry> taken = new ArrayList<>();
        waiting.forEach((key, entry) -> {
            Suppression why = barred.get(String.valueOf(hashes.get(key)));
            if (why != null) {
                refuse(entry.row(), entry.email().text(), "this person " + why.reason().words() + " on "
                        + why.since().toString().substring(0, 10));
            } else {
                taken.add(entry);
                entry.remarks().forEach(remark -> remarks.add(new Bringing.Remark(entry.row(), remark)));
            }
        });
        merging.merge(taken, known);
        waiting.clear();
    }

    private void refuse(long row, String email, String reason) {
        refused.add(new Bringing.Refused(row, Typed.line(email, 254), reason));
    }
}
