package signpost;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A request to our own server that proves nothing and so does nothing, which loads all that the first request of a chat platform goes through:
/// that is to be acknowledged within three seconds like any other.
final class Knock {

    private static final Logger LOG = LoggerFactory.getLogger(Knock.class);
    private static final int PATIENCE_MILLIS = 5000;

    private Knock() {}

    static void at(String host, int port, String path) {
        try (Socket socket = new Socket()) {
            InetAddress given = InetAddress.getByName(host);
            InetAddress here = given.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : given;
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(here, port), PATIENCE_MILLIS);
            socket.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
                    .getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        } catch (IOException unheard) {
            LOG.info("The first request to {} may take longer ({})", path, unheard.toString());
        }
    }
}
