package signpost.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import signpost.campaign.Brief;
import signpost.campaign.Composer;
import signpost.campaign.Subject;
import signpost.campaign.Subjects;

/// The commands that draft campaigns from the library.
@Command(
        name = "compose",
        description = "Draft a campaign from what the library holds.",
        synopsisSubcommandLabel = "COMMAND")
final class Compose {

    @ParentCommand
    private Commands commands;

    @Spec
    private CommandSpec spec;

    @Command(
            name = "spotlight",
            description = "Draft a Spotlight on a topic: key messages as quotations, tools, training to come.")
    int spotlight(
            @Parameters(
                    paramLabel = "TOPIC",
                    description = "The id or the name of a topic in topics.yml.") String topic,
            @Option(
                    names = "--list",
                    paramLabel = "NAME",
                    defaultValue = "Spotlights",
                    description = "The list it is for; ${DEFAULT-VALUE} where none is named.") String list,
            @Option(
                    names = "--language",
                    paramLabel = "TAG",
                    defaultValue = "en-GB",
                    description = "The language of its headings: en-GB, cy; ${DEFAULT-VALUE} where none is named. Quotations stay as they are.") String language,
            @Option(
                    names = "--out",
                    paramLabel = "CAMPAIGN.yml",
                    description = "Where to write it; else standard output.") @Nullable Path out)
            throws IOException {
        try (Rooms rooms = commands.rooms()) {
            Subjects subjects = rooms.room(Subjects.class);
            Subject found = subjects.find(topic).orElseThrow(() -> Refused.usage(
                    "There is no topic '" + topic + "'; there are " + subjects.ids() + "."));
            Brief brief = drafted(rooms.room(Composer.class), found, list, language)
                    .orElseThrow(() -> Refused.failure(
                            "The library holds no briefing, review or guidance on " + found.name() + " to quote."));
            if (out == null) {
                spec.commandLine().getOut().print(brief.text());
                spec.commandLine().getOut().flush();
            } else {
                Files.writeString(out, brief.text(), StandardCharsets.UTF_8);
            }
        }
        return Exit.DONE;
    }

    private static Optional<Brief> drafted(Composer composer, Subject subject, String list, String language) {
        try {
            return composer.spotlight(subject, list, language);
        } catch (IllegalArgumentException wrong) {
            throw Refused.usage(wrong.getMessage() + ".");
        }
    }
}
