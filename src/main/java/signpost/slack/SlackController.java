package signpost.slack;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.annotation.security.PermitAll;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import signpost.json.Json;

/// `POST /slack/events`: events, commands and what people press, each signed by Slack and acknowledged before anything is done.
@Controller("/slack")
@PermitAll
@ExecuteOn(TaskExecutors.BLOCKING)
final class SlackController {

    private final Optional<SlackDoor> door;
    private final InstantSource clock;

    SlackController(Optional<SlackDoor> door, InstantSource clock) {
        this.door = door;
        this.clock = clock;
    }

    @Post(uri = "/events", consumes = MediaType.ALL, produces = MediaType.ALL)
    HttpResponse<?> events(HttpRequest<?> request, @Body byte[] body) {
        if (door.isEmpty()) {
            return HttpResponse.notFound();
        }
        boolean proven = door.get().signature().proves(body, request.getHeaders().get("X-Slack-Request-Timestamp"),
                request.getHeaders().get("X-Slack-Signature"), clock.instant());
        if (!proven) {
            return HttpResponse.unauthorized();
        }
        String text = new String(body, StandardCharsets.UTF_8);
        boolean form = request.getContentType().filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::matches).isPresent();
        return form ? form(door.get(), fields(text)) : event(door.get(), text);
    }

    private static HttpResponse<?> event(SlackDoor door, String text) {
        Optional<Json> said = Json.read(text);
        if (said.isEmpty()) {
            return HttpResponse.badRequest();
        }
        if (said.get().text("type").equals("url_verification")) {
            return HttpResponse.ok(said.get().text("challenge")).contentType(MediaType.TEXT_PLAIN_TYPE);
        }
        door.take(new Incoming("event", said.get()));
        return HttpResponse.ok();
    }

    private static HttpResponse<?> form(SlackDoor door, Map<String, String> fields) {
        Optional<Json> payload = Optional.ofNullable(fields.get("payload")).flatMap(Json::read);
        if (payload.isPresent()) {
            door.take(new Incoming("interaction", payload.get()));
        } else if (fields.containsKey("command")) {
            door.take(new Incoming("command", Json.read(Json.write(fields)).orElseThrow()));
        }
        return HttpResponse.ok();
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                try {
                    fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                } catch (IllegalArgumentException notEncoded) {
                    // a field that cannot be read is as good as none
                    continue;
                }
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
