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
import signpost.message.Wording;

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

    /// An app that listens.
    ///
    /// @param keeper keeps what came, or throws
    static App listening(AppConfig.AppConfigBuilder config, Slack slack, Consumer<Incoming> keeper) {
        App app = new App(config.slack(slack)
                .singleTeamBotToken(null)
                .signingSecret("")
                .allEventsApiAutoAckEnabled(true)
                .unmatchedRequestHandler(_ -> Response.ok())
                .build(), new ArrayList<>());
        new Listening(keeper).on(app);
        return app;
    }

    /// Starts the app.
    static Bolt of(App app) {
        return new Bolt(app.start());
    }

    /// How an app is set up that workspaces install by themselves, and one that they do not.
    static AppConfig.AppConfigBuilder config(SlackAccess access, Wording wording) {
        AppConfig.AppConfigBuilder config = AppConfig.builder();
        return access.isForMany()
                ? config.clientId(access.clientId()).clientSecret(access.clientSecret())
                        .scope(String.join(",", Scopes.ALL))
                        .redirectUri(access.pages() + "slack/oauth")
                        .oauthInstallPath("/slack/install").oAuthInstallPathEnabled(true)
                        .oauthRedirectUriPath("/slack/oauth").oAuthRedirectUriPathEnabled(true)
                        .oAuthInstallPageRenderingEnabled(false)
                        .oAuthRedirectUriPageRenderer(new InstallPages(wording, access.pages()))
                : config.clientId(null).clientSecret(null);
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
