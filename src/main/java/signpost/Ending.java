package signpost;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.graceful.GracefulShutdownManager;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.delivery.Deliveries;
import signpost.mail.Mailbox;

/// The end of the service, in order: no new requests, those under way answered, then the folder is no longer followed, then all is closed.
record Ending(
        ApplicationContext context,
        Following following,
        Clockwork clockwork,
        Optional<Mailbox> mailbox,
        Optional<DatabaseDoor> door)
        implements
            Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Ending.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public void run() {
        try {
            context.getBean(GracefulShutdownManager.class)
                    .shutdownGracefully()
                    .toCompletableFuture()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException late) {
            LOG.info("Requests that took too long were cut off");
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        mailbox.ifPresent(Mailbox::close);
        clockwork.close();
        context.getBean(Deliveries.class).close();
        following.close();
        door.ifPresent(DatabaseDoor::close);
        context.close();
    }
}
