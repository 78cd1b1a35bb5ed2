package signpost.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import signpost.audience.Audience;
import signpost.audience.Segment;
import signpost.audience.Subscriber;
import signpost.campaign.Campaign;
import signpost.campaign.Campaigns;
import signpost.message.Letter;
import signpost.message.Personal;
import signpost.message.Proof;

/// `campaign preview`.
@Command(name = "preview", description = "Write a campaign's mail to a file as a subscriber would get it.")
final class CampaignPreview implements Callable<Integer> {

    @ParentCommand
    private CampaignCommands parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The campaign's number.")
    private long id;

    @Option(
            names = "--as",
            paramLabel = "EMAIL",
            description = "The subscriber to see it as; else somebody without a name.")
    private @Nullable String as;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.html",
            description = "Where to write it; a name that ends in .txt gets the text part.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        try (Rooms rooms = parent.commands().rooms()) {
            Campaigns campaigns = rooms.room(Campaigns.class);
            Campaign campaign = campaigns.find(id).orElseThrow(() -> CampaignShow.none(id));
            Audience audience = rooms.room(Audience.class);
            Optional<Subscriber> subscriber = Optional.ofNullable(as).map(email -> audience.byEmail(email)
                    .orElseThrow(
                            () -> Refused.failure("Nobody on the communications list has the address " + email + ".")));
            Proof proof = campaigns.proof(id).orElseThrow();
            PrintWriter err = spec.commandLine().getErr();
            proof.faults().forEach(fault -> err.println("Cannot be approved: " + fault));
            Letter letter = proof.letter().orElseThrow(() -> Refused.failure("There is nothing to show."));
            Letter personal = letter.of(personal(audience, subscriber, campaigns.archiveAddress(0)));
            Files.writeString(out, out.toString().endsWith(".txt") ? personal.text() : personal.html(),
                    StandardCharsets.UTF_8);
            err.println("Subject: " + personal.subject());
            subscriber.map(person -> audience.why(Segment.parse(CampaignShow.audience(campaign)), person))
                    .ifPresent(why -> err.println(as + (why.in() ? " gets it." : " does not get it.")));
        }
        return Exit.DONE;
    }

    private static Personal personal(Audience audience, Optional<Subscriber> subscriber, String archive) {
        long person = subscriber.map(Subscriber::id).orElse(0L);
        return new Personal(subscriber.map(Subscriber::name).orElse(""), audience.unsubscribeLink(person),
                audience.preferencesLink(person), archive);
    }
}
