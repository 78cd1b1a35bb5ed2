package signpost.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import signpost.audience.Audience;
import signpost.audience.Segment;
import signpost.audience.Subscriber;
import signpost.campaign.Campaign;
import signpost.campaign.Previews;
import signpost.message.Letter;
import signpost.message.Proof;

/// `campaign preview`.
@Command(name = "preview", description = "Write a campaign's mail to a file as a subscriber would get it.")
final class CampaignPreview extends OneCampaign {

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
    void act(Rooms rooms, Campaign campaign) throws IOException {
        Audience audience = rooms.room(Audience.class);
        Optional<Subscriber> subscriber = Optional.ofNullable(as).map(email -> audience.byEmail(email)
                .orElseThrow(
                        () -> Refused.failure("Nobody on the communications list has the address " + email + ".")));
        Letter letter = letter(rooms, campaign, subscriber);
        Files.writeString(out, out.toString().endsWith(".txt") ? letter.text() : letter.html(),
                StandardCharsets.UTF_8);
        err().println("Subject: " + letter.subject());
        subscriber.map(person -> audience.why(Segment.parse(CampaignShow.audience(campaign)), person))
                .ifPresent(why -> err().println(as + (why.in() ? " gets it: " : " does not get it: ")
                        + String.join("; ", why.reasons()) + "."));
    }

    /// The letter as a subscriber would get it, or else somebody without a name.
    private Letter letter(Rooms rooms, Campaign campaign, Optional<Subscriber> subscriber) {
        Proof proof = rooms.room(Previews.class).proof(campaign.id()).orElseThrow();
        proof.faults().forEach(fault -> err().println("Cannot be approved: " + fault));
        return rooms.room(Previews.class).letter(campaign.id(), subscriber)
                .orElseThrow(() -> Refused.failure(proof.letter().isPresent()
                        ? "There is nothing new for this reader, who gets no mail."
                        : "There is nothing to show."));
    }
}
