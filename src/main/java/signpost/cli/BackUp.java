package signpost.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import signpost.backup.Backups;
import signpost.backup.Premises;
import signpost.backup.Unfit;

/// `signpost backup`: everything that cannot be made again, in one file.
@Command(
        name = "backup",
        description = {
            "Save the database, the outbox and the master key into one file, also while the service runs.",
            "The file holds names and the key: keep it where only you can read it."
        })
final class BackUp implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Where to; what is there is replaced once the new one is whole.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        Settings settings = commands.settings();
        Path place = file.toAbsolutePath().normalize();
        if (place.startsWith(settings.data().toAbsolutePath().normalize()) || Files.isDirectory(place)) {
            throw Refused.usage(Files.isDirectory(place)
                    ? file + " is a folder; name a file."
                    : "A backup in the data folder would be lost with it; name a file elsewhere.");
        }
        Optional.ofNullable(place.getParent()).filter(folder -> !Files.isDirectory(folder)).ifPresent(missing -> {
            throw Refused.usage("There is no folder " + missing + ".");
        });
        try (Rooms rooms = commands.rooms()) {
            Backups.Report saved = rooms.room(Backups.class).save(place, new Premises(settings.data()),
                    Version.number());
            spec.commandLine().getOut().println(saved.rows() + " rows and " + saved.files() + " files saved to " + file
                    + ", as of " + saved.made() + ".");
        } catch (Unfit partly) {
            throw Refused.failure(partly.sentence());
        }
        if (settings.value(Setting.SECRET_KEY).isPresent()) {
            spec.commandLine().getErr().println("The master key was set from outside (" + settings.origin(
                    Setting.SECRET_KEY) + ") and is not in the backup: keep it too, apart from it.");
        }
        Path documents = Content.of(settings).library().toAbsolutePath().normalize();
        if (!documents.startsWith(settings.data().toAbsolutePath().normalize())) {
            spec.commandLine().getErr().println("The documents in " + documents
                    + " are not in the backup, nor are the settings: keep copies of both.");
        }
        return Exit.DONE;
    }
}
