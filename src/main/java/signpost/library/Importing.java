package signpost.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One import: looks at every file, reads what is new or changed, and makes the next shelf and catalogue.
final class Importing {

    /// A file that has to be read, and what it was before.
    private record Wanted(String path, FolderWalk.Seen seen, String fingerprint) {}

    /// Whose fault it is that a file was not read: its own, for good; perhaps that of the moment, which is tried a few times; or for certain
    /// not its own, so that it is tried until it passes.
    private enum Fault {
        OF_THE_FILE,
        PERHAPS_PASSING,
        OF_THE_MOMENT
    }

    /// What came of reading it: a reading, or the reason why not.
    private record Outcome(Optional<Reading> reading, String reason, Fault fault) {

        static Outcome refused(String reason, Fault fault) {
            return new Outcome(Optional.empty(), reason, fault);
        }
    }

    private static final Outcome NOT_READ = Outcome.refused("not read", Fault.PERHAPS_PASSING);

    private final FolderWalk walk;
    private Manifest manifest;
    private final Store store;
    private final Shelf shelf;
    private final Map<String, Entry> before;
    private final Map<String, Facts> said;
    private List<String> missing = List.of();
    private final Map<String, Entry> after = new TreeMap<>();
    private final Map<String, Reading> readings = new HashMap<>();
    private final Map<String, FileReport> reports = new TreeMap<>();
    private final Map<String, String> originals = new HashMap<>();
    private final List<Wanted> wanted = new ArrayList<>();
    private final long now;

    /// @param shelf the documents as they were
    /// @param now the time, in milliseconds since 1970
    Importing(FolderWalk walk, Store store, Shelf shelf, long now) {
        this.walk = walk;
        this.store = store;
        this.shelf = shelf;
        this.now = now;
        manifest = walk.manifest();
        before = store.catalogue();
        said = store.said().orElse(Map.of());
    }

