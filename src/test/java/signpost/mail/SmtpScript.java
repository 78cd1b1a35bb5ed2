package signpost.mail;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// A mail server that does to each recipient what the test says. It speaks just enough SMTP (RFC 5321).
public final class SmtpScript implements Closeable {

    /// What happens to one attempt.
    public sealed interface Act {
        /// taken
        record Take() implements Act {}

        /// answered so at RCPT
        record Say(String reply) implements Act {}

        /// answered so after the final dot
        record SayAtEnd(String reply) implements Act {}

        /// the connection is closed when the data begins
        record DropBefore() implements Act {}

        /// taken, and the connection closed before the reply
        record DropAfter() implements Act {}
    }

    private final ServerSocket socket;
    private final Function<String, Act> script;
    private final long pauseMillis;
    private final Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();

    /// @param script what is done to the next attempt at a recipient
    /// @param pauseMillis how long it thinks before it answers a mail
    public SmtpScript(Function<String, Act> script, long pauseMillis) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.script = script;
        this.pauseMillis = pauseMillis;
        Thread.ofVirtual().start(this::listen);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /// How often each recipient's mail was taken.
    public Map<String, AtomicInteger> taken() {
        return taken;
    }

    /// What was said to it outside messages.
    public List<String> commands() {
        return commands;
    }

    /// The messages taken, as they came.
    public List<String> messages() {
        return messages;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection;
                var in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
                OutputStream out = connection.getOutputStream()) {
            say(out, "220 test");
            Optional<String> recipient = Optional.empty();
            Act act = new Act.Take();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                String verb = line.toUpperCase(java.util.Locale.ROOT);
                if (verb.startsWith("RCPT")) {
                    recipient = Optional.of(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
                    act = script.apply(recipient.get());
                    say(out, act instanceof Act.Say no ? no.reply : "250 2.1.5 Ok");
                } else if (verb.startsWith("DATA")) {
                    if (act instanceof Act.DropBefore) {
                        return;
                    }
                    say(out, "354 go on");
                    if (!take(in, recipient.orElseThrow(), act)) {
                        return;
                    }
                    if (act instanceof Act.DropAfter) {
                        return;
                    }
                    say(out, act instanceof Act.SayAtEnd no ? no.reply : "250 2.0.0 Ok: queued as Q" + messages.size());
                } else if (verb.startsWith("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, verb.startsWith("EHLO") ? "250-test\r\n250-DSN\r\n250 8BITMIME" : "250 Ok");
                }
            }
        } catch (IOException gone) {
            // the client went away
        }
    }

    private boolean take(BufferedReader in, String recipient, Act act) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                if (pauseMillis > 0) {
                    pause();
                }
                if (!(act instanceof Act.SayAtEnd)) {
                    messages.add(String.join("\r\n", lines));
                    taken.computeIfAbsent(recipient, _ -> new AtomicInteger()).incrementAndGet();
                }
                return true;
            }
            lines.add(line.startsWith(".") ? line.substring(1) : line);
        }
        return false;
    }

    private void pause() {
        try {
            Thread.sleep(pauseMillis);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(OutputStream out, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
