package signpost.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import signpost.library.Document;
import signpost.library.FileReport;
import signpost.library.Import;
import signpost.library.Library;

/// The commands about the documents themselves.
@Command(
        name = "library",
        description = "Read, list and check the documents.",
        synopsisSubcommandLabel = "COMMAND")
final class LibraryCommands {

    @ParentCommand
    private Commands commands;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--library",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The folder of documents; else the one that is set.")
    private @Nullable Path folder;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print JSON, one object a line.")
    private boolean json;

    @Command(
            name = "import",
            description = {
                "Read what is new or has changed, and report each file.",
                "Where more files are gone than are left, their documents are kept: it may be an accident."
            })
    int importAll(
            @Option(
                    names = "--let-missing-go",
                    description = "Take the documents out that are kept though their files are gone.") boolean letGo) {
        Settings settings = commands.settings();
        Path documents = documents(settings);
        Path shelf = Shelf.of(settings.data(), documents);
        Optional<DataLock> lock = DataLock.take(shelf);
        if (lock.isEmpty()) {
            return whileServing(Library.open(documents, shelf), letGo);
        }
        try (DataLock held = lock.get()) {
            Import done = read(documents, shelf);
            boolean again = letGo && Library.open(documents, shelf).letGo() > 0;
            return report(again ? read(documents, shelf) : done);
        }
    }

    private int whileServing(Library library, boolean letGo) {
        if (!letGo) {
            throw Refused.failure(
                    "A running Signpost keeps this library and reads what changes by itself; there is nothing to import.");
        }
        int gone = library.letGo();
        spec.commandLine().getErr().println(gone == 0
                ? "No document is kept without its file."
                : "The running Signpost takes " + gone + " documents out within a minute.");
        return Exit.DONE;
    }

    @Command(name = "check", description = "Read every file anew and report each, without keeping anything.")
    int check() throws IOException {
        Path documents = documents(commands.settings());
        Path scratch = Files.createTempDirectory("signpost");
        try {
            return report(read(documents, scratch));
        } finally {
            Folders.delete(scratch);
        }
    }

    @Command(name = "list", description = "List the documents with what is known about each.")
    int list() throws IOException {
        Settings settings = commands.settings();
        Path documents = documents(settings);
        Library library = Library.open(documents, Shelf.of(settings.data(), documents));
        library.documents().forEach(document -> spec.commandLine().getOut().println(line(document)));
        if (library.documents().isEmpty()) {
            spec.commandLine().getErr().println(
                    "No document of " + documents + " has been read yet; 'signpost library import' reads them.");
        }
        return Exit.DONE;
    }

    private Path documents(Settings settings) {
        Optional<Path> chosen = Optional.ofNullable(folder);
        chosen.filter(path -> !Files.isDirectory(path)).ifPresent(missing -> {
            throw Refused.usage("There is no folder " + missing + ".");
        });
        return Content.of(settings, Path.of(""), chosen).library();
    }

    private Import read(Path documents, Path shelf) {
        ProgressLine progress = ProgressLine.on(spec.commandLine().getErr());
        Import done = Library.open(documents, shelf)
                .refresh(step -> progress.show("Reading", step.done(), step.total(), step.path()));
        progress.end();
        return done;
    }

    private int report(Import done) {
        PrintWriter out = spec.commandLine().getOut();
        done.files().forEach(file -> out.println(json ? Json.line(fields(file)) : words(file)));
        int refused = done.refused().size();
        int missing = done.upkeep().missing().size();
        PrintWriter err = spec.commandLine().getErr();
        done.upkeep().sentences().forEach(err::println);
        if (missing > 0) {
            err.println("To take them out, run 'signpost library import --let-missing-go'.");
        }
        if (!done.upkeep().away().isEmpty()) {
            return Exit.FAILED;
        }
        err.println(
                (done.files().size() - refused - missing) + " files are in the library, " + refused + " were refused.");
        return refused + missing == 0 ? Exit.DONE : Exit.PARTLY;
    }

    private static String words(FileReport file) {
        return switch (file) {
            case FileReport.Read read -> "read       " + read.path() + leftOut(read.leftOut());
            case FileReport.Unchanged unchanged -> "unchanged  " + unchanged.path() + leftOut(unchanged.leftOut());
            case FileReport.SameAs same -> "same       " + same.path() + " (the same file as " + same.original() + ")";
            case FileReport.CopyOf copy ->
                "copy       " + copy.path() + " (says the same as " + copy.original() + ", which stands for both)";
            case FileReport.Missing missing ->
                "missing    " + missing.path() + ": no longer in the folder, but still answered from";
            case FileReport.Refused refused ->
                "refused    " + refused.path() + ": " + refused.reason()
                        + (refused.keptLast() ? " (as last read well, it is still answered from)" : "");
        };
    }

    private static String leftOut(String what) {
        return what.isEmpty() ? "" : " (left out: " + what + ")";
    }

    private static Map<String, Object> fields(FileReport file) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("file", file.path());
        switch (file) {
            case FileReport.Read read -> {
                fields.put("state", "read");
                fields.put("leftOut", read.leftOut());
            }
            case FileReport.Unchanged unchanged -> {
                fields.put("state", "unchanged");
                fields.put("leftOut", unchanged.leftOut());
            }
            case FileReport.SameAs same -> {
                fields.put("state", "same");
                fields.put("original", same.original());
            }
            case FileReport.CopyOf copy -> {
                fields.put("state", "copy");
                fields.put("original", copy.original());
            }
            case FileReport.Missing _ -> fields.put("state", "missing");
            case FileReport.Refused refused -> {
                fields.put("state", "refused");
                fields.put("reason", refused.reason());
                fields.put("kept", refused.keptLast());
            }
        }
        return fields;
    }

    private String line(Document document) {
        var details = document.details();
        String published = details.published().map(Object::toString).orElse("");
        if (!json) {
            return String.join("\t", document.path(), details.kind().id(), published, document.title());
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("document", document.path());
        fields.put("title", document.title());
        fields.put("kind", details.kind().id());
        fields.put("publisher", details.publisher());
        fields.put("published", published);
        fields.put("reviewDue", details.reviewDue());
        fields.put("sections", document.sections().size());
        return Json.line(fields);
    }
}
