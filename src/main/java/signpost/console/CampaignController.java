package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.account.Audit;
import signpost.account.Role;
import signpost.audience.Audience;
import signpost.audience.Segment;
import signpost.campaign.Campaign;
import signpost.campaign.Campaigns;
import signpost.campaign.LocalTimeText;
import signpost.campaign.Ruling;
import signpost.message.Proof;

/// One campaign: what it says, for whom and when, and what may be done with it. Whoever signed in is named by their address, so that nobody
/// approves what they wrote themselves.
@Controller("/console/campaigns/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CampaignController {

    private final Campaigns campaigns;
    private final Audience audience;
    private final Audit audit;
    private final Views views;

    CampaignController(Campaigns campaigns, Audience audience, Audit audit, Views views) {
        this.campaigns = campaigns;
        this.audience = audience;
        this.audit = audit;
        this.views = views;
    }

    @Get(produces = MediaType.TEXT_HTML)
    @Needs(Role.READER)
    HttpResponse<?> page(HttpRequest<?> request, @PathVariable long id) {
        return page(request, id, HttpStatus.OK, List.of(), "");
    }

    @Post(uri = "/submit", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.AUTHOR)
    HttpResponse<?> submit(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        return ruled(request, id, "submitted", campaigns.submit(id, who(request)));
    }

    @Post(uri = "/send-back", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.APPROVER)
    HttpResponse<?> sendBack(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        return ruled(request, id, "sent-back", campaigns.sendBack(id, who(request), Form.of(body).line("why")));
    }

    @Post(uri = "/approve", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.APPROVER)
    HttpResponse<?> approve(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        return ruled(request, id, "approved", campaigns.approve(id, who(request)));
    }

    @Post(uri = "/schedule", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.APPROVER)
    HttpResponse<?> schedule(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        String at = Form.of(body).line("at");
        Optional<LocalDateTime> time = time(at);
        return time.isEmpty()
                ? page(request, id, HttpStatus.BAD_REQUEST,
                        List.of(new Fault("at", "Enter a day and a time, such as 2026-12-01 09:00")), at)
                : ruled(request, id, "scheduled", campaigns.schedule(id, time.get(), who(request)));
    }

    @Post(uri = "/send-now", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.APPROVER)
    HttpResponse<?> sendNow(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        return ruled(request, id, "sent-off", campaigns.sendNow(id, who(request)));
    }

    @Post(uri = "/pause", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.AUTHOR)
    HttpResponse<?> pause(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        return ruled(request, id, "paused", campaigns.pause(id, who(request)));
    }

    @Post(uri = "/resume", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.APPROVER)
    HttpResponse<?> resume(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        return ruled(request, id, "resumed", campaigns.resume(id, who(request)));
    }

    @Post(uri = "/cancel", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.AUTHOR)
    HttpResponse<?> cancel(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        return ruled(request, id, "cancelled", campaigns.cancel(id, who(request)));
    }

    @Post(uri = "/duplicate", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.AUTHOR)
    HttpResponse<?> duplicate(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        return ruled(request, id, "duplicated", campaigns.duplicate(id, who(request)));
    }

    private HttpResponse<?> ruled(HttpRequest<?> request, long id, String done, Ruling ruling) {
        return switch (ruling) {
            case Ruling.Granted(Campaign campaign, String word) -> {
                audit.note(Signed.of(request).person(), "campaign-" + done, "campaign " + campaign.id());
                yield Views.to("/console/campaigns/" + campaign.id(), "campaign-" + done);
            }
            case Ruling.Denied(List<String> reasons) ->
                page(request, id, HttpStatus.BAD_REQUEST,
                        reasons.stream().map(reason -> new Fault("", reason)).toList(), "");
        };
    }

    private HttpResponse<?> page(HttpRequest<?> request, long id, HttpStatus status, List<Fault> faults, String at) {
        Optional<Campaign> campaign = campaigns.find(id);
        if (campaign.isEmpty()) {
            return views.missing(request);
        }
        Map<String, Object> values = new HashMap<>(Map.of(
                "campaign", campaign.get(),
                "history", campaigns.history(id),
                "proof", campaigns.proof(id).orElse(new Proof(Optional.empty(), List.of())),
                "people", people(campaign.get()),
                "at", at.isEmpty() ? campaign.get().at().map(Object::toString).orElse("") : at));
        return views.page(request, status, "campaigns-one", campaign.get().brief().title(), faults, values)
                .header("Content-Security-Policy", PreviewController.AROUND);
    }

    /// How many it reaches now; empty where its segment cannot be read.
    private Optional<Long> people(Campaign campaign) {
        try {
            return Optional.of(audience.count(
                    Segment.parse(campaign.brief().aim().asSegment(campaign.brief().kind()))));
        } catch (Segment.Unreadable wrong) {
            return Optional.empty();
        }
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
