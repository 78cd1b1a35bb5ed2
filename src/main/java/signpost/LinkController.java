package signpost;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.annotation.security.PermitAll;
import signpost.delivery.LinkOpens;

/// Leads on from the links of mails that are counted. What is counted is that one was opened: no cookie, no address, no name.
@Controller(LinkOpens.PATH)
@PermitAll
@ExecuteOn(TaskExecutors.BLOCKING)
final class LinkController {

    private final LinkOpens opens;

    LinkController(LinkOpens opens) {
        this.opens = opens;
    }

    @Get("{token}")
    HttpResponse<?> follow(HttpRequest<?> request, @PathVariable String token) {
        return opens.follow(token, request.getMethod() == HttpMethod.GET)
                .map(url -> HttpResponse.status(HttpStatus.FOUND).header("Location", url))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "There is no such link."));
    }
}
