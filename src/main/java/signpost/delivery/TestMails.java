package signpost.delivery;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import signpost.audience.Audience;
import signpost.audience.Subscriber;
import signpost.campaign.Campaigns;
import signpost.message.Letter;
import signpost.message.Personal;
import signpost.message.Proof;

/// Sends a campaign's mail to one address to be looked at. It is no delivery: it is counted nowhere, its links belong to nobody, and it says in
/// its subject what it is. Safe for use by many threads at once.
@Singleton
public final class TestMails {

    /// What stands before the subject.
    public static final String MARK = "[Test] ";

    private final Campaigns campaigns;
    private final Audience audience;
    private final Notices notices;

    TestMails(Campaigns campaigns, Audience audience, Notices notices) {
        this.campaigns = campaigns;
        this.audience = audience;
        this.notices = notices;
    }

    /// Hands a campaign's mail over as it stands now, whatever its state.
    ///
    /// @param as whose name it is to hold; empty for nobody's
    /// @return whether there was a mail to send
    public boolean send(long campaign, String address, Optional<Subscriber> as) {
        Optional<Letter> letter = campaigns.proof(campaign).flatMap(Proof::letter);
        letter.ifPresent(proof -> {
            Letter said = proof.of(new Personal(as.map(Subscriber::name).orElse(""), audience.unsubscribeLink(0),
                    audience.preferencesLink(0), campaigns.archiveAddress(0)));
            notices.send("test-" + campaign + "-" + UUID.randomUUID(), address,
                    new Letter(MARK + said.subject(), said.html(), said.text(), said.attachments()));
        });
        return letter.isPresent();
    }
}
