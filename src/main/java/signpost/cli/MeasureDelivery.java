package signpost.cli;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import signpost.audience.Audience;
import signpost.audience.Bringing;
import signpost.campaign.Brief;
import signpost.campaign.Campaigns;
import signpost.delivery.Deliveries;
import signpost.delivery.Post;
import signpost.delivery.Status;
import signpost.delivery.Terms;

/// `signpost measure delivery`: how much memory a campaign takes while it goes out to lists of several lengths, each in an H2 database of its own.
@Command(
        name = "delivery",
        description = "Measure how much memory a campaign takes while it goes out to lists of several lengths, and how fast it is.")
final class MeasureDelivery implements MeasureCommand {

    /// An import takes so many at once.
    private static final int AT_ONCE = 50_000;
    private static final int MOST = 1_000_000;
    private static final int LOOKS = 10;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration STANDSTILL = Duration.ofMinutes(2);

    @ParentCommand
    private Measure measure;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--recipients",
            paramLabel = "N,N",
            split = ",",
            defaultValue = "10000,200000",
            description = "How many people, for one campaign after another; 10000,200000 unless given.")
    private List<Integer> sizes;

    @Option(
            names = "--smtp",
            paramLabel = "URL",
            required = true,
            description = "A mail server on this machine that throws away what it gets, such as Postfix's smtp-sink.")
    private String server;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (sizes.stream().anyMatch(size -> size < 1 || size > MOST)) {
            throw Refused.usage("--recipients is " + sizes + "; each can be 1 to " + MOST + ".");
        }
        if (!Safety.isLoopback(String.valueOf(URI.create(server).getHost()))) {
            throw Refused
                    .usage("--smtp is " + server + "; it must be a server on this machine, since real mails leave.");
        }
        for (int size : sizes) {
            Path folder = Files.createTempDirectory("signpost");
            try (Rooms rooms = measure.rooms(Settings.read(Map.of("SIGNPOST_DATA", folder.resolve("data").toString(),
                    "SIGNPOST_SMTP_URL", server, "SIGNPOST_MAIL_FROM", "measure@localhost.localdomain"), null))) {
                run(rooms, folder, size);
            } finally {
                Folders.delete(folder);
            }
        }
        return Exit.DONE;
    }

    private void run(Rooms rooms, Path folder, int size) throws IOException, InterruptedException {
        for (int from = 0; from < size; from += AT_ONCE) {
            rooms.room(Audience.class).bring(
                    written(folder.resolve("people.csv"), from, Math.min(size, from + AT_ONCE)),
                    new Bringing("All", "public task", "people.csv", UnaryOperator.identity(), false));
        }
        line("recipients", "%d", size);
        memory("before", Footprint.now());
        long campaign = campaign(rooms.room(Campaigns.class));
        Deliveries deliveries = rooms.room(Deliveries.class);
        long start = System.nanoTime();
        deliveries.tick();
        line("rows written", "%.1f s", seconds(start));
        memory("rows written", Footprint.now());
        deliveries.start(rooms.room(Post.class), Terms.USUAL, Optional.of(folder.resolve("leaving")));
        start = System.nanoTime();
        Footprint most = follow(deliveries, campaign, size);
        line("sent", "%.1f s, %.0f mails a second", seconds(start), size / seconds(start));
        memory("most on the way", most);
        memory("after", Footprint.now());
    }

    /// @return the most memory that was seen to be in use, at moments spread over the whole
    private static Footprint follow(Deliveries deliveries, long campaign, int size) throws InterruptedException {
        Footprint most = Footprint.now();
        long gone = 0;
        long moved = System.nanoTime();
        for (int looks = 1; gone < size;) {
            Thread.sleep(PAUSE);
            deliveries.beat();
            deliveries.tick();
            Status status = deliveries.status(campaign);
            long now = size - status.waiting() - status.deferred();
            if (now > gone) {
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > STANDSTILL.toNanos()) {
                throw Refused.failure("No mail left in the last minutes: " + status + ".");
            }
            gone = now;
            if (gone * LOOKS >= (long) looks * size) {
                looks = (int) (gone * LOOKS / size) + 1;
                most = most.and(Footprint.now());
            }
        }
        return most;
    }

    private static long campaign(Campaigns campaigns) {
        long id = campaigns.create(Brief.read("""
                kind: special-edition
                title: News
                subject: News for {{name}}
                list: All
                body: |
                  Hello {{name}}, neglect is seen, named and written down early.
                """), "Ann Author").id();
        campaigns.approve(id, "Bea Boss");
        campaigns.sendNow(id, "Ann Author");
        return id;
    }

    private static Path written(Path file, int from, int to) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.append("email,name\n");
            for (int i = from; i < to; i++) {
                out.append("person%d@organisation%d.invalid,Person %d\n".formatted(i, i % 997, i));
            }
        }
        return file;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void memory(String name, Footprint memory) {
        line(name, "heap %d MB, resident %d MB", memory.heap() >> 20, memory.resident() >> 20);
    }

    private void line(String name, String value, Object... values) {
        spec.commandLine().getOut().printf(Locale.ROOT, "%-16s %s%n", name, value.formatted(values));
        spec.commandLine().getOut().flush();
    }
}
