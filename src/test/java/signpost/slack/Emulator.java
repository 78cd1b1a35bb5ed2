package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import signpost.json.Json;
import signpost.packaged.NodePackage;

/// Slack as the npm package `emulate` makes it, in a process of its own: it keeps channels, messages and views, gives tokens to apps that a person lets
/// in, and refuses what a token may not do. It sends no events, and knows nothing of the assistant's pane. What the bot calls goes through a gate that
/// notes it.
final class Emulator implements AutoCloseable {

    static final String CLIENT = "123.456";
    static final String CLIENT_SECRET = "s3cret";
    static final String REDIRECT = "https://ask.example.org/slack/oauth";

    /// Ann's own token.
    static final String ANN = "ann";

    private static final String PACKAGE = "emulate";
    private static final Json EMPTY = Json.read("{}").orElseThrow();
    private static final Pattern FIELD = Pattern.compile("name=\"([a-z_]+)\" value=\"([^\"]*)\"");

    /// What the bot called.
    ///
    /// @param form what it said, as it left
    /// @param answer empty where the emulator does not know the method
    record Called(String method, Map<String, String> form, Json answer) {}

    private final Process process;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final HttpServer gate;
    private final List<Called> calls = new CopyOnWriteArrayList<>();

    private Emulator(Process process, String address) throws IOException {
        this.process = process;
        this.address = address;
        gate = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        gate.setExecutor(task -> Thread.ofVirtual().start(task));
        gate.createContext("/", this::pass);
        gate.start();
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        for (String header : List.of("Authorization", "Content-Type")) {
            if (exchange.getRequestHeaders().containsKey(header)) {
                request.header(header, exchange.getRequestHeaders().getFirst(header));
            }
        }
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            calls.add(new Called(path.substring(path.lastIndexOf('/') + 1),
                    fields(new String(body, StandardCharsets.UTF_8)), answer.statusCode() == 404
                            ? EMPTY
                            : Json.read(new String(answer.body(), StandardCharsets.UTF_8)).orElse(EMPTY)));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : form.isEmpty() ? new String[0] : form.split("&")) {
            int equals = field.indexOf('=');
            fields.put(field.substring(0, equals),
                    URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }

    List<Called> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    /// What the bot was not allowed to do, or did wrong.
    List<String> refused() {
        return calls.stream().filter(call -> !call.answer().text("error").isEmpty())
                .map(call -> call.method() + ": " + Json.write(call.answer())).toList();
    }

    /// Starts it; a test is skipped where Node or the package is missing.
    static Emulator start() throws IOException {
        var builder = new ProcessBuilder(NodePackage.NODE.toString(),
                "src/test/resources/signpost/slack/emulator.mjs");
        builder.environment().put("NODE_PATH", NodePackage.modules(PACKAGE).toString());
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.outputWriter(StandardCharsets.UTF_8)
                .append(Json.write(Map.of("port", NodePackage.freePort(), "client", CLIENT, "secret", CLIENT_SECRET,
                        "redirect", REDIRECT,
                        "scopes", Scopes.ALL)))
                .append("\n")
                .flush();
        String address = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (address == null) {
            throw new IOException("the emulator ended");
        }
        return new Emulator(process, address);
    }

    /// Where the bot finds it.
    String api() {
        return "http://127.0.0.1:" + gate.getAddress().getPort() + "/api/";
    }

    /// What a browser does that is sent there to install an app: Ann agrees, and it is sent back.
    ///
    /// @param authorize where it is sent to, at Slack
    /// @return what stands behind the question mark of the address that it is sent back to
    String agree(String authorize) throws Exception {
        URI page = URI.create(authorize.replace("https://slack.com", address));
        String shown = http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString()).body();
        String form = List.of(shown.split("<form")).stream().filter(one -> one.contains("ann@example.org"))
                .findFirst().orElseThrow(() -> new IOException("nobody can agree: " + shown));
        StringJoiner fields = new StringJoiner("&");
        Matcher field = FIELD.matcher(form);
        while (field.find()) {
            fields.add(field.group(1) + "=" + Slackers.encoded(field.group(2).replace("&amp;", "&")));
        }
        HttpResponse<String> back = http.send(
                HttpRequest.newBuilder(URI.create(address + "/oauth/v2/authorize/callback"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields.toString())).build(),
                HttpResponse.BodyHandlers.ofString());
        String to = back.headers().firstValue("Location").orElseThrow(() -> new IOException(back.body()));
        assertThat(to).startsWith(REDIRECT + "?");
        return to.substring(to.indexOf('?') + 1);
    }

    /// A call of the Web API that it must take.
    Json call(String token, String method, Map<String, ?> body) throws Exception {
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create(address + "/api/" + method))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
                .build(), HttpResponse.BodyHandlers.ofString());
        Json read = Json.read(answer.body()).orElseThrow();
        assertThat(read.isTrue("ok")).as(method + ": " + answer.body()).isTrue();
        return read;
    }

    @Override
    public void close() {
        process.destroy();
        gate.stop(0);
    }
}
