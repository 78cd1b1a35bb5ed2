package signpost.delivery;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import signpost.audience.Subscriber;
import signpost.campaign.Previews;
import signpost.message.Letter;

/// Sends a campaign's mail to one address to be looked at. It is no delivery: it is counted nowhere, its links belong to nobody, and it says in
/// its subject what it is. Safe for use by many threads at once.
@Singleton
public final class TestMails {

    /// What stands before the subject.
    public static final String MARK = "[Test] ";

    private final Previews previews;
    private final Notices notices;

    TestMails(Previews previews, Notices notices) {
        this.previews = previews;
        this.notices = notices;
    }

    /// Hands a campaign's mail over as it stands now, whatever its state.
    ///
    /// @param as who is to see it as they would get it; empty for somebody without a name
    /// @return whether there was a mail to send
    public boolean send(long campaign, String address, Optional<Subscriber> as) {
        Optional<Letter> letter = previews.letter(campaign, as);
        letter.ifPresent(said -> notices.send("test-" + campaign + "-" + UUID.randomUUID(), address,
                new Letter(MARK + said.subject(), said.html(), said.text(), said.attachments())));
        return letter.isPresent();
    }
}
