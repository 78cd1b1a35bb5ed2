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
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import signpost.account.Role;
import signpost.campaign.Campaigns;
import signpost.campaign.LocalTimeText;

/// One campaign: what it says, for whom and when, and what may be done with it. Whoever signed in is named by their address, so that nobody
/// approves what they wrote themselves.
@Controller("/console/campaigns/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
final class CampaignController {

    private final Campaigns campaigns;
    private final CampaignPage page;

    CampaignController(Campaigns campaigns, CampaignPage page) {
        this.campaigns = campaigns;
        this.page = page;
    }

    @Get
    @Needs(Role.READER)
    HttpResponse<?> page(HttpRequest<?> request, @PathVariable long id) {
        return page.of(request, id, HttpStatus.OK, List.of(), "");
    }

    @Post("/submit")
    @Needs(Role.AUTHOR)
    HttpResponse<?> submit(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        return page.ruled(request, id, "submitted", campaigns.submit(id, who(request)));
    }

    @Post("/send-back")
    @Needs(Role.APPROVER)
    HttpResponse<?> sendBack(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        return page.ruled(request, id, "sent-back", campaigns.sendBack(id, who(request), Form.of(body).line("why")));
    }

    @Post("/approve")
    @Needs(Role.APPROVER)
    HttpResponse<?> approve(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        return page.ruled(request, id, "approved", campaigns.approve(id, who(request), Form.of(body).line("seen")));
    }

    @Post("/schedule")
    @Needs(Role.APPROVER)
    HttpResponse<?> schedule(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        String at = Form.of(body).line("at");
        Optional<LocalDateTime> time = time(at);
        return time.isEmpty()
                ? page.of(request, id, HttpStatus.BAD_REQUEST,
                        List.of(new Fault("at", "Enter a day and a time, such as 2026-12-01 09:00")), at)
                : page.timed(request, id, "scheduled", () -> campaigns.schedule(id, time.get(), who(request)));
    }

    @Post("/pause")
    @Needs(Role.AUTHOR)
    HttpResponse<?> pause(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        return page.ruled(request, id, "paused", campaigns.pause(id, who(request)));
    }

    @Post("/resume")
    @Needs(Role.APPROVER)
    HttpResponse<?> resume(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        return page.ruled(request, id, "resumed", campaigns.resume(id, who(request)));
    }

    @Post("/cancel")
    @Needs(Role.AUTHOR)
    HttpResponse<?> cancel(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        return page.ruled(request, id, "cancelled", campaigns.cancel(id, who(request)));
    }

    @Post("/duplicate")
    @Needs(Role.AUTHOR)
    HttpResponse<?> duplicate(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        return page.ruled(request, id, "duplicated", campaigns.duplicate(id, who(request)));
    }

    private static String who(HttpRequest<?> request) {
        return Signed.of(request).person().email();
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(LocalTimeText.read(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
