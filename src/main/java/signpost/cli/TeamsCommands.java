package signpost.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// The commands about Teams.
@Command(
        name = "teams",
        description = "What an administrator of Teams needs.",
        synopsisSubcommandLabel = "COMMAND")
final class TeamsCommands {

    @ParentCommand
    private Commands commands;

    @Spec
    private CommandSpec spec;

    @Command(
            name = "package",
            description = "Write the app that an administrator uploads to Teams: manifest and icons.")
    int pack(
            @Parameters(paramLabel = "FILE.zip", description = "Where to write it.") Path file,
            @Option(
                    names = "--bot",
                    paramLabel = "ID",
                    defaultValue = "",
                    description = "Which bot it is for, where SIGNPOST_TEAMS_APP_ID names several.") String bot,
            @Option(
                    names = "--threads",
                    description = {
                        "Ask Teams to bring every message of the channels and group chats the app is in, so that a",
                        "thread goes on without a mention. The owner of a team must agree to it."
                    }) boolean threads)
            throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Refused.usage("There is no folder in which to write " + file + ".");
        }
        Path half = Files.createTempFile(folder, "teams", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(half)) {
                commands.teamsPackage(bot, threads, out);
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
        spec.commandLine().getOut().println(file);
        return Exit.DONE;
    }
}
