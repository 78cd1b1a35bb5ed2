package signpost.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import signpost.answer.Routes;

/// Where the content lies that Signpost answers from and speaks with.
///
/// Each folder is the one that was set; else the one in the working folder; else what came with Signpost, a sample partnership.
///
/// @param library the documents
/// @param index the glossary, topics and routes
/// @param messages the wording
public record Content(Path library, Path index, Path messages) {

    /// Finds the content for these settings, unpacking what came with Signpost into the data folder where it is needed.
    public static Content of(Settings settings) {
        return of(settings, Path.of(""), Optional.empty());
    }

    /// @param working the folder to look in for what was not set
    /// @param library documents to use instead of all others; empty for the usual ones
    static Content of(Settings settings, Path working, Optional<Path> library) {
        var packaged = new Packaged(settings.data());
        Path index = settings.index()
                .or(() -> holding(working.resolve("index"), "routes.yml"))
                .orElseGet(() -> packaged.folder("index"));
        Path messages = settings.messages()
                .or(() -> holding(working.resolve("messages"), "chat"))
                .orElseGet(() -> packaged.folder("messages"));
        Path documents = library
                .or(settings::library)
                .or(() -> holding(index, "library").map(folder -> folder.resolve("library")))
                .orElseGet(() -> packaged.folder("index").resolve("library"));
        return new Content(documents, index, messages);
    }

    /// What is wrong where documents of one's own are answered from with the invented contacts that came with Signpost: nobody answers there. Empty where
    /// nothing is.
    ///
    /// @param contacts those read from this content
    public Optional<String> invented(Routes contacts) {
        boolean own = !library.toAbsolutePath().normalize().startsWith(index.toAbsolutePath().normalize());
        return own && contacts.partnership().isInvented()
                ? Optional.of("Whom to call is invented: " + index.resolve("routes.yml") + " is that of "
                        + contacts.partnership().name()
                        + ", which came with Signpost, and nobody answers there. Write your"
                        + " own, name its folder in SIGNPOST_INDEX, and see src/site/library.md.")
                : Optional.empty();
    }

    /// Deletes what other versions of Signpost unpacked into the data folder and no process uses. Only whoever has the data folder may call it.
    public static void tidy(Settings settings) throws IOException {
        new Packaged(settings.data()).tidy();
    }

    /// The folder, if it holds something of this name: a folder may bear a common name and be another program's.
    private static Optional<Path> holding(Path folder, String name) {
        return Optional.of(folder).filter(path -> Files.exists(path.resolve(name)));
    }
}
