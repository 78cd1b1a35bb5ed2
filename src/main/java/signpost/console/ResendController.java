package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import signpost.account.Role;
import signpost.delivery.Deliveries;
import signpost.delivery.State;

/// Sends a campaign once more to those whom it did not reach.
@Controller("/console/campaigns/{id}/resend")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
final class ResendController {

    private final Deliveries deliveries;
    private final CampaignPage page;

    ResendController(Deliveries deliveries, CampaignPage page) {
        this.deliveries = deliveries;
        this.page = page;
    }

    @Post
    @Needs(Role.APPROVER)
    HttpResponse<?> failed(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        return again(request, id, State.FAILED);
    }

    @Post("/held")
    @Needs(Role.APPROVER)
    HttpResponse<?> held(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        return again(request, id, State.IN_DOUBT);
    }

    private HttpResponse<?> again(HttpRequest<?> request, long id, State whom) {
        return deliveries.sendAgain(id, whom) > 0
                ? page.done(request, id, "resent")
                : page.of(request, id, HttpStatus.BAD_REQUEST,
                        List.of(new Fault("", "There is nobody to whom it can be sent again.")), "");
    }
}
