package signpost.console;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// A browser without scripts: it keeps cookies, and what lay hidden in the last form it saw.
final class Visitor {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String FIELD = "name=\"form\" value=\"";

    final Map<String, String> cookies = new LinkedHashMap<>();
    private final House house;
    String form = "";
    /// What the last page said that it shows; empty where it said nothing.
    String seen = "";

    Visitor(House house) {
        this.house = house;
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(house.url(path))));
    }

    /// Posts a form with what lay hidden in the last page.
    HttpResponse<String> post(String path, String... fields) throws Exception {
        return body(path, encoded(fields) + (fields.length > 0 ? "&" : "") + "form=" + form
                + (seen.isEmpty() ? "" : "&seen=" + seen));
    }

    /// Posts any body as a form.
    HttpResponse<String> body(String path, String body, String... headers) throws Exception {
        return raw(path, "application/x-www-form-urlencoded", body, headers);
    }

    HttpResponse<String> raw(String path, String type, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(house.url(path)))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    static String encoded(String... fields) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            text.append(i == 0 ? "" : "&").append(fields[i]).append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
        }
        HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String line : response.headers().allValues("set-cookie")) {
            String[] pair = line.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        int at = response.body().indexOf(FIELD);
        if (at >= 0) {
            form = response.body().substring(at + FIELD.length(), response.body().indexOf('"', at + FIELD.length()));
            Element hidden = Jsoup.parse(response.body()).selectFirst("input[name=seen]");
            seen = hidden == null ? "" : hidden.val();
        }
        return response;
    }
}
