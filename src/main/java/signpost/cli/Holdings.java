package signpost.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import signpost.answer.Answers;
import signpost.answer.Concern;
import signpost.answer.Routes;
import signpost.answer.Topics;
import signpost.index.Glossary;
import signpost.index.Index;
import signpost.library.Import;
import signpost.library.Library;
import signpost.library.Progress;
import signpost.screening.PersonalData;
import signpost.screening.Screened;
import signpost.screening.Urgency;

/// What is held of one library: its documents as last read, their index, and the answers from them.
///
/// Safe for use by many threads. Opening is quick and reads no documents; [#bring] does.
///
/// @param content where its documents, glossary, routes and wording lie
public record Holdings(
        Content content,
        Library library,
        Index index,
        Routes routes,
        Answers answers,
        PersonalData personalData)
        implements
            AutoCloseable {

    /// Where a day begins and ends.
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /// Opens what is held as it was left.
    ///
    /// @param data the data folder
    /// @param readOnly whether another process may be writing to it
    /// @throws Refused for a glossary, topics or routes that cannot be used, naming what is wrong
    public static Holdings open(Content content, Path data, boolean readOnly) {
        Holdings holdings = openForWords(content, data, readOnly);
        holdings.index.begin();
        return holdings;
    }

    /// As [#open], but the model is not loaded before the index is told to [begin][Index#begin()].
    public static Holdings openForWords(Content content, Path data, boolean readOnly) {
        Path shelf = Shelf.of(data, content.library());
        try {
            Library library = Library.open(content.library(), shelf);
            Glossary glossary = Glossary.read(content.index().resolve("glossary.csv"));
            Index index = Index.openForWords(shelf.resolve("index"), data.resolve("model"), glossary, readOnly);
            Routes routes = Routes.read(content.index().resolve("routes.yml"));
            Topics topics = Topics.read(content.index().resolve("topics.yml"));
            Urgency urgency = Urgency.standard().with(index::meaning);
            PersonalData personalData = PersonalData.forArea(routes.partnership().places())
                    .publishing(routes.published())
                    .with(index::meaningOfParts);
            Answers answers = Answers.from(
                    index,
                    routes,
                    topics,
                    message -> concern(urgency.of(message), message, personalData),
                    library::reading,
                    Clock.systemUTC(),
                    ZONE);
            return new Holdings(content, library, index, routes, answers, personalData);
        } catch (IOException wrong) {
            throw Refused.failure("Signpost cannot use what it was given: " + wrong.getMessage() + ".");
        }
    }

    /// Of a longer message the signs are shown without its words, so that nobody waits until it is masked.
    private static final int MOST_MASKED = 4_000;

    private static Optional<Concern> concern(Screened screened, String message, PersonalData personalData) {
        return screened.kind().map(kind -> new Concern(kind.id(), () -> screened.shown(
                message.length() > MOST_MASKED ? "" : personalData.in(message).text())));
    }

    /// Reads what has changed in the folder and makes it findable.
    ///
    /// @param reading told after each file that was read
    /// @param indexing told how many documents have been indexed, now and then
    public Import bring(Consumer<Progress> reading, Consumer<Integer> indexing) throws IOException {
        Import done = library.refresh(reading);
        index.reflect(library.documents(), library::standing, indexing);
        return done;
    }

    /// As [#bring(Consumer, Consumer)], showing how far it is.
    public Import bring(ProgressLine progress) throws IOException {
        try {
            return bring(
                    step -> progress.show("Reading", step.done(), step.total(), step.path()),
                    done -> progress.show("Indexing", done, Math.max(done, library.documents().size()), ""));
        } finally {
            progress.end();
        }
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
