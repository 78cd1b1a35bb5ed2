package signpost.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import signpost.json.Json;

/// A Web API that keeps what it is told, says what it is asked to say, and else `ok`.
final class FakeSlack implements AutoCloseable {

    /// What was called.
    record Called(String method, Json body, String authorisation) {}

    private final HttpServer server;
    private final List<Called> calls = new CopyOnWriteArrayList<>();
    private final Deque<Integer> statuses = new ArrayDeque<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private volatile String granted = "";
    /// Until it opens, calls are neither heard nor answered.
    volatile CountDownLatch open = new CountDownLatch(0);
    /// Until it opens, calls are heard but not answered.
    volatile CountDownLatch answering = new CountDownLatch(0);
    private final Deque<String> errors = new ArrayDeque<>();

    FakeSlack() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String api() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
    }

    List<Called> calls() {
        return calls;
    }

    /// What was posted, whoever sees it, but for the sign that an answer is under way, which depends on how fast the machine is.
    List<Called> messages() {
        return calls.stream().filter(call -> call.method().startsWith("chat.post") || call.method().equals("respond"))
                .filter(call -> !call.body().text("text").equals("Looking through the library")).toList();
    }

    /// Makes a method answer this from now on.
    void says(String method, String json) {
        answers.put(method, json);
    }

    /// What the token may do, as Slack says it with every answer; nothing is said at first.
    void grants(String scopes) {
        granted = scopes;
    }

    private String answer(String method, Called called) {
        String posted = "{\"ok\":true,\"channel\":\"" + called.body().text("channel") + "\",\"ts\":\"900."
                + calls.size() + "\"}";
        return answers.getOrDefault(method, method.equals("chat.postMessage") ? posted : "{\"ok\":true}");
    }

    synchronized void nextStatus(int status) {
        statuses.add(status);
    }

    synchronized void nextError(String error) {
        errors.add(error);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        if (open.getCount() > 0) {
            await(open);
            exchange.close();
            return;
        }
        int status = 200;
        String said = "";
        synchronized (this) {
            if (path.endsWith("/users.info")) {
                said = answers.getOrDefault("users.info", "{\"ok\":true}"); // asked beside what is on trial
            } else if (!statuses.isEmpty()) {
                status = statuses.poll();
            } else if (!errors.isEmpty()) {
                said = "{\"ok\":false,\"error\":\"" + errors.poll() + "\"}";
            }
        }
        if (status != 200) {
            said = "{\"ok\":false}";
        }
        if (status == 429) {
            exchange.getResponseHeaders().add("Retry-After", "7");
        }
        if (status == 200) {
            boolean json = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")).contains("json");
            String method = path.substring(path.lastIndexOf('/') + 1);
            Called called = new Called(method, json ? Json.read(body).orElseThrow() : form(body),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            synchronized (calls) { // the time stamp says the place in the list
                calls.add(called);
                said = said.isEmpty() ? answer(method, called) : said;
            }
        }
        if (!granted.isEmpty()) {
            exchange.getResponseHeaders().add("X-OAuth-Scopes", granted);
        }
        await(answering);
        byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// A form as the object it stands for: Slack takes lists and objects in it as JSON.
    private static Json form(String body) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String pair : body.isEmpty() ? new String[0] : body.split("&")) {
            int equals = pair.indexOf('=');
            String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
            boolean json = value.startsWith("[{") || value.startsWith("{");
            fields.put(URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                    json ? Json.read(value).orElseThrow() : value);
        }
        return Json.read(Json.write(fields)).orElseThrow();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
