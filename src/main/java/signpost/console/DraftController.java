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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.account.Audit;
import signpost.account.Role;
import signpost.audience.Audience;
import signpost.campaign.Brief;
import signpost.campaign.Campaign;
import signpost.campaign.CampaignKind;
import signpost.campaign.Campaigns;
import signpost.campaign.Ruling;

/// Writing a campaign, and changing what it says.
@Controller("/console/campaigns")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DraftController {

    private static final String NEW = "New campaign";

    private final Campaigns campaigns;
    private final Audience audience;
    private final Audit audit;
    private final Views views;

    DraftController(Campaigns campaigns, Audience audience, Audit audit, Views views) {
        this.campaigns = campaigns;
        this.audience = audience;
        this.audit = audit;
        this.views = views;
    }

    @Get(uri = "/new", produces = MediaType.TEXT_HTML)
    @Needs(Role.AUTHOR)
    HttpResponse<?> empty(HttpRequest<?> request) {
        return page(request, HttpStatus.OK, NEW, "/console/campaigns/new", BriefForm.EMPTY, List.of());
    }

    @Post(uri = "/new", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.AUTHOR)
    HttpResponse<?> create(HttpRequest<?> request, @Body byte[] body) {
        BriefForm form = BriefForm.of(Form.of(body));
        return switch (form.brief()) {
            case BriefForm.Read(Brief brief) -> {
                Campaign made = campaigns.create(brief, Signed.of(request).person().email());
                audit.note(Signed.of(request).person(), "campaign-made", "campaign " + made.id());
                yield Views.to("/console/campaigns/" + made.id(), "campaign-made");
            }
            case BriefForm.Wrong(List<Fault> faults) ->
                page(request, HttpStatus.BAD_REQUEST, NEW, "/console/campaigns/new", form, faults);
        };
    }

    @Get(uri = "/{id}/edit", produces = MediaType.TEXT_HTML)
    @Needs(Role.AUTHOR)
    HttpResponse<?> present(HttpRequest<?> request, @PathVariable long id) {
        Optional<Campaign> campaign = campaigns.find(id);
        return campaign.isEmpty()
                ? views.missing(request)
                : page(request, HttpStatus.OK, "Change " + campaign.get().brief().title(), at(id),
                        BriefForm.of(campaign.get().brief()), List.of());
    }

    @Post(uri = "/{id}/edit", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.AUTHOR)
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        BriefForm form = BriefForm.of(Form.of(body));
        String title = "Change campaign " + id;
        return switch (form.brief()) {
            case BriefForm.Wrong(List<Fault> faults) ->
                page(request, HttpStatus.BAD_REQUEST, title, at(id), form, faults);
            case BriefForm.Read(Brief brief) ->
                switch (campaigns.edit(id, brief, Signed.of(request).person().email())) {
                    case Ruling.Denied(List<String> reasons) ->
                        page(request, HttpStatus.BAD_REQUEST, title, at(id), form,
                                reasons.stream().map(reason -> new Fault("", reason)).toList());
                    case Ruling.Granted _ -> {
                        audit.note(Signed.of(request).person(), "campaign-changed", "campaign " + id);
                        yield Views.to("/console/campaigns/" + id, "campaign-changed");
                    }
                };
        };
    }

    private static String at(long id) {
        return "/console/campaigns/" + id + "/edit";
    }

    private HttpResponse<?> page(
            HttpRequest<?> request, HttpStatus status, String title, String action, BriefForm form,
            List<Fault> faults) {
        return views.page(request, status, "campaigns-edit", title, faults, Map.of(
                "action", action,
                "draft", form,
                "kinds", List.of(CampaignKind.values()),
                "lists", audience.lists()));
    }
}
