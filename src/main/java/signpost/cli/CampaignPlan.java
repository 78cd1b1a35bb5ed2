package signpost.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import signpost.campaign.Planner;

/// `campaign plan`.
@Command(name = "plan", description = "The year planner.", synopsisSubcommandLabel = "COMMAND")
final class CampaignPlan {

    @ParentCommand
    private CampaignCommands parent;

    @Spec
    private CommandSpec spec;

    @Command(
            name = "load",
            description = "Make drafts of the year planner's entries; those that are there already are left as they are.")
    int load(
            @Parameters(
                    paramLabel = "FILE.yml",
                    arity = "0..*",
                    description = "Files of the planner; else those of messages/campaigns.") @Nullable List<Path> files,
            @Option(
                    names = "--by",
                    required = true,
                    paramLabel = "NAME",
                    description = "Whose drafts they are.") String by)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Path> chosen = Optional.ofNullable(files).filter(some -> !some.isEmpty()).orElse(List.of());
        try (Rooms rooms = parent.commands().rooms()) {
            Planner planner = rooms.room(Planner.class);
            Planner.Loaded loaded = planner.load(chosen.isEmpty() ? planner.files() : chosen, by);
            loaded.entries().forEach(entry -> out.println(entry.made()
                    .map(made -> "made " + made.id())
                    .orElse("there already") + "  " + entry.brief().title()));
            Trail.note(rooms, "planner-loaded", loaded.made().size() + " drafts");
            loaded.faults().forEach(spec.commandLine().getErr()::println);
            return loaded.faults().isEmpty() ? Exit.DONE : Exit.PARTLY;
        }
    }
}
