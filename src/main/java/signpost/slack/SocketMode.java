package signpost.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Socket Mode: Slack's requests over a connection that we open, for services that Slack cannot reach. Slack's client looks every few seconds
/// whether the connection stands, and opens it anew; the same listeners as by HTTP keep what comes, and only then it is acknowledged.
final class SocketMode implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final App app;
    private final String token;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Runnable hangUp = () -> {};

    private SocketMode(App app, String token) {
        this.app = app;
        this.token = token;
    }

    /// Opens it in the background, again and again until Slack lets us in.
    static SocketMode open(App app, String token) {
        SocketMode socket = new SocketMode(app, token);
        Thread.ofVirtual().name("slack socket").start(socket::connect);
        return socket;
    }

    private void connect() {
        try {
            do {
                try {
                    SocketModeApp running = new SocketModeApp(token, app, SocketModeClient.Backend.JavaWebSocket);
                    running.startAsync();
                    hangUp = () -> hangUp(running.getClient());
                    return;
                } catch (Exception refused) {
                    LOG.warn("Slack's Socket Mode could not be opened and will be tried again: {}",
                            refused.toString());
                }
            } while (!ended.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void hangUp(SocketModeClient client) {
        try {
            client.disconnect();
        } catch (IOException gone) {
            LOG.info("Slack's connection was gone already");
        }
    }

    /// Hangs up. No thread is interrupted, for one may be at the database.
    @Override
    public void close() {
        ended.countDown();
        hangUp.run();
    }
}
