package signpost.slack;

import com.slack.api.bolt.response.Response;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

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
    HttpResponse<?> events(HttpRequest<?> request, @Body byte[] body) throws Exception {
        if (door.isEmpty()) {
            return HttpResponse.notFound();
        }
        boolean proven = door.get().signature().proves(body, request.getHeaders().get("X-Slack-Request-Timestamp"),
                request.getHeaders().get("X-Slack-Signature"), clock.instant());
        return proven
                ? ours(door.get().bolt().run(request.getPath(), request.getHeaders().asMap(), Map.of(), body))
                : HttpResponse.unauthorized();
    }

    /// Sends somebody to Slack, to install us in their workspace.
    @Get(uri = "/install", produces = MediaType.ALL)
    HttpResponse<?> install(HttpRequest<?> request) throws Exception {
        return installing(request);
    }

    /// Where Slack sends them back.
    @Get(uri = "/oauth", produces = MediaType.ALL)
    HttpResponse<?> installed(HttpRequest<?> request) throws Exception {
        return installing(request);
    }

    private HttpResponse<?> installing(HttpRequest<?> request) throws Exception {
        return door.isPresent() && door.get().isForMany()
                ? ours(door.get().bolt().run(request.getPath(), request.getHeaders().asMap(),
                        request.getParameters().asMap(), new byte[0]))
                : HttpResponse.notFound();
    }

    private static HttpResponse<?> ours(Response said) {
        MutableHttpResponse<String> response = HttpResponse.status(said.getStatusCode(), null);
        said.getHeaders().forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        if (said.getBody() != null && !said.getBody().isEmpty()) {
            response.body(said.getBody()).contentType(said.getContentType());
        }
        return response;
    }
}
