package signpost;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private ApplicationContext context;
    private int port;

    @BeforeEach
    void an_empty_server() {
        context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .properties(Map.of("micronaut.server.port", "-1", "micronaut.server.host", "127.0.0.1"))
                .start();
        port = context.getBean(EmbeddedServer.class).start().getPort();
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void a_request_that_drips_is_cut_off_and_others_are_served_meanwhile() throws Exception {
        long start = System.nanoTime();
        try (Socket slow = new Socket("127.0.0.1", port)) {
            OutputStream out = slow.getOutputStream();
            out.write("GET / HTTP/1.1\r\nHost: localhost\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(drip(out, slow)).isTrue();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Deadlines.WHOLE_REQUEST.minusSeconds(1), Deadlines.WHOLE_REQUEST.plusSeconds(10));
        assertThat(status()).isEqualTo(404);
    }

    /// Sends a byte every half second until the other side has closed.
    private static boolean drip(OutputStream out, Socket slow) throws Exception {
        slow.setSoTimeout(500);
        for (int i = 0; i < 80; i++) {
            try {
                out.write('x');
                out.flush();
                if (slow.getInputStream().read() < 0) {
                    return true;
                }
            } catch (java.net.SocketTimeoutException open) {
                // not closed yet
            } catch (IOException closed) {
                return true;
            }
        }
        return false;
    }

    private int status() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/nothing-here")).build(),
                    BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
