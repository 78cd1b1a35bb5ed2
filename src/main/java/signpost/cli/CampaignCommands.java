package signpost.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import signpost.campaign.Brief;
import signpost.campaign.Campaign;
import signpost.campaign.Campaigns;
import signpost.campaign.LocalTimeText;
import signpost.campaign.Previews;
import signpost.campaign.PublicPages;
import signpost.campaign.Ruling;

/// The commands about campaigns.
@Command(
        name = "campaign",
        description = "Plan, approve, schedule and follow what goes to the communications list.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CampaignList.class,
            CampaignShow.class,
            CampaignStatus.class,
            CampaignResend.class,
            CampaignHistory.class,
            CampaignPreview.class,
            CampaignTestMail.class,
            CampaignPlan.class
        })
final class CampaignCommands {

    @ParentCommand
    private Commands commands;

    @Spec
    private CommandSpec spec;

    Commands commands() {
        return commands;
    }

    @Command(name = "create", description = "Make a draft of a campaign file and print its number.")
    int create(
            @Option(
                    names = "--file",
                    required = true,
                    paramLabel = "CAMPAIGN.yml",
                    description = "Holds at least kind, title, subject, list and body; see src/site/campaigns.md.") Path file,
            @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who wrote it.") String by)
            throws IOException {
        Brief brief = brief(file);
        try (Rooms rooms = commands.rooms()) {
            Campaigns campaigns = rooms.room(Campaigns.class);
            long id = campaigns.create(brief, by).id();
            Trail.note(rooms, "campaign-made", "campaign " + id);
            spec.commandLine().getOut().println(id);
            rooms.room(Previews.class).proof(id).ifPresent(proof -> proof.faults()
                    .forEach(fault -> spec.commandLine().getErr().println("Cannot be approved yet: " + fault)));
        }
        return Exit.DONE;
    }

    @Command(
            name = "edit",
            description = "Put another file in place of what a campaign says. An approval no longer holds then.")
    int edit(
            @Parameters(paramLabel = "ID", description = "The campaign's number.") long id,
            @Option(
                    names = "--file",
                    required = true,
                    paramLabel = "CAMPAIGN.yml",
                    description = "What it says now.") Path file,
            @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who changed it.") String by)
            throws IOException {
        Brief brief = brief(file);
        return rule("campaign-changed", campaigns -> campaigns.edit(id, brief, by));
    }

    @Command(name = "submit", description = "Ask for a second person's approval.")
    int submit(@Mixin CampaignStep step) {
        return rule("campaign-submitted", campaigns -> campaigns.submit(step.id(), step.by()));
    }

    @Command(
            name = "approve",
            description = "Approve a campaign that somebody else wrote; what it says, for whom and when is frozen.")
    int approve(
            @Parameters(paramLabel = "ID", description = "The campaign's number.") long id,
            @Option(names = "--as", required = true, paramLabel = "NAME", description = "Who approves.") String as) {
        return rule("campaign-approved", campaigns -> campaigns.approve(id, as));
    }

    @Command(name = "send-back", description = "Give a campaign in review back to its author.")
    int sendBack(
            @Parameters(paramLabel = "ID", description = "The campaign's number.") long id,
            @Option(names = "--as", required = true, paramLabel = "NAME", description = "Who sends it back.") String as,
            @Option(
                    names = "--why",
                    required = true,
                    paramLabel = "TEXT",
                    description = "What to change.") String why) {
        return rule("campaign-sent-back", campaigns -> campaigns.sendBack(id, as, why));
    }

    @Command(name = "schedule", description = "Give an approved campaign its time.")
    int schedule(
            @Mixin CampaignStep step,
            @Option(
                    names = "--at",
                    required = true,
                    paramLabel = "now|TIME",
                    description = "now, or a time such as 2026-12-01T09:00[Europe/London].") String at) {
        Optional<LocalDateTime> time = at.strip().equalsIgnoreCase("now") ? Optional.empty() : Optional.of(time(at));
        return rule(time.isPresent() ? "campaign-scheduled" : "campaign-sent-off",
                campaigns -> time.map(then -> campaigns.schedule(step.id(), then, step.by()))
                        .orElseGet(() -> campaigns.sendNow(step.id(), step.by())));
    }

    @Command(name = "pause", description = "Stop a campaign that has a time or is on its way. Nobody is lost.")
    int pause(@Mixin CampaignStep step) {
        return rule("campaign-paused", campaigns -> campaigns.pause(step.id(), step.by()));
    }

    @Command(name = "resume", description = "Go on with a campaign that was paused or held.")
    int resume(@Mixin CampaignStep step) {
        return rule("campaign-resumed", campaigns -> campaigns.resume(step.id(), step.by()));
    }

    @Command(name = "cancel", description = "Give a campaign up. What was sent stays sent.")
    int cancel(@Mixin CampaignStep step) {
        return rule("campaign-cancelled", campaigns -> campaigns.cancel(step.id(), step.by()));
    }

    @Command(
            name = "withdraw",
            description = "Take what was sent off the public pages. Mails that were sent stay sent.")
    int withdraw(
            @Mixin CampaignStep step,
            @Option(
                    names = "--edition",
                    required = true,
                    paramLabel = "N",
                    description = "The number at the end of its page's address, /updates/N.") long edition) {
        try (Rooms rooms = commands.rooms()) {
            granted(rooms.room(PublicPages.class).withdraw(step.id(), edition, step.by()));
            Trail.note(rooms, "campaign-withdrawn", "campaign " + step.id());
        }
        return Exit.DONE;
    }

    @Command(name = "skip", description = "Leave one run of a campaign that recurs out; the others stay.")
    int skip(
            @Mixin CampaignStep step,
            @Option(
                    names = "--on",
                    paramLabel = "DAY",
                    description = "The day of the run, such as 2026-12-08; else the next one is left out.") @Nullable LocalDate day) {
        return rule("campaign-skipped", campaigns -> campaigns.skip(step.id(), Optional.ofNullable(day), step.by()));
    }

    @Command(name = "duplicate", description = "Make a draft with what another campaign says, and print its number.")
    int duplicate(
            @Parameters(paramLabel = "ID", description = "The campaign's number.") long id,
            @Option(
                    names = "--by",
                    required = true,
                    paramLabel = "NAME",
                    description = "Whose draft it is.") String by) {
        try (Rooms rooms = commands.rooms()) {
            Campaign made = granted(rooms.room(Campaigns.class).duplicate(id, by));
            Trail.note(rooms, "campaign-duplicated", "campaign " + made.id());
            spec.commandLine().getOut().println(made.id());
        }
        return Exit.DONE;
    }

    private int rule(String deed, Function<Campaigns, Ruling> wish) {
        try (Rooms rooms = commands.rooms()) {
            Campaign campaign = granted(wish.apply(rooms.room(Campaigns.class)));
            Trail.note(rooms, deed, "campaign " + campaign.id());
            spec.commandLine().getErr()
                    .println("Campaign " + campaign.id() + " is " + campaign.state().inWords() + ".");
        }
        return Exit.DONE;
    }

    private Campaign granted(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Granted granted -> {
                PrintWriter err = spec.commandLine().getErr();
                Optional.of(granted.word()).filter(word -> !word.isEmpty()).ifPresent(err::println);
                yield granted.campaign();
            }
            case Ruling.Denied denied -> throw Refused.failure(String.join(System.lineSeparator(), denied.reasons()));
        };
    }

    static Brief brief(Path file) throws IOException {
        try {
            return Brief.read(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException wrong) {
            throw Refused.usage(file + ": "
                    + String.valueOf(wrong.getMessage()).replace("\n", System.lineSeparator() + file + ": "));
        }
    }

    private static LocalDateTime time(String text) {
        try {
            return LocalTimeText.read(text);
        } catch (DateTimeException wrong) {
            throw Refused.usage("'" + text
                    + "' is neither 'now' nor a time such as 2026-12-01T09:00 or 2026-12-01T09:00[Europe/London].");
        }
    }
}
