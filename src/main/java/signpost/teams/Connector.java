package signpost.teams;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.inbox.Pace;
import signpost.json.Json;

/// Sends activities to Teams with the bot's own token, no faster than Teams takes them: a conversation takes 7 in a second, 60 in half a minute and
/// 1,800 in an hour, a bot 30 in a second. Safe for use by many threads at once.
final class Connector {

    private static final Logger LOG = LoggerFactory.getLogger(Connector.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofSeconds(2);
    /// What Microsoft says to try again.
    private static final Set<Integer> AGAIN = Set.of(401, 408, 412, 429, 500, 502, 503, 504);
    private static final int LONGEST_WAIT = 3600;

    private final TeamsAccess access;
    private final HttpClient http;
    private final Tokens tokens;
    private final Pace moment = new Pace(4, 1.8, System::nanoTime);
    private final Pace hour = new Pace(1000, 0.22, System::nanoTime);
    private final Pace bot = new Pace(10, 20, System::nanoTime);

    Connector(TeamsAccess access, HttpClient http, Tokens tokens) {
        this.access = access;
        this.http = http;
        this.tokens = tokens;
    }

    /// What came of it.
    sealed interface Result {

        /// Teams took it.
        ///
        /// @param id Teams' name for it; empty where it gave none
        record Done(String id) implements Result {}

        /// It may be tried again.
        ///
        /// @param pause how long Teams asked to wait; empty where it did not say
        record Later(Optional<Duration> pause) implements Result {}

        /// It left, and no reply was read: it may stand there.
        record Unread() implements Result {}

        /// Teams will not take it as it is.
        record Refused(int status) implements Result {}
    }

    /// In how long it is the turn of one message more in a conversation; zero for now.
    Duration book(Spot spot) {
        Duration longest = Duration.ZERO;
        for (Duration wait : List.of(moment.book(spot.conversation()), hour.book(spot.conversation()),
                bot.book(spot.app()))) {
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
        return longest;
    }

    /// Opens the conversation of the bot with one person alone, or finds the one there is. Done with its id.
    Result open(Spot spot) {
        Result result = post(spot, "v3/conversations", Map.of("isGroup", false, "bot", Map.of("id", spot.bot()),
                "members", List.of(Map.of("id", spot.person())), "tenantId", spot.tenant(), "channelData",
                Map.of("tenant", Map.of("id", spot.tenant()))));
        return result instanceof Result.Done(String id) && id.isEmpty() ? new Result.Refused(0) : result;
    }

    Result send(Spot spot, Map<String, ?> activity) {
        return post(spot, "v3/conversations/" + encoded(spot.conversation()) + "/activities", activity);
    }

    /// Puts another message in the place of one that was sent.
    ///
    /// @param id Teams' name for it
    Result update(Spot spot, String id, Map<String, ?> activity) {
        return say("PUT", spot, "v3/conversations/" + encoded(spot.conversation()) + "/activities/" + encoded(id),
                activity);
    }

    /// The address of a person's mailbox, as their directory has it; empty where Teams does not say now.
    Optional<String> email(Spot spot) {
        return get(spot, "/members/" + encoded(spot.person())).filter(answer -> answer.statusCode() == 200)
                .flatMap(answer -> Json.read(answer.body()))
                .map(member -> member.text("email").isEmpty()
                        ? member.text("userPrincipalName")
                        : member.text("email"));
    }

    /// What Teams answers when it is asked who is in a conversation, as an HTTP status; 0 where it does not answer.
    int members(Spot spot) {
        return get(spot, "/pagedmembers?pageSize=1").map(HttpResponse::statusCode).orElse(0);
    }

    private Optional<HttpResponse<String>> get(Spot spot, String path) {
        Optional<TeamsAccess.Registration> registration = registration(spot);
        try {
            String token = registration.isPresent() ? token(registration.get()) : "";
            return token.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            http.send(request(spot, "v3/conversations/" + encoded(spot.conversation()) + path, token)
                                    .timeout(SOON).GET().build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException unsaid) {
            return Optional.empty();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// Who we are to them; empty where our token may not go.
    private Optional<TeamsAccess.Registration> registration(Spot spot) {
        return access.registration(spot.app()).filter(_ -> access.mayReach(spot.service()));
    }

    private static HttpRequest.Builder request(Spot spot, String path, String token) {
        String base = spot.service().endsWith("/") ? spot.service() : spot.service() + "/";
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private Result post(Spot spot, String path, Map<String, ?> said) {
        return say("POST", spot, path, said);
    }

    private Result say(String method, Spot spot, String path, Map<String, ?> said) {
        Optional<TeamsAccess.Registration> registration = registration(spot);
        if (registration.isEmpty()) {
            return new Result.Refused(0);
        }
        try {
            String token = token(registration.get());
            if (token.isEmpty()) {
                return new Result.Later(Optional.empty());
            }
            HttpRequest request = request(spot, path, token)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .method(method, HttpRequest.BodyPublishers.ofString(Json.write(said)))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            int status = answer.statusCode();
            if (status == 401) {
                tokens.forget(registration.get());
            }
            if (status / 100 == 2) {
                return new Result.Done(Json.read(answer.body()).map(read -> read.text("id")).orElse(""));
            }
            return AGAIN.contains(status)
                    ? new Result.Later(seconds(answer.headers().firstValue("Retry-After").orElse("")))
                    : new Result.Refused(status);
        } catch (ConnectException | HttpConnectTimeoutException unreachable) {
            return new Result.Later(Optional.empty());
        } catch (IOException broken) {
            return new Result.Unread();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return new Result.Later(Optional.of(SOON));
        }
    }

    /// Empty where none can be had now.
    private String token(TeamsAccess.Registration registration) throws InterruptedException {
        try {
            return tokens.of(registration);
        } catch (IOException missing) {
            LOG.warn("Teams is not answered, since there is no token for {}: {}", registration, missing.getMessage());
            return "";
        }
    }

    private static Optional<Duration> seconds(String text) {
        boolean number = !text.isEmpty() && text.length() < 9 && text.chars().allMatch(Character::isDigit);
        return number
                ? Optional.of(Duration.ofSeconds(Math.clamp(Long.parseLong(text), 1, LONGEST_WAIT)))
                : Optional.empty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
