package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.TestDatabase;
import signpost.mail.Heads;
import signpost.mail.SmtpPost;
import signpost.mail.SmtpServer;

/// How many mails a second leave, each personal, of 20 kB and with a durable row, against Postfix's own `smtp-source` in the same run.
///
/// Skipped where Postfix's `smtp-sink` is not installed. `-Dsignpost.speed.mails=20000` makes it as large as one likes, and
/// `-Dsignpost.speed.nodemailer=DIR/node_modules` compares nodemailer's pooled sender, too.
class SendingSpeedTest {

    private static final int MAILS = Integer.getInteger("signpost.speed.mails", 500);
    private static final int CONNECTIONS = Integer.getInteger("signpost.speed.connections", 4);
    private static final int BYTES = 20_000;
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final int LOOKS_A_TICK = 50;
    private static final Path SINK = Path.of("/usr/sbin/smtp-sink");

    /// The folder `node_modules` in which nodemailer is installed; empty to leave it out.
    private static final String NODEMAILER = System.getProperty("signpost.speed.nodemailer", "");

    @TempDir
    Path folder;

    @Test
    void mails_leave_fast() throws Exception {
        assumeTrue(Files.isExecutable(SINK), "Debian's postfix is not installed");
        int port = free();
        Process sink = new ProcessBuilder(SINK.toString(), "-u", System.getProperty("user.name"), "127.0.0.1:" + port,
                "200").inheritIO().start();
        try {
            awaitSink(port);
            double theirs = source(port);
            List<Double> ours = signpost(port);
            System.out.printf("%d mails over %d connections: signpost %.0f a second right after its start and %.0f the"
                    + " next time, smtp-source %.0f%s%n", MAILS, CONNECTIONS, ours.getFirst(), ours.getLast(), theirs,
                    NODEMAILER.isEmpty()
                            ? ""
                            : ", nodemailer %.0f".formatted(
                                    nodemailer(port)));
            assertThat(ours).allMatch(rate -> rate > 0);
        } finally {
            sink.destroy();
        }
    }

    private static double source(int port) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int exit = new ProcessBuilder("/usr/sbin/smtp-source", "-d", "-s", String.valueOf(CONNECTIONS), "-m",
                String.valueOf(MAILS), "-l", String.valueOf(BYTES), "-f", "a@a.example", "-t", "b@b.example",
                "127.0.0.1:" + port).inheritIO().start().waitFor();
        assertThat(exit).isZero();
        return MAILS / seconds(begun);
    }

    private static double nodemailer(int port) throws IOException {
        var builder = new ProcessBuilder("node", Path.of("src/test/resources/pooled.js").toString(),
                String.valueOf(port), String.valueOf(CONNECTIONS), String.valueOf(MAILS), String.valueOf(BYTES));
        builder.environment().put("NODE_PATH", Path.of(NODEMAILER).toAbsolutePath().toString());
        try (InputStream out = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start().getInputStream()) {
            return Double.parseDouble(new String(out.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    /// Of a campaign right after the start, while Java still learns what it is to do, and of another after that.
    private List<Double> signpost(int port) throws Exception {
        try (TestDatabase database = TestDatabase.file(folder);
                Deliveries deliveries = database.get(Deliveries.class)) {
            var sending = new Sending(database);
            sending.people("All",
                    IntStream.range(0, MAILS).mapToObj(i -> "p" + i + "@s" + i % 99 + ".example").toList());
            var taken = new AtomicInteger();
            deliveries.start(new Counted(new SmtpPost(SmtpServer.of("smtp://127.0.0.1:" + port), Heads.plain(),
                    CONNECTIONS, InstantSource.system()), taken), Terms.USUAL, Optional.of(folder));
            return List.of(campaign(database, sending, deliveries, taken),
                    campaign(database, sending, deliveries, taken));
        }
    }

    private static double campaign(TestDatabase database, Sending sending, Deliveries deliveries, AtomicInteger taken)
            throws InterruptedException {
        // the layout around it makes up the rest
        long campaign = sending.campaign("All", "", "  " + "Neglect is seen, named and written down early. ".repeat(
                BYTES / 2 / 60) + "\n");
        int all = taken.get() + MAILS;
        deliveries.tick();
        Duration worked = worked();
        long begun = System.nanoTime();
        for (int look = 1; taken.get() < all || deliveries.status(campaign).sent() < MAILS; look++) {
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
            database.clock().forward(LOOK);
            if (look % LOOKS_A_TICK == 0) {
                deliveries.beat();
                deliveries.tick();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(10));
        }
        double rate = MAILS / seconds(begun);
        System.out.printf("%.2f s of the processor for 1,000 mails%n",
                worked().minus(worked).toMillis() / (double) MAILS);
        return rate;
    }

    private static Duration worked() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// Counts what was taken, so that nobody has to look at the rows meanwhile.
    private record Counted(Post post, AtomicInteger taken) implements Post {

        @Override
        public int lines() {
            return post.lines();
        }

        @Override
        public Line open() {
            Line line = post.open();
            return new Line() {
                @Override
                public Outcome send(Mail mail, Runnable last) {
                    Outcome outcome = line.send(mail, last);
                    taken.addAndGet(outcome instanceof Outcome.Accepted ? 1 : 0);
                    return outcome;
                }

                @Override
                public void close() {
                    line.close();
                }
            };
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitSink(int port) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }
}
