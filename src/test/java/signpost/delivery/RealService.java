package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import signpost.mail.SmtpScript;

/// The program itself, in processes of its own over one data folder, with a list, a campaign and a mail server of the test's.
final class RealService {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final Map<String, String> settings = new HashMap<>();
    private String address = "";

    RealService(Path folder, SmtpScript server) throws IOException {
        this(folder, server.port());
    }

    /// @param port of the mail server on this machine
    RealService(Path folder, int port) throws IOException {
        this.folder = folder;
        Path library = Files.createDirectories(folder.resolve("library"));
        Files.writeString(library.resolve("neglect.md"), "# Neglect strategy\n\nNeglect is seen and named early.\n");
        settings.put("SIGNPOST_DATA", folder.resolve("data").toString());
        settings.put("SIGNPOST_LIBRARY", library.toString());
        settings.put("SIGNPOST_PORT", "0");
        settings.put("SIGNPOST_SMTP_URL", "smtp://127.0.0.1:" + port);
        settings.put("SIGNPOST_MAIL_FROM", "News <news@partnership.example>");
    }

    RealService with(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /// Brings the people in and approves a campaign to them.
    ///
    /// @return the campaign's number
    String campaign(int recipients) throws IOException, InterruptedException {
        StringBuilder list = new StringBuilder("email,name,organisation,audience,topics\n");
        for (int i = 0; i < recipients; i++) {
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

    static String address(int number) {
        return "person" + number + "@school" + number % 9 + ".example.org";
    }

    static List<String> addresses(int people) {
        return IntStream.range(0, people).mapToObj(RealService::address).toList();
    }

    JsonNode status(String campaign) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(command("campaign", "status", campaign, "--json"));
    }

    /// The status of a campaign once everybody's turn has come.
    JsonNode ended(String campaign) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode status = status(campaign);
        while (!status.get("state").asText().equals("sent")) {
            assertThat(System.nanoTime()).as("still %s", status).isLessThan(end);
            TimeUnit.SECONDS.sleep(2);
            status = status(campaign);
        }
        return status;
    }

    void await(BooleanSupplier condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the campaign goes on: %s",
                    Files.readString(folder.resolve("serve.err"))).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    Process serve() throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "serve", ".out");
        Process service = process("serve").redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("serve.err").toFile())).start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(out).contains("is ready")) {
            if (!service.isAlive() || System.nanoTime() > end) {
                throw new IOException("the service does not start: " + Files.readString(folder.resolve("serve.err")));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        String said = Files.readString(out);
        address = said.substring(said.indexOf("http"), said.indexOf('\n', said.indexOf("http"))).strip();
        return service;
    }

    /// What the service that was started last says at a path.
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /// What it answers to a question in chat.
    HttpResponse<String> ask(String question) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address + "api/ask"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"question\": \"" + question + "\"}")).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /// Whether the log has such words so often.
    boolean said(String words, int times) {
        try {
            return Files.readString(folder.resolve("serve.err")).split(Pattern.quote(words), -1).length > times;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String command(String... words) throws IOException, InterruptedException {
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
        builder.environment().putAll(settings);
        return builder;
    }
}
