package signpost.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import signpost.campaign.Brief;
import signpost.campaign.Campaigns;
import signpost.campaign.YearPlan;

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
        PrintWriter err = spec.commandLine().getErr();
        List<Path> chosen = Optional.ofNullable(files).filter(some -> !some.isEmpty()).orElse(List.of());
        int refused = 0;
        try (Rooms rooms = parent.commands().rooms()) {
            Campaigns campaigns = rooms.room(Campaigns.class);
            Set<String> there = new HashSet<>();
            campaigns.all().forEach(campaign -> there.add(key(campaign.brief())));
            for (Path file : chosen.isEmpty() ? planner() : chosen) {
                YearPlan plan = plan(file);
                plan.faults().forEach(fault -> err.println(file.getFileName() + ": " + fault));
                refused += plan.faults().size();
                for (Brief brief : plan.briefs()) {
                    out.println(there.add(key(brief))
                            ? "made " + campaigns.create(brief, by).id() + "  " + brief.title()
                            : "there already  " + brief.title());
                }
            }
        }
        return refused == 0 ? Exit.DONE : Exit.PARTLY;
    }

    private List<Path> planner() throws IOException {
        Path folder = Content.of(parent.commands().settings()).messages().resolve("campaigns");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
        }
    }

    private static YearPlan plan(Path file) throws IOException {
        try {
            return YearPlan.read(Files.readString(file));
        } catch (IllegalArgumentException wrong) {
            throw Refused.usage(file + ": " + wrong.getMessage() + ".");
        }
    }

    /// Two entries of one title at one time are the same entry.
    private static String key(Brief brief) {
        return brief.title() + "\n" + brief.timing().at().map(Object::toString).orElse("");
    }
}
