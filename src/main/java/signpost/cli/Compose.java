package signpost.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import signpost.answer.Topics;
import signpost.campaign.Brief;
import signpost.campaign.Composer;
import signpost.campaign.Subject;

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
                    names = "--out",
                    paramLabel = "CAMPAIGN.yml",
                    description = "Where to write it; else standard output.") @Nullable Path out)
            throws IOException {
        List<Topics.Topic> topics = Topics.read(Content.of(commands.settings()).index().resolve("topics.yml")).all();
        Topics.Topic found = find(topics, topic).orElseThrow(() -> Refused.usage(
                "There is no topic '" + topic + "'; there are "
                        + String.join(", ", topics.stream().map(Topics.Topic::id).toList()) + "."));
        try (Rooms rooms = commands.rooms()) {
            Brief brief = rooms.room(Composer.class)
                    .spotlight(new Subject(found.id(), found.name(), found.words()), list)
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

    private static Optional<Topics.Topic> find(List<Topics.Topic> topics, String wanted) {
        String plain = wanted.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        return topics.stream()
                .filter(topic -> topic.id().equals(plain) || topic.name().equalsIgnoreCase(wanted.strip())).findFirst();
    }
}
