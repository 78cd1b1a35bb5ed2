package signpost.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Bolt's app, as we use it: it reads what Slack sends and finds its listener. Nothing of Bolt's own middleware runs: signatures are
/// checked before, on the bytes; tokens are looked up after, by whoever answers. Safe for use by many threads at once.
final class Bolt {

    private static final int PATIENCE = 10_000;

    private final App app;
    private final SlackRequestParser parser;

    private Bolt(App app) {
        this.app = app;
        this.parser = new SlackRequestParser(app.config());
    }

    /// @param keeper keeps what came, or throws
    static Bolt listening(Slack slack, Consumer<Incoming> keeper) {
        AppConfig config = AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(null)
                .signingSecret("")
                .clientId(null)
                .clientSecret(null)
                .allEventsApiAutoAckEnabled(true)
                .unmatchedRequestHandler(_ -> Response.ok())
                .build();
        App app = new App(config, new ArrayList<>());
        new Listening(keeper).on(app);
        return new Bolt(app.start());
    }

    /// Slack's client, pointed at the address that was set.
    static Slack client(SlackAccess access) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(access.api());
        config.setStatsEnabled(false);
        config.setHttpClientReadTimeoutMillis(PATIENCE);
        config.setHttpClientWriteTimeoutMillis(PATIENCE);
        config.setHttpClientCallTimeoutMillis(PATIENCE);
        return Slack.getInstance(config);
    }

    App app() {
        return app;
    }

    /// Takes a request whose signature was checked.
    ///
    /// @param headers each with all its values
    /// @throws Exception where it could not be kept
    Response run(String path, Map<String, List<String>> headers, Map<String, List<String>> query, byte[] body)
            throws Exception {
        Request<?> request;
        try {
            request = parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri(path)
                    .queryString(query)
                    .headers(new RequestHeaders(headers))
                    .requestBody(new String(body, StandardCharsets.UTF_8))
                    .remoteAddress("")
                    .build());
        } catch (RuntimeException notSlacks) {
            return Response.builder().statusCode(400).build();
        }
        return request == null ? Response.ok() : app.run(request);
    }
}
