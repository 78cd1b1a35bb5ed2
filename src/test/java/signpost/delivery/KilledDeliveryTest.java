package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.mail.SmtpScript;

/// Kills the service at random moments of a campaign, as `kill -9` does, and looks at what the mail server got.
///
/// `-Dsignpost.kill.recipients=10000 -Dsignpost.kill.times=20` makes it as large as one likes; the seed is printed, and `-Dsignpost.kill.seed` repeats it.
class KilledDeliveryTest {

    private static final int RECIPIENTS = Integer.getInteger("signpost.kill.recipients", 300);
    private static final int KILLS = Integer.getInteger("signpost.kill.times", 4);
    private static final long SEED = Long.getLong("signpost.kill.seed", System.nanoTime());
    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int THINKING_MILLIS = 40;

    @TempDir
    Path folder;

    private SmtpScript server;

    @Test
    void nobody_is_lost_and_whoever_may_have_it_twice_is_listed_by_name() throws Exception {
        System.out.println("seed " + SEED);
        var random = new Random(SEED);
        server = new SmtpScript(_ -> new SmtpScript.Act.Take(), THINKING_MILLIS);
        try (SmtpScript running = server) {
            System.out.println("on port " + running.port());
            String campaign = prepare();
            Process service = serve();
            command("campaign", "schedule", campaign, "--at", "now");
            for (int kill = 0; kill < KILLS; kill++) {
                int until = (kill + 1) * RECIPIENTS / (KILLS + 2) + random.nextInt(1 + RECIPIENTS / 50);
                await(() -> server.messages().size() >= until);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(THINKING_MILLIS * 2));
                service.destroyForcibly().waitFor();
                service = serve();
            }
            JsonNode status = ended(campaign);
            service.destroy();
            assertThat(service.waitFor(30, TimeUnit.SECONDS)).as("it ends when told").isTrue();
            judge(status);
        }
    }

    private void judge(JsonNode status) {
        List<String> listed = new ArrayList<>();
        status.get("in_doubt_names").forEach(name -> listed.add(name.asText()));
        List<String> lost = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (int i = 0; i < RECIPIENTS; i++) {
            int times = server.taken().containsKey(address(i)) ? server.taken().get(address(i)).get() : 0;
            if (times == 0) {
                lost.add(address(i));
            }
            for (int more = 1; more < times; more++) {
                twice.add(address(i));
            }
        }
        System.out.println(
                RECIPIENTS + " recipients, " + KILLS + " kills: lost " + lost.size() + ", twice " + twice.size()
                        + ", listed as in doubt " + listed.size());
        assertThat(lost).as("lost").isEmpty();
        assertThat(twice.size()).as("twice").isLessThanOrEqualTo(CONNECTIONS * KILLS);
        assertThat(listed).containsAll(twice);
        assertThat(listed.size()).as("listed").isLessThanOrEqualTo(CONNECTIONS * KILLS);
        assertThat(status.get("sent").asInt() + status.get("in_doubt").asInt()).isEqualTo(RECIPIENTS);
        assertThat(status.get("state").asText()).isEqualTo("sent");
    }

    private String prepare() throws Exception {
        Path library = Files.createDirectories(folder.resolve("library"));
        Files.writeString(library.resolve("neglect.md"), "# Neglect strategy\n\nNeglect is seen and named early.\n");
        StringBuilder list = new StringBuilder("email,name,organisation,audience,topics\n");
        for (int i = 0; i < RECIPIENTS; i++) {
            list.append(address(i)).append(",Person ").append(i).append(",,,\n");
        }
        Files.writeString(folder.resolve("list.csv"), list);
        Files.writeString(folder.resolve("campaign.yml"), """
                kind: spotlight
                title: Spotlight on neglect
                subject: Spotlight on neglect
                list: All
                body: |
                  ## Key messages

                  Neglect is seen and named early.
                """);
        command("subscribers", "import", folder.resolve("list.csv").toString(), "--list", "All", "--basis",
                "public task");
        String campaign = command("campaign", "create", "--file", folder.resolve("campaign.yml").toString(), "--by",
                "Ann");
        command("campaign", "approve", campaign, "--as", "Bea");
        return campaign;
    }

    private static String address(int number) {
        return "person" + number + "@school" + number % 9 + ".example.org";
    }

    private JsonNode ended(String campaign) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode status = new ObjectMapper().readTree(command("campaign", "status", campaign, "--json"));
        while (!status.get("state").asText().equals("sent")) {
            assertThat(System.nanoTime()).as("still %s", status).isLessThan(end);
            TimeUnit.SECONDS.sleep(2);
            status = new ObjectMapper().readTree(command("campaign", "status", campaign, "--json"));
        }
        return status;
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("the campaign goes on").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private Process serve() throws IOException, InterruptedException {
        Path out = folder.resolve("serve.out");
        Files.deleteIfExists(out);
        Process service = process("serve").redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("serve.err").toFile())).start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(out).contains("is ready")) {
            if (!service.isAlive() || System.nanoTime() > end) {
                throw new IOException("the service does not start: " + Files.readString(folder.resolve("serve.err")));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return service;
    }

    private String command(String... words) throws IOException, InterruptedException {
        Process process = process(words)
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("commands.err").toFile()))
                .start();
        try (InputStream out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
            assertThat(process.waitFor()).as("%s: %s", String.join(" ", words), said).isZero();
            return said;
        }
    }

    private ProcessBuilder process(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Xmx400m",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                "signpost.Signpost"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("SIGNPOST_"));
        builder.environment().put("SIGNPOST_DATA", folder.resolve("data").toString());
        builder.environment().put("SIGNPOST_LIBRARY", folder.resolve("library").toString());
        builder.environment().put("SIGNPOST_PORT", "0");
        builder.environment().put("SIGNPOST_SMTP_URL", "smtp://127.0.0.1:" + server.port());
        builder.environment().put("SIGNPOST_MAIL_FROM", "News <news@partnership.example>");
        return builder;
    }
}
