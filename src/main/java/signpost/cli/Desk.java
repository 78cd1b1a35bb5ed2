package signpost.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signpost.answer.Answers;
import signpost.answer.Routes;
import signpost.answer.Topics;
import signpost.index.Glossary;
import signpost.index.Index;
import signpost.library.Import;
import signpost.library.Library;
import signpost.screening.UrgentKind;
import signpost.screening.Urgency;

/// A library with its index and answers, opened for one command.
///
/// Where a running service keeps the library, its last state is read and nothing is written.
final class Desk implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Library library;
    private final Index index;
    private final Routes routes;
    private final Answers answers;
    private final @Nullable DataLock lock;
    private final @Nullable Import imported;

    private Desk(
            Library library,
            Index index,
            Routes routes,
            Answers answers,
            @Nullable DataLock lock,
            @Nullable Import imported) {
        this.library = library;
        this.index = index;
        this.routes = routes;
        this.answers = answers;
        this.lock = lock;
        this.imported = imported;
    }

    /// Opens the desk, reading and indexing what has changed.
    ///
    /// @param documents the folder of documents; empty for the one that is set
    /// @param err where progress is shown
    static Desk open(Settings settings, Optional<Path> documents, PrintWriter err) throws IOException {
        Content content = Content.of(settings, Path.of(""), documents);
        Path shelf = Shelf.of(settings.data(), content.library());
        @Nullable DataLock lock = DataLock.take(shelf).orElse(null);
        Library library = Library.open(content.library(), shelf);
        Glossary glossary = Glossary.read(content.index().resolve("glossary.csv"));
        Index index = Index.open(shelf.resolve("index"), settings.data().resolve("model"), glossary, lock == null);
        @Nullable Import imported = lock == null ? null : bring(library, index, err);
        Routes routes = Routes.read(content.index().resolve("routes.yml"));
        Topics topics = Topics.read(content.index().resolve("topics.yml"));
        Urgency urgency = Urgency.standard();
        Answers answers = Answers.from(
                index,
                routes,
                topics,
                message -> urgency.of(message).kind().map(UrgentKind::id),
                Clock.systemUTC(),
                ZONE);
        return new Desk(library, index, routes, answers, lock, imported);
    }

    private static Import bring(Library library, Index index, PrintWriter err) throws IOException {
        ProgressLine progress = ProgressLine.on(err);
        Import imported =
                library.refresh(step -> progress.show("Reading", step.done(), step.total(), step.path()));
        int total = library.documents().size();
        index.reflect(
                library.documents(), library::standing, done -> progress.show("Indexing", done, Math.max(done, total), ""));
        progress.end();
        return imported;
    }

    /// Waits until every passage can be found by its meaning.
    void complete(PrintWriter err) throws InterruptedException {
        ProgressLine progress = ProgressLine.on(err);
        index.await(Duration.ofHours(12), state -> progress.show("Learning", state.read(), state.toRead(), ""));
        progress.end();
    }

    Library library() {
        return library;
    }

    Index index() {
        return index;
    }

    Routes routes() {
        return routes;
    }

    Answers answers() {
        return answers;
    }

    /// What opening read; empty where a running service keeps the library.
    Optional<Import> imported() {
        return Optional.ofNullable(imported);
    }

    @Override
    public void close() throws IOException {
        index.close();
        if (lock != null) {
            lock.close();
        }
    }
}
