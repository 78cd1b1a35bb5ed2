package signpost.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import signpost.audience.Address;
import signpost.audience.Audience;
import signpost.campaign.Campaign;
import signpost.campaign.Previews;
import signpost.delivery.TestMails;

/// `campaign test`.
@Command(
        name = "test",
        description = "Send a campaign's mail as it stands to one address, to be looked at. It counts as no delivery.")
final class CampaignTestMail extends OneCampaign {

    @Option(names = "--to", required = true, paramLabel = "ADDRESS", description = "Who gets it.")
    private String to;

    @Override
    void act(Rooms rooms, Campaign campaign) {
        Address address = address();
        rooms.room(Previews.class).proof(campaign.id())
                .ifPresent(proof -> proof.faults().forEach(fault -> err().println("Cannot be approved: " + fault)));
        if (!rooms.room(TestMails.class).send(campaign.id(), address.text(),
                rooms.room(Audience.class).byEmail(address.text()))) {
            throw Refused.failure("There is nothing to send.");
        }
        err().println("The test mail to " + address.text() + " leaves as soon as the service runs.");
    }

    private Address address() {
        try {
            return Address.of(to);
        } catch (IllegalArgumentException wrong) {
            throw Refused.usage("'" + to + "': " + wrong.getMessage() + ".");
        }
    }
}
