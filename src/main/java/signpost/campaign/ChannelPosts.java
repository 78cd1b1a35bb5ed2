package signpost.campaign;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import signpost.message.Letters;

/// Posts editions in the channels of chat platforms, each edition once in each channel.
///
/// A post is marked before the request leaves. One whose reply was never read, since the network broke or the process was killed, is held
/// for a person: nobody can take back what a whole channel has seen twice. Safe for use by many threads and several processes.
@Singleton
public class ChannelPosts {

    private static final Logger LOG = Logger.getLogger(ChannelPosts.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final String LATE = "It is over two hours late. ";
    private static final String UNREAD = "Signpost ended before it had read the reply. Look in the channel.";

    private final PostRows rows;
    private final Campaigns campaigns;
    private final PublicPages open;
    private final Letters letters;
    private final InstantSource clock;

    ChannelPosts(PostRows rows, Campaigns campaigns, PublicPages open, Letters letters, InstantSource clock) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.open = open;
        this.letters = letters;
        this.clock = clock;
    }

    /// What became of a campaign in its channels, in order.
    public List<InChannel> of(long campaign) {
        return rows.of(campaign);
    }

    /// Posts once more what was not posted, or perhaps was.
    ///
    /// @return whether there is such a post and it may go again
    public boolean again(long campaign, long post) {
        return rows.again(campaign, post, clock.instant());
    }

    /// Leaves a post out that was not made yet.
    ///
    /// @return whether there is such a post and nobody makes it now
    public boolean leaveOut(long campaign, long post) {
        return rows.leaveOut(campaign, post, "Somebody said so.", clock.instant());
    }

    /// Posts what is due, on the platforms there are. A post for a platform that is not set up waits. What is over two hours late by then is
    /// held for a person, as a campaign is.
    public void tick(List<ChannelPost> platforms) {
        Instant now = clock.instant();
        rows.doubt(UNREAD, now);
        rows.hold(LATE, now.minus(Calendar.LATEST), now);
        Map<Channel.Door, ChannelPost> doors = new EnumMap<>(Channel.Door.class);
        platforms.forEach(platform -> doors.put(platform.door(), platform));
        for (PostRows.Due due : rows.due(now, doors.keySet())) {
            ChannelPost platform = doors.get(due.channel().door());
            State state = campaigns.state(due.campaign());
            if (state == State.CANCELLED) {
                rows.settle(due.id(), InChannel.State.LEFT_OUT, "The campaign was cancelled.", now);
            } else if (state != State.PAUSED && platform != null && rows.claim(due.id(), now, now.plus(LEASE))) {
                note(due, outcome(platform, due));
            }
        }
    }

    private ChannelPost.Outcome outcome(ChannelPost platform, PostRows.Due due) {
        try {
            return platform.post(due.channel().place(), announcement(due));
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "the post of edition " + due.edition() + " in a channel broke off", broken);
            return new ChannelPost.Unknown("It broke off: " + broken.getClass().getSimpleName());
        }
    }

    private void note(PostRows.Due due, ChannelPost.Outcome outcome) {
        Instant now = clock.instant();
        switch (outcome) {
            case ChannelPost.Posted(String reference) -> rows.settle(due.id(), InChannel.State.POSTED, reference, now);
            case ChannelPost.Never(String said) -> rows.settle(due.id(), InChannel.State.FAILED, said, now);
            case ChannelPost.Unknown(String said) -> rows.settle(due.id(), InChannel.State.IN_DOUBT, said, now);
            // until it is too late
            case ChannelPost.Later(String said) -> rows.later(due.id(), said,
                    now.plus(PAUSE.multipliedBy(1L << Math.min(due.tries(), 6))), now);
        }
    }

    private Announcement announcement(PostRows.Due due) {
        Edition edition = campaigns.edition(due.edition()).orElseThrow();
        boolean isOpen = open.entry(edition.id()).isPresent();
        return new Announcement("edition-" + edition.id() + "-" + due.id(), edition.kind(), edition.title(),
                letters.lead(edition.letter()),
                isOpen ? Optional.of(letters.address(PublicPages.page(edition.id()))) : Optional.empty());
    }
}
