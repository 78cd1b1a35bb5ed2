package signpost.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signpost.answer.Answers;
import signpost.index.Index;
import signpost.library.Import;
import signpost.library.Library;

/// What is held of a library, opened for one command.
///
/// Where a running service keeps the library, its last state is read and nothing is written.
final class Desk implements AutoCloseable {

    private final Holdings holdings;
    private final @Nullable DataLock lock;
    private final @Nullable Import imported;

    private Desk(Holdings holdings, @Nullable DataLock lock, @Nullable Import imported) {
        this.holdings = holdings;
        this.lock = lock;
        this.imported = imported;
    }

    /// Opens the desk, reading and indexing what has changed.
    ///
    /// @param documents the folder of documents; empty for the one that is set
    /// @param err where progress is shown
    static Desk open(Settings settings, Optional<Path> documents, PrintWriter err) throws IOException {
        return open(settings, documents, false, err);
    }

    /// As [#open(Settings, Optional, PrintWriter)].
    ///
    /// @param byWords whether the model is left out, as in the first minutes of a service
    static Desk open(Settings settings, Optional<Path> documents, boolean byWords, PrintWriter err)
            throws IOException {
        documents.filter(folder -> !folder.toFile().isDirectory()).ifPresent(missing -> {
            throw Refused.usage("There is no folder " + missing + ".");
        });
        Content content = Content.of(settings, Path.of(""), documents);
        @Nullable DataLock lock = DataLock.take(Shelf.of(settings.data(), content.library())).orElse(null);
        Holdings holdings = byWords
                ? Holdings.openForWords(content, settings.data(), lock == null)
                : Holdings.open(content, settings.data(), lock == null);
        @Nullable Import done = lock == null ? null : holdings.bring(ProgressLine.on(err));
        if (done != null) {
            done.upkeep().sentences().forEach(err::println);
        }
        return new Desk(holdings, lock, done);
    }

    /// Waits until every passage can be found by its meaning, however long it takes.
    void complete(PrintWriter err) throws InterruptedException {
        complete(err, Duration.ofHours(12));
    }

    /// Waits until every passage can be found by its meaning, or until the time is over.
    void complete(PrintWriter err, Duration most) throws InterruptedException {
        ProgressLine progress = ProgressLine.on(err);
        index().await(most, state -> progress.show("Learning", state.read(), state.toRead(), ""));
        progress.end();
    }

    Holdings holdings() {
        return holdings;
    }

    Library library() {
        return holdings.library();
    }

    Index index() {
        return holdings.index();
    }

    Answers answers() {
        return holdings.answers();
    }

    /// What opening read; empty where a running service keeps the library.
    Optional<Import> imported() {
        return Optional.ofNullable(imported);
    }

    @Override
    public void close() throws IOException {
        holdings.close();
        if (lock != null) {
            lock.close();
        }
    }
}
