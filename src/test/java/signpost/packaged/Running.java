package signpost.packaged;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A service in a process of its own, from its start to its end.
public final class Running implements AutoCloseable {

    /// What every service says on its standard output once it can be used, with its address behind.
    private static final String READY = "is ready: ";

    private final Process process;
    private final BufferedReader out;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    private Running(Process process) throws IOException {
        this.process = process;
        this.out = process.inputReader();
        this.address = ready();
    }

    /// Starts Java with these arguments and waits until the service is ready.
    ///
    /// @param errors where its standard error goes
    public static Running start(List<String> arguments, Map<String, String> environment, Path errors)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SIGNPOST_"));
        builder.environment().putAll(environment);
        return new Running(builder.start());
    }

    /// The service as these classes make it, with settings of a test's own.
    ///
    /// @param folder for its data and its errors
    public static Running classes(Path folder, Map<String, String> settings) throws IOException {
        var all = new HashMap<>(settings);
        all.put("SIGNPOST_DATA", folder.resolve("data").toString());
        all.put("SIGNPOST_PORT", "0");
        return start(List.of("-XX:TieredStopAtLevel=1", "-Xmx400m", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), "signpost.Signpost", "serve"), all, folder.resolve("errors"));
    }

    /// Where it is reached, with a slash at the end.
    public URI address() {
        return address;
    }

    private URI ready() throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            int at = line.indexOf(READY);
            if (at >= 0) {
                return URI.create(line.substring(at + READY.length()).strip());
            }
        }
        throw new IOException("the service ended before it was ready");
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    HttpResponse<String> ask(String question) throws IOException, InterruptedException {
        return send(request("api/ask")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"question\":\"" + question + "\"}")));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /// Memory that belongs to the process now, in megabytes; 0 where the system does not say.
    public long residentMegabytes() throws IOException {
        return status("VmRSS:");
    }

    /// The most memory that ever belonged to the process, likewise.
    public long peakMegabytes() throws IOException {
        return status("VmHWM:");
    }

    private long status(String name) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .sum();
    }

    /// Asks the process to end, as the system does, and waits for it.
    ///
    /// @return its exit status
    int stop(Duration patience) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("the service did not end within " + patience.toSeconds() + " s");
        }
        return process.exitValue();
    }

    /// Kills it, as `kill -9` does.
    @Override
    public void close() {
        client.close();
        process.destroyForcibly();
    }
}
