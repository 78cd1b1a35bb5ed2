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
import signpost.campaign.Composer;
import signpost.campaign.Platforms;
import signpost.campaign.Ruling;
import signpost.campaign.Subject;
import signpost.campaign.Subjects;

/// Writing a campaign, and changing what it says.
@Controller("/console/campaigns")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DraftController {

    private static final String NEW = "New campaign";
    private static final String NEW_PATH = "/console/campaigns/new";

    private final Campaigns campaigns;
    private final Audience audience;
    private final Composer composer;
    private final Subjects subjects;
    private final Optional<Platforms> platforms;
    private final Audit audit;
    private final Views views;

    DraftController(Campaigns campaigns, Audience audience, Composer composer, Subjects subjects,
            Optional<Platforms> platforms, Audit audit, Views views) {
        this.campaigns = campaigns;
        this.audience = audience;
        this.composer = composer;
        this.subjects = subjects;
        this.platforms = platforms;
        this.audit = audit;
        this.views = views;
    }

    /// An empty form, or one with a Spotlight on the topic in the query, drafted from the library.
    @Get(uri = "/new", produces = MediaType.TEXT_HTML)
    @Needs(Role.AUTHOR)
    HttpResponse<?> empty(HttpRequest<?> request) {
        Query query = Query.of(request);
        Optional<Subject> topic = subjects.find(query.text("topic"));
        if (topic.isEmpty()) {
            return page(request, HttpStatus.OK, NEW, NEW_PATH, BriefForm.EMPTY, List.of());
        }
        String list = audience.lists().keySet().stream().findFirst().orElse("Spotlights");
        String language = query.text("language");
        Optional<Brief> drafted = composer.spotlight(topic.get(), list,
                BriefForm.LANGUAGES.containsKey(language) ? language : BriefForm.EMPTY.text("language"));
        return drafted
                .<HttpResponse<?>>map(
                        brief -> page(request, HttpStatus.OK, NEW, NEW_PATH, BriefForm.of(brief), List.of()))
                .orElseGet(() -> page(request, HttpStatus.OK, NEW, NEW_PATH, BriefForm.EMPTY, List.of(new Fault("topic",
                        "The library holds no briefing, review or guidance on this topic to quote"))));
    }

    @Post(uri = "/new", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.AUTHOR)
    HttpResponse<?> create(HttpRequest<?> request, @Body byte[] body) {
        BriefForm form = BriefForm.of(Form.of(body));
        return switch (form.brief(subjects)) {
            case BriefForm.Read(Brief brief) -> {
                Campaign made = campaigns.create(brief, Signed.of(request).person().email());
                audit.note(Signed.of(request).person(), "campaign-made", "campaign " + made.id());
                yield Views.to("/console/campaigns/" + made.id(), "campaign-made");
            }
            case BriefForm.Wrong(List<Fault> faults) ->
                page(request, HttpStatus.BAD_REQUEST, NEW, NEW_PATH, form, faults);
        };
    }

    @Get(uri = "/{id}/edit", produces = MediaType.TEXT_HTML)
    @Needs(Role.AUTHOR)
    HttpResponse<?> present(HttpRequest<?> request, @PathVariable long id) {
        Optional<Campaign> campaign = campaigns.find(id);
        return campaign.isEmpty()
                ? views.missing(request)
                : page(request, HttpStatus.OK, "Change " + campaign.get().brief().title(), at(id),
                        BriefForm.of(campaign.get()), List.of());
    }

    @Post(uri = "/{id}/edit", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.AUTHOR)
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        BriefForm form = BriefForm.of(Form.of(body));
        String title = "Change campaign " + id;
        return switch (form.brief(subjects)) {
            case BriefForm.Wrong(List<Fault> faults) ->
                page(request, HttpStatus.BAD_REQUEST, title, at(id), form, faults);
            case BriefForm.Read(Brief brief) ->
                switch (campaigns.edit(id, brief, Signed.of(request).person().email(), Optional.of(form.seen()))) {
                    case Ruling.Denied(List<String> reasons) ->
                        page(request, HttpStatus.BAD_REQUEST, title, at(id), form,
                                reasons.stream().map(reason -> new Fault("", reason)).toList(),
                                campaigns.find(id).stream().anyMatch(now -> !now.version().equals(form.seen())));
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
        return page(request, status, title, action, form, faults, false);
    }

    /// @param stale whether somebody changed the campaign since the form was opened
    private HttpResponse<?> page(
            HttpRequest<?> request, HttpStatus status, String title, String action, BriefForm form,
            List<Fault> faults, boolean stale) {
        return views.page(request, status, "campaigns-edit", title, faults, Map.of(
                "action", action,
                "stale", stale,
                "draft", form,
                "topics", action.equals(NEW_PATH) ? subjects.all() : List.of(),
                "missing", platforms.map(Platforms::missing).orElse(List.of()),
                "kinds", List.of(CampaignKind.values()),
                "lists", audience.lists()));
    }
}
