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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

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

        /// answered so at RCPT, and a moment later the connection is torn down
        record SayAndReset(String reply) implements Act {}

        /// told to go on with the data, of which nothing is read
        record Deaf() implements Act {}

        /// the connection is closed when the data begins
        record DropBefore() implements Act {}

        /// taken, and the connection closed before the reply
        record DropAfter() implements Act {}
    }

    /// What happens at a verb, whoever it is about.
    public sealed interface Manner {
        /// answered so
        record Say(String reply) implements Manner {}

        /// never answered
        record Stall() implements Manner {}

        /// answered without end, a byte each so many milliseconds
        record Drip(long millis) implements Manner {}

        /// the connection is closed
        record Drop() implements Manner {}

        /// answered so, and the connection closed
        record SayAndDrop(String reply) implements Manner {}
    }

    private static final String EXTENSIONS = "250-test\r\n250-DSN\r\n250-PIPELINING\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME";

    private final ServerSocket socket;
    private final Optional<SSLContext> key;
    private final boolean encrypted;
    private final Function<String, Act> script;
    private final long pauseMillis;
    private final Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();
    private final Map<String, Manner> manners = new ConcurrentHashMap<>();
    private final List<String> commands = Collections.synchronizedList(new ArrayList<>());
    private final List<String> messages = Collections.synchronizedList(new ArrayList<>());

    /// @param script what is done to the next attempt at a recipient
    /// @param pauseMillis how long it thinks before it answers a mail
    public SmtpScript(Function<String, Act> script, long pauseMillis) throws IOException {
        this(script, pauseMillis, Optional.empty(), false);
    }

    /// A server that knows encryption.
    ///
    /// @param key what it shows of itself
    /// @param encrypted whether from the first byte, or else when asked to
    SmtpScript(Function<String, Act> script, long pauseMillis, Optional<SSLContext> key, boolean encrypted)
            throws IOException {
        this.key = key;
        this.encrypted = encrypted;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.script = script;
        this.pauseMillis = pauseMillis;
        Thread.ofVirtual().start(this::listen);
    }

    /// @param verb such as `MAIL`; `CONNECT` for the greeting, `.` for the end of a mail
    public SmtpScript at(String verb, Manner manner) {
        manners.put(verb, manner);
        return this;
    }

    /// Is a good server again.
    public void behave() {
        manners.clear();
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
        synchronized (commands) {
            return List.copyOf(commands);
        }
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
                Thread.ofVirtual().start(() -> begin(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void begin(Socket connection) {
        try {
            serve(encrypted ? encrypted(connection) : connection, "220 test");
        } catch (IOException gone) {
            // the client went away
        }
    }

    private Socket encrypted(Socket connection) throws IOException {
        var fresh = (SSLSocket) key.orElseThrow().getSocketFactory()
                .createSocket(connection, "localhost", connection.getPort(), true);
        fresh.setUseClientMode(false);
        return fresh;
    }

    /// @param greeting empty where the client speaks first
    private void serve(Socket connection, String greeting) {
        try (connection;
                var in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
                OutputStream out = connection.getOutputStream()) {
            if (!greeting.isEmpty() && !answer(out, "CONNECT", greeting)) {
                return;
            }
            Optional<String> recipient = Optional.empty();
            Act act = new Act.Take();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                String verb = line.toUpperCase(java.util.Locale.ROOT).split("[ :]")[0];
                if (verb.equals("STARTTLS") && key.isPresent()) {
                    say(out, "220 Ready");
                    serve(encrypted(connection), "");
                    return;
                }
                String reply = verb.equals("EHLO") ? EXTENSIONS : verb.equals("DATA") ? "354 go on" : "250 Ok";
                if (verb.equals("RCPT")) {
                    recipient = Optional.of(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
                    act = script.apply(recipient.get());
                    reply = act instanceof Act.Say no ? no.reply : "250 2.1.5 Ok";
                    if (act instanceof Act.SayAndReset no) {
                        say(out, no.reply);
                        pause(100);
                        connection.setSoLinger(true, 0);
                        connection.close();
                        return;
                    }
                }
                boolean data = verb.equals("DATA") && goesOn(act);
                if (verb.equals("DATA") && !data) {
                    reply = "554 5.5.1 Nobody to send it to";
                }
                if (verb.equals("DATA") && act instanceof Act.DropBefore || !answer(out, verb, reply)) {
                    return;
                }
                if (verb.equals("QUIT") || data && !data(in, out, recipient.orElseThrow(), act)) {
                    return;
                }
            }
        } catch (IOException gone) {
            // the client went away
        }
    }

    /// Whether it takes a mail now: it has a recipient, unless it was told to say so without one.
    private boolean goesOn(Act act) {
        return manners.get("DATA") instanceof Manner.Say told
                ? told.reply.startsWith("354")
                : !(act instanceof Act.Say) && !(manners.get("RCPT") instanceof Manner.Say)
                        && !(manners.get("MAIL") instanceof Manner.Say);
    }

    private boolean data(BufferedReader in, OutputStream out, String recipient, Act act) throws IOException {
        return take(in, recipient, act) && !(act instanceof Act.DropAfter)
                && answer(out, ".", act instanceof Act.SayAtEnd no
                        ? no.reply
                        : "250 2.0.0 Ok: queued as Q" + messages.size());
    }

    /// @return whether the connection goes on
    private boolean answer(OutputStream out, String verb, String usual) throws IOException {
        switch (manners.get(verb)) {
            case null -> say(out, usual);
            case Manner.Say no -> {
                say(out, no.reply);
                return !no.reply.startsWith("421");
            }
            case Manner.Stall _ -> stall();
            case Manner.Drip drip -> {
                while (!socket.isClosed()) {
                    out.write('2');
                    out.flush();
                    pause(drip.millis);
                }
            }
            case Manner.Drop _ -> {
                return false;
            }
            case Manner.SayAndDrop no -> {
                say(out, no.reply);
                return false;
            }
        }
        return true;
    }

    private void stall() {
        while (!socket.isClosed()) {
            pause(50);
        }
    }

    private boolean take(BufferedReader in, String recipient, Act act) throws IOException {
        if (act instanceof Act.Deaf) {
            stall();
        }
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                if (pauseMillis > 0) {
                    pause(pauseMillis);
                }
                if (!(act instanceof Act.SayAtEnd) && !(manners.get(".") instanceof Manner.Say)) {
                    messages.add(String.join("\r\n", lines));
                    taken.computeIfAbsent(recipient, _ -> new AtomicInteger()).incrementAndGet();
                }
                return true;
            }
            lines.add(line.startsWith(".") ? line.substring(1) : line);
        }
        return false;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
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
