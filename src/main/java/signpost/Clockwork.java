package signpost;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.account.Accounts;
import signpost.audience.Audience;
import signpost.campaign.ChannelPost;
import signpost.campaign.ChannelPosts;
import signpost.campaign.SessionNews;
import signpost.chat.Enquiries;
import signpost.chat.Remembered;
import signpost.console.Uploads;
import signpost.delivery.Deliveries;
import signpost.delivery.Notices;
import signpost.inbox.Inbox;
import signpost.inbox.Kept;
import signpost.insight.Insight;
import signpost.mail.TeamDesk;
import signpost.message.Letters;
import signpost.message.Wording;
import signpost.teams.TeamsDoor;

/// Wakes the rooms that have something to do by the clock, each in a thread of its own, while the service runs.
///
/// What fails is logged and done again at the next turn; nothing one room does holds up another.
final class Clockwork implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<Thread> threads = new ArrayList<>();
    private final List<Runnable> last = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    private Clockwork() {}

    /// Starts everything that the service does by the clock.
    ///
    /// @param data the data folder
    static Clockwork start(ApplicationContext context, Path data) {
        var clockwork = new Clockwork();
        clockwork.every(Duration.ofSeconds(5), "disk", new DiskRoom(data)::tick);
        Accounts accounts = context.getBean(Accounts.class);
        clockwork.every(Duration.ofHours(1), "sign-ins", accounts::tick);
        clockwork.every(Duration.ofMinutes(1), "uploads", context.getBean(Uploads.class)::tick);
        Insight insight = context.getBean(Insight.class);
        clockwork.every(Duration.ofSeconds(1), "insight", insight::tick);
        clockwork.atLast(insight::tick);
        Enquiries enquiries = context.getBean(Enquiries.class);
        clockwork.every(Duration.ofSeconds(5), "enquiries", enquiries::tick);
        context.findBean(TeamsDoor.class).ifPresent(
                teams -> clockwork.every(Duration.ofSeconds(5), "cards of enquiries", teams::tick));
        Inbox inbox = context.getBean(Inbox.class);
        clockwork.every(Duration.ofSeconds(1), "inbox", inbox::tick);
        clockwork.atLast(inbox::rest);
        clockwork.every(Duration.ofHours(1), "kept", context.getBean(Kept.class)::tick);
        context.findBean(TeamDesk.class).ifPresent(
                team -> clockwork.every(Duration.ofHours(1), "replies by mail", team::tick));
        clockwork.every(Duration.ofHours(1), "conversations", context.getBean(Remembered.class)::tick);
        Deliveries deliveries = context.getBean(Deliveries.class);
        clockwork.every(Duration.ofSeconds(1), "deliveries", deliveries::tick);
        clockwork.every(Duration.ofSeconds(5), "sign of life", deliveries::beat);
        ChannelPosts posts = context.getBean(ChannelPosts.class);
        List<ChannelPost> platforms = List.copyOf(context.getBeansOfType(ChannelPost.class));
        clockwork.every(Duration.ofSeconds(1), "channels", () -> posts.tick(platforms));
        SessionNews news = context.getBean(SessionNews.class);
        var bearer = new SessionBearer(deliveries, context.getBean(Notices.class));
        clockwork.every(Duration.ofSeconds(15), "session news", () -> news.tick(bearer));
        Audience audience = context.getBean(Audience.class);
        var confirmations = new ConfirmationMail(context.getBean(Wording.class),
                context.getBean(Letters.class), context.getBean(Notices.class)::send);
        clockwork.every(Duration.ofSeconds(1), "sign-ups", () -> audience.tick(confirmations));
        clockwork.every(Duration.ofHours(1), "erasures", audience::eraseAgain);
        return clockwork;
    }

    /// Does the task once more when all else has ended.
    private void atLast(Runnable task) {
        last.add(task);
    }

    /// Does the task in a moment, and again each time so long after it ended.
    private void every(Duration pause, String name, Runnable task) {
        threads.add(Thread.ofVirtual().name(name).start(() -> {
            try {
                for (Duration wait = Serving.LULL; !ended.await(wait.toMillis(), TimeUnit.MILLISECONDS); wait = pause) {
                    turn(name, task);
                }
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private static void turn(String name, Runnable task) {
        try {
            task.run();
        } catch (Throwable failed) { // without memory for a moment, too: nothing else does it
            LOG.warn("What '{}' does by the clock failed and will be done again: {}", name, failed.toString());
        }
    }

    /// Tells all to end and waits for what they are doing. Nobody is interrupted: H2 closes its file when a thread is interrupted in it.
    @Override
    public void close() {
        ended.countDown();
        try {
            for (Thread thread : threads) {
                thread.join(PATIENCE);
            }
            last.forEach(task -> turn("the end", task));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
