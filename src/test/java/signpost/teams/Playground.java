package signpost.teams;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import signpost.json.Json;
import signpost.packaged.NodePackage;

/// Microsoft's Agents Playground (npm `@microsoft/m365agentsplayground`) in a process of its own: it speaks to bots as Teams does and checks what they
/// say. It signs nothing, so a gate stands before the bot that signs what passes as Teams would.
final class Playground implements AutoCloseable {

    /// The channel that stands for the team's.
    static final String TEAM = "channel-announcements-id";

    /// A channel of the same team.
    static final String CHANNEL = "team-id";

    private static final String PACKAGE = "@microsoft/m365agentsplayground";
    private static final String SERVICE = "http://localhost:%d/_connector";
    private static final Json EMPTY = Json.read("{}").orElseThrow();

    /// What a bot does for an activity that Teams sends.
    interface Bot {

        HttpResponse<String> take(String activity, String service) throws Exception;
    }

    private final Process process;
    private final HttpServer gate;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final Json config;
    private final List<Json> shown = new CopyOnWriteArrayList<>();
    private final List<Json> log = new CopyOnWriteArrayList<>();

    private Playground(Process process, HttpServer gate, int port) throws Exception {
        this.process = process;
        this.gate = gate;
        this.port = port;
        this.config = Json.read(http.send(HttpRequest.newBuilder(at("/_internal/v1/config")).build(),
                HttpResponse.BodyHandlers.ofString()).body()).orElseThrow().at("config");
        listen("/_ws_conversation/v1/conversations/stream", shown);
        listen("/_ws/log/stream", log);
    }

    /// Starts it before a bot; a test is skipped where Node or the package is missing.
    ///
    /// @param folder where it writes its log
    static Playground before(Bot bot, Path folder) throws Exception {
        Path modules = NodePackage.modules(PACKAGE);
        int port = NodePackage.freePort();
        HttpServer gate = gate(bot, SERVICE.formatted(port));
        var builder = new ProcessBuilder(NodePackage.NODE.toString(), "-r",
                Path.of("src/test/resources/signpost/teams/loopback.cjs").toAbsolutePath().toString(),
                modules.resolve(PACKAGE).resolve("cli.js").toString(), "-e",
                "http://127.0.0.1:" + gate.getAddress().getPort() + "/", "-c", "msteams", "-p", String.valueOf(port),
                "--dt");
        builder.environment().put("BROWSER", "none");
        Process process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        List<String> said = new ArrayList<>();
        for (String line = out.readLine(); !String.valueOf(line).startsWith("Listening"); line = out.readLine()) {
            if (line == null) {
                throw new IOException("the playground ended: " + said);
            }
            said.add(line);
        }
        Thread.ofVirtual().start(() -> out.lines().forEach(said::add)); // or it would wait for a reader
        return new Playground(process, gate, port);
    }

    private static HttpServer gate(Bot bot, String service) throws IOException {
        HttpServer gate = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        gate.setExecutor(task -> Thread.ofVirtual().start(task));
        gate.createContext("/", exchange -> pass(exchange, bot, service));
        gate.start();
        return gate;
    }

