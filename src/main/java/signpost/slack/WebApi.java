package signpost.slack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import signpost.json.Json;

/// Slack's Web API. The client is made with the first call, so that a service without Slack starts as fast as before.
final class WebApi {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TOO_MANY = 429;
    private static final int BROKEN = 500;

    private final SlackAccess access;

    private static final class Client {
        private static final HttpClient HTTP = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    WebApi(SlackAccess access) {
        this.access = access;
    }

    /// What came of a call.
    sealed interface Result {

        /// Slack did it.
        record Done(Json said) implements Result {}

        /// Slack will not do it as it is.
        record Refused(String error) implements Result {}

        /// It may be tried again after a pause.
        record Later(Duration pause) implements Result {}
    }

    Result call(Call call) {
        Optional<URI> address = address(call.method());
        if (address.isEmpty()) {
            return new Result.Refused("foreign_address");
        }
        boolean own = !call.method().contains("://");
        HttpRequest.Builder request = HttpRequest.newBuilder(address.get())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(call.body())));
        if (own) {
            request.header("Authorization", "Bearer " + access.botToken());
        }
        try {
            return result(Client.HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()), own);
        } catch (IOException unreachable) {
            return new Result.Later(Duration.ofSeconds(2));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return new Result.Later(Duration.ofSeconds(2));
        }
    }

    private static Result result(HttpResponse<String> response, boolean own) {
        if (response.statusCode() == TOO_MANY) {
            return new Result.Later(
                    Duration.ofSeconds(seconds(response.headers().firstValue("Retry-After").orElse(""))));
        }
        if (response.statusCode() >= BROKEN) {
            return new Result.Later(Duration.ofSeconds(5));
        }
        Json said = Json.read(response.body()).orElseGet(() -> Json.read("{}").orElseThrow());
        if (response.statusCode() / 100 == 2 && (said.isTrue("ok") || !own && !said.at("error").isPresent())) {
            return new Result.Done(said);
        }
        String error = said.text("error");
        return error.equals("ratelimited") ? new Result.Later(Duration.ofSeconds(30)) : new Result.Refused(error);
    }

    private static long seconds(String text) {
        boolean number = !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(Character::isDigit);
        return number ? Math.max(1, Long.parseLong(text)) : 30;
    }

    /// Where a call goes: a method of the Web API, or an address that Slack gave, which must be Slack's own.
    private Optional<URI> address(String method) {
        if (!method.contains("://")) {
            return Optional.of(URI.create(access.api() + method));
        }
        try {
            URI given = URI.create(method);
            URI api = URI.create(access.api());
            boolean slack = "https".equals(given.getScheme()) && "hooks.slack.com".equals(given.getHost());
            boolean same = given.getAuthority() != null && given.getAuthority().equals(api.getAuthority());
            return slack || same ? Optional.of(given) : Optional.empty();
        } catch (IllegalArgumentException notAddress) {
            return Optional.empty();
        }
    }
}
