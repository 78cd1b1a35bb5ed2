package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.account.Role;
import signpost.audience.Audience;
import signpost.audience.Segment;
import signpost.campaign.Campaign;
import signpost.campaign.Campaigns;
import signpost.campaign.NewTime;

/// Sends an approved campaign off now: first it asks whether that is meant, as nothing takes a mail back.
@Controller("/console/campaigns/{id}/send-now")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
final class SendNowController {

    private static final Fault OTHER = new Fault("",
            "This campaign was changed since you were asked. Nothing was sent. Read it again first.");

    private final Campaigns campaigns;
    private final Audience audience;
    private final CampaignPage page;
    private final Views views;

    SendNowController(Campaigns campaigns, Audience audience, CampaignPage page, Views views) {
        this.campaigns = campaigns;
        this.audience = audience;
        this.page = page;
        this.views = views;
    }

    @Get
    @Needs(Role.APPROVER)
    HttpResponse<?> ask(HttpRequest<?> request, @PathVariable long id) {
        Optional<Campaign> found = campaigns.find(id);
        if (found.isEmpty()) {
            return views.missing(request);
        }
        NewTime meaning = campaigns.newTime(id, who(request));
        if (meaning == NewTime.NOT_NOW || meaning == NewTime.FOR_ANOTHER_PERSON) {
            return Views.to("/console/campaigns/" + id, "");
        }
        return views.page(request, "campaigns-send", "Send it now?", Map.of(
                "campaign", found.get(),
                "people", audience.count(Segment.parse(found.get().brief().audience())),
                "anew", meaning == NewTime.APPROVES));
    }

    @Post
    @Needs(Role.APPROVER)
    HttpResponse<?> send(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        String seen = Form.of(body).line("seen");
        return campaigns.find(id).filter(campaign -> !campaign.version().equals(seen)).isPresent()
                ? page.of(request, id, HttpStatus.CONFLICT, List.of(OTHER), "")
                : page.timed(request, id, "sent-off", () -> campaigns.sendNow(id, who(request)));
    }

    private static String who(HttpRequest<?> request) {
        return Signed.of(request).person().email();
    }
}