    /// Does it.
    ///
    /// @param progress told after each file
    /// @throws IOException where the data folder cannot be written
    void run(Consumer<Progress> progress) throws IOException {
        walk.refused().forEach((path, reason) -> reports.put(path, new FileReport.Refused(path, reason, false)));
        manifest.damaged().forEach((path, reason) -> reports.put(path, new FileReport.Refused(path, reason, false)));
        Map<String, String> fingerprints = fingerprints();
        Absent absent = new Absent(walk, before, fingerprints.values(), store.missing(), now);
        keep(absent);
        originals.putAll(new Originals(walk, manifest, before).of(fingerprints));
        walk.files().forEach((path, seen) -> {
            String fingerprint = fingerprints.get(path);
            if (fingerprint != null) {
                look(path, seen, fingerprint);
            }
        });
        int total = walk.files().size();
        AtomicInteger done = new AtomicInteger(total - wanted.size());
        Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
        try (ReaderPool pool = new ReaderPool(store.scratch());
                ExecutorService workers = Executors.newFixedThreadPool(ReaderPool.CHILDREN,
                        Thread.ofVirtual().factory())) {
            List<Future<?>> tasks = new ArrayList<>();
            for (Wanted one : wanted) {
                tasks.add(workers.submit(() -> {
                    outcomes.put(one.path(), outcome(one, pool));
                    synchronized (progress) {
                        progress.accept(new Progress(done.incrementAndGet(), total, one.path()));
                    }
                }));
            }
            for (Future<?> task : tasks) {
                task.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("the import was stopped", stopped);
        } catch (ExecutionException failed) {
            throw new IOException("the import failed", failed.getCause());
        }
        for (Wanted one : wanted) {
            Outcome outcome = outcomes.get(one.path());
            settle(one, outcome == null ? NOT_READ : outcome);
        }
        Slugs.give(before, after);
        if (!manifest.byPath().equals(said)) {
            store.saveSaid(manifest.byPath());
        }
        if (!after.equals(before)) {
            store.save(after);
            store.tidy();
        }
        store.missing().settled(absent.gone(), now);
    }

    /// Keeps what was not seen and is not to go: documents, and what manifests said of them.
    private void keep(Absent absent) {
        manifest = manifest.keeping(said, absent::isKept);
        missing = absent.missing();
        absent.reports().forEach(report -> reports.put(report.path(), report));
        absent.kept().forEach((path, entry) -> {
            after.put(path, entry);
            if (!entry.kept().isEmpty()) {
                last(entry.kept()).ifPresent(reading -> readings.put(path, reading));
            }
        });
    }

    /// The documents that are kept though their files are gone.
    List<String> missing() {
        return missing;
    }

    /// What the bytes of each file are, by path; a file that cannot be opened is refused.
    private Map<String, String> fingerprints() {
        Map<String, String> fingerprints = new TreeMap<>();
        walk.files().forEach((path, seen) -> {
            Entry old = before.get(path);
            try {
                fingerprints.put(
                        path, old != null && old.looksLike(seen) ? old.current() : Fingerprint.of(seen.file()));
            } catch (IOException broken) {
                refuse(path, seen, "", Outcome.refused("cannot be opened", Fault.OF_THE_MOMENT), old);
            }
        });
        return fingerprints;
    }

    /// Decides about one file: as it was, the same as another, or to be read.
    private void look(String path, FolderWalk.Seen seen, String fingerprint) {
        Entry old = before.get(path);
        String original = originals.get(fingerprint);
        if (original != null && !original.equals(path)) {
            String slug = old == null ? "" : old.slug();
            reports.put(path, new FileReport.SameAs(path, original));
            after.put(path, new Entry(
                    seen.size(), seen.modified(), now, fingerprint, "", slug, "", ReadingCode.VERSION));
            return;
        }
        boolean known = old != null && old.current().equals(fingerprint) && old.readers() == ReadingCode.VERSION;
        if (old != null && known && keep(path, old, seen)) {
            return;
        }
        Optional<Reading> stored = stored(fingerprint);
        if (stored.isPresent()) {
            keepRead(path, seen, fingerprint, stored.get(), old);
            return;
        }
        wanted.add(new Wanted(path, seen, fingerprint));
    }

    /// Keeps a file that is as it was, if what was read of it is still whole.
    private boolean keep(String path, Entry old, FolderWalk.Seen seen) {
        if (!old.kept().isEmpty()) {
            Optional<Reading> stored = old.reason().isEmpty() ? stored(old.kept()) : last(old.kept());
            if (stored.isEmpty()) {
                return false;
            }
            readings.put(path, stored.get());
        } else if (old.reason().isEmpty()) {
            return false;
        }
        after.put(path, old.looksLike(seen) ? old : old.lookedAt(seen, now));
        reports.put(path, old.reason().isEmpty()
                ? new FileReport.Unchanged(path, leftOut(readings.get(path)))
                : new FileReport.Refused(path, old.reason(), !old.kept().isEmpty()));
        return true;
    }

    /// What was read of these bytes before, if anything.
    private Optional<Reading> stored(String fingerprint) {
        Reading held = store.isOlder(fingerprint) ? null : shelf.readings().get(fingerprint);
        return held == null ? store.reading(fingerprint) : Optional.of(held);
    }

    /// What was read of these bytes before, if by older readers.
    private Optional<Reading> last(String fingerprint) {
        Optional<Reading> stored = stored(fingerprint);
        return stored.isPresent() ? stored : store.lastReading(fingerprint);
    }

    private Outcome outcome(Wanted one, ReaderPool pool) {
        try {
            Reading reading = pool.read(one.seen().file(), one.path());
            store.save(one.fingerprint(), reading);
            return new Outcome(Optional.of(reading), "", Fault.OF_THE_FILE);
        } catch (Refusal refusal) {
            return Outcome.refused(
                    refusal.reason(), refusal.isPassing() ? Fault.PERHAPS_PASSING : Fault.OF_THE_FILE);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError damaged) {
            // whatever one file does, the others are read
            return Outcome.refused(ReaderProcess.DAMAGED, Fault.OF_THE_FILE);
        } catch (IOException full) {
            return Outcome.refused("read, but could not be kept in the data folder", Fault.OF_THE_MOMENT);
        }
    }

    private void settle(Wanted one, Outcome outcome) {
        Entry old = before.get(one.path());
        if (outcome.reading().isPresent()) {
            keepRead(one.path(), one.seen(), one.fingerprint(), outcome.reading().get(), old);
        } else {
            refuse(one.path(), one.seen(), one.fingerprint(), outcome, old);
        }
    }

    private void keepRead(
            String path,
            FolderWalk.Seen seen,
            String fingerprint,
            Reading reading,
            @Nullable Entry old) {
        readings.put(path, reading);
        String slug = old == null ? "" : old.slug();
        after.put(path, new Entry(
                seen.size(), seen.modified(), now, fingerprint, fingerprint, slug, "", ReadingCode.VERSION));
        reports.put(path, new FileReport.Read(path, leftOut(reading)));
    }

    private static String leftOut(@Nullable Reading reading) {
        return reading == null ? "" : reading.facts().get(Facts.LEFT_OUT);
    }

    /// A file that was read well before and now cannot be keeps its last good text. What may pass is tried a few times more.
    private void refuse(
            String path,
            FolderWalk.Seen seen,
            String fingerprint,
            Outcome outcome,
            @Nullable Entry old) {
        Optional<Reading> last = old == null || old.kept().isEmpty() ? Optional.empty() : last(old.kept());
        last.ifPresent(reading -> readings.put(path, reading));
        String kept = last.isPresent() && old != null ? old.kept() : "";
        String slug = last.isPresent() && old != null ? old.slug() : "";
        int readers = switch (outcome.fault()) {
            case OF_THE_FILE -> ReadingCode.VERSION;
            case PERHAPS_PASSING -> Entry.triedAgain(old, fingerprint);
            case OF_THE_MOMENT -> Entry.ONCE;
        };
        after.put(path, new Entry(
                seen.size(), seen.modified(), now, fingerprint, kept, slug, outcome.reason(), readers));
        reports.put(path, new FileReport.Refused(path, outcome.reason(), last.isPresent()));
    }

    /// Whether something could not be read that may be read the next time.
    boolean isUnsettled() {
        return after.values().stream().anyMatch(entry -> entry.readers() < 0);
    }

    List<FileReport> reports() {
        return List.copyOf(reports.values());
    }

    /// The documents as they are now.
    Shelf shelf() {
        Shelf now = Shelving.shelf(after, readings, manifest);
        now.copies().forEach((path, original) -> reports.computeIfPresent(path,
                (_, report) -> report instanceof FileReport.Read || report instanceof FileReport.Unchanged
                        ? new FileReport.CopyOf(path, original)
                        : report));
        return now;
    }
}
