package signpost.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// A program that calls the service and is no browser.
record Caller(Stage stage, HttpClient client) {

    private static final Pattern NAME = Pattern.compile("(?:of=|name=\"of\" value=\")([\\w-]+)");

    static Caller of(Stage stage) {
        return new Caller(stage, HttpClient.newHttpClient());
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(stage.url(path))), headers);
    }

    /// Posts a message as the chat page's form does.
    HttpResponse<String> message(String message, String... headers) throws IOException, InterruptedException {
        return form("/ask", "message=" + URLEncoder.encode(message, StandardCharsets.UTF_8), headers);
    }

    HttpResponse<String> form(String path, String body, String... headers) throws IOException, InterruptedException {
        return post(path, "application/x-www-form-urlencoded", body, headers);
    }

    HttpResponse<String> json(String body, String... headers) throws IOException, InterruptedException {
        return post("/api/ask", "application/json", body, headers);
    }

    HttpResponse<String> post(String path, String type, String body, String... headers)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(stage.url(path)))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                headers);
    }

    /// The fields of a form, or a page's address, with the name of their turn as the chat page knows it.
    ///
    /// @param fields with `turn=` and its number
    static String named(String fields, String page) {
        String turn = fields.replaceAll("(?s).*turn=(\\d+).*", "$1");
        Element shown = Jsoup.parse(page).getElementById("turn-" + turn);
        Matcher name = NAME.matcher(shown == null ? "" : shown.html());
        return fields + "&of=" + (name.find() ? name.group(1) : "");
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
            throws IOException, InterruptedException {
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
