package signpost.teams;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import signpost.json.Json;

/// `POST /api/messages`: activities, each with a token of Teams, acknowledged before anything is done; except those to which Teams waits for
/// the answer.
@Controller("/api/messages")
@PermitAll
@ExecuteOn(TaskExecutors.BLOCKING)
final class TeamsController {

    private final Optional<TeamsDoor> door;
    private final InstantSource clock;

    TeamsController(Optional<TeamsDoor> door, InstantSource clock) {
        this.door = door;
        this.clock = clock;
    }

    @Post(consumes = MediaType.ALL, produces = MediaType.APPLICATION_JSON)
    HttpResponse<?> messages(HttpRequest<?> request, @Body byte[] body) throws InterruptedException {
        if (door.isEmpty()) {
            return HttpResponse.notFound();
        }
        Optional<Json> read = Json.read(new String(body, StandardCharsets.UTF_8));
        String authorization = request.getHeaders().get("Authorization");
        Optional<TeamsAccess.Registration> proven = read.isPresent() && authorization != null
                ? door.get().proven(authorization, read.get(), clock.instant())
                : Optional.empty();
        if (proven.isEmpty()) {
            return HttpResponse.status(HttpStatus.FORBIDDEN);
        }
        Json activity = read.orElseThrow();
        if (activity.text("type").equals("invoke")) {
            Optional<Map<String, Object>> answer = door.get().invoked(proven.get(), activity);
            return answer.isPresent()
                    ? HttpResponse.ok(Json.write(answer.get()))
                    : HttpResponse.status(HttpStatus.NOT_IMPLEMENTED);
        }
        door.get().take(proven.get(), activity);
        return HttpResponse.ok();
    }
}