    private static void pass(HttpExchange exchange, Bot bot, String service) throws IOException {
        String activity = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (activity.isEmpty()) { // it asks whether somebody is there
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
            return;
        }
        try {
            HttpResponse<String> answer = bot.take(activity, service);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            answer.headers().firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (Exception broken) {
            exchange.sendResponseHeaders(502, -1);
        }
        exchange.close();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private void listen(String path, List<Json> heard) {
        http.newWebSocketBuilder().buildAsync(URI.create("ws://127.0.0.1:" + port + path), new WebSocket.Listener() {
            private final StringBuilder frame = new StringBuilder();

            @Override
            public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
                frame.append(part);
                if (last) {
                    Json.read(frame.toString()).ifPresent(heard::add);
                    frame.setLength(0);
                }
                return WebSocket.Listener.super.onText(socket, part, last);
            }
        }).join();
    }

    String tenant() {
        return config.text("tenantId");
    }

    /// The chat of Alex with the bot alone.
    String alone() {
        return config.text("personalChat", "id");
    }

    String email() {
        return config.text("currentUser", "email");
    }

    /// What the bot said in a conversation, and in a channel's threads, the first first; a message that was changed counts again.
    List<Json> said(String conversation) {
        return shown.stream()
                .filter(frame -> !frame.text("action").equals("typing")
                        && frame.text("actionConversationId").startsWith(conversation))
                .map(frame -> frame.at("message"))
                .toList();
    }

    /// What it found wrong with what the bot does, in its own words.
    List<String> complaints() {
        return log.stream().map(entry -> entry.at("log"))
                .filter(entry -> List.of("error", "warning").contains(entry.text("level"))
                        || entry.text("response", "statusCode").compareTo("3") > 0)
                .map(entry -> entry.text("displayText") + " " + Json.write(entry.at("response")))
                .toList();
    }

    /// The bot is let in.
    void install(String conversation) throws Exception {
        post("/_debug/conversation/" + conversation + "/installation", user());
    }

    private Map<String, Object> user() {
        return Map.of("from", Map.of("id", config.text("currentUser", "id")));
    }

    /// Alex writes something.
    ///
    /// @return the conversation in which it now stands: in a channel that of its thread
    String write(String conversation, String text) throws Exception {
        Map<String, Object> message = new HashMap<>(user());
        message.putAll(Map.of("text", text, "textFormat", "plain"));
        Json done = post("/_conversation/v1/conversations/" + conversation + "/messages", message);
        return done.text("postConversationId").isEmpty() ? conversation : done.text("postConversationId");
    }

    /// Alex writes something to the bot where others read it.
    String mention(String channel, String text) throws Exception {
        String at = "<at>" + config.text("bot", "name") + "</at>";
        Map<String, Object> message = new HashMap<>(user());
        message.putAll(Map.of("text", at + " " + text, "textFormat", "plain", "mentions", List.of(Map.of("text", at,
                "mentioned", Map.of("id", config.text("bot", "id"), "name", config.text("bot", "name"))))));
        Json done = post("/_conversation/v1/conversations/" + channel + "/messages", message);
        return done.text("postConversationId").isEmpty() ? channel : done.text("postConversationId");
    }

    /// Alex presses a button of a card.
    void press(String conversation, String card, Map<String, Object> value) throws Exception {
        Map<String, Object> pressed = new HashMap<>(user());
        pressed.putAll(Map.of("conversation", Map.of("id", conversation), "replyToId", card, "value", value));
        post("/_conversation/v1/submit", pressed);
    }

    /// The client asks the bot and waits.
    Json invoke(String conversation, String name, Map<String, Object> value) throws Exception {
        Map<String, Object> invoke = new HashMap<>(user());
        invoke.putAll(Map.of("name", name, "conversation", Map.of("id", conversation), "value", value));
        return post("/_conversation/v1/invoke", invoke);
    }

    /// The same of Alex in the chat alone, for what it knows nothing of and passes through: dialogs, and which message was given a thumb.
    void pass(String name, String message, Map<String, Object> value) throws Exception {
        post("/_internal/v1/customActivities",
                Map.of("type", "invoke", "name", name, "value", value, "replyToId", message, "channelId", "msteams",
                        "conversation",
                        Map.of("id", alone(), "conversationType", "personal", "tenantId", tenant()), "from",
                        Map.of("id", config.text("currentUser", "id"), "name", config.text("currentUser", "name"),
                                "aadObjectId", config.text("currentUser", "aadObjectId")),
                        "recipient", Map.of("id", config.text("bot", "id")), "serviceUrl", SERVICE.formatted(port)));
    }

    private Json post(String path, Map<String, Object> body) throws Exception {
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
                .build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return Json.read(answer.body()).orElse(EMPTY);
    }

    @Override
    public void close() {
        process.destroy();
        gate.stop(0);
    }
}
