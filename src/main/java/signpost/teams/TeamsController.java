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
import java.util.Optional;
import signpost.json.Json;

/// `POST /api/messages`: activities, each with a token of Teams, acknowledged before anything is done.
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
    HttpResponse<?> messages(HttpRequest<?> request, @Body byte[] body) {
        if (door.isEmpty()) {
            return HttpResponse.notFound();
        }
        Optional<Json> activity = Json.read(new String(body, StandardCharsets.UTF_8));
        String authorization = request.getHeaders().get("Authorization");
        boolean believed = activity.isPresent() && authorization != null
                && door.get().believes(authorization, activity.get(), clock.instant());
        if (!believed) {
            return HttpResponse.status(HttpStatus.FORBIDDEN);
        }
        door.get().take(activity.get());
        return HttpResponse.ok();
    }
}
