package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import signpost.account.Account;
import signpost.account.Audit;
import signpost.account.Role;
import signpost.audience.Audience;
import signpost.audience.Segment;
import signpost.audience.Subscriber;
import signpost.audience.Why;
import signpost.campaign.Campaign;
import signpost.campaign.Campaigns;
import signpost.campaign.ChannelPosts;
import signpost.campaign.NewTime;
import signpost.campaign.Previews;
import signpost.campaign.PublicPages;
import signpost.campaign.Ruling;
import signpost.campaign.State;
import signpost.delivery.Deliveries;
import signpost.delivery.LinkOpens;
import signpost.message.Proof;

/// Draws the page of one campaign, and says there what came of a step.
@Singleton
final class CampaignPage {

    private static final int RUNS_SHOWN = 6;

    private final Campaigns campaigns;
    private final Previews previews;
    private final ChannelPosts posts;
    private final PublicPages pages;
    private final Deliveries deliveries;
    private final LinkOpens opens;
    private final Audience audience;
    private final Audit audit;
    private final Views views;

    CampaignPage(Campaigns campaigns, Previews previews, ChannelPosts posts, PublicPages pages, Deliveries deliveries,
            LinkOpens opens,
            Audience audience, Audit audit, Views views) {
        this.campaigns = campaigns;
        this.previews = previews;
        this.posts = posts;
        this.pages = pages;
        this.deliveries = deliveries;
        this.opens = opens;
        this.audience = audience;
        this.audit = audit;
        this.views = views;
    }

    /// The page after a step: anew where it was taken, with the reasons where it was not.
    HttpResponse<?> ruled(HttpRequest<?> request, long id, String done, Ruling ruling) {
        return switch (ruling) {
            case Ruling.Granted(Campaign campaign, String _) -> done(request, campaign.id(),
                    done.equals("approved") && campaign.state() == State.SCHEDULED ? "approved-timed" : done);
            case Ruling.Denied(List<String> reasons) -> of(request, id, HttpStatus.BAD_REQUEST,
                    reasons.stream().map(reason -> new Fault("", reason)).toList(), "");
        };
    }

    /// The page after a time was given. Where that is an approval of the time, the audit trail says that, too.
    HttpResponse<?> timed(HttpRequest<?> request, long id, String done, Supplier<Ruling> step) {
        Account person = Signed.of(request).person();
        boolean anew = campaigns.newTime(id, person.email()) == NewTime.APPROVES;
        Ruling ruling = step.get();
        if (!(ruling instanceof Ruling.Granted(Campaign campaign, String _))) {
            return ruled(request, id, done, ruling);
        }
        if (anew) {
            audit.note(person, "campaign-approved", "campaign " + id + ", for another time");
        }
        boolean scheduled = campaign.state() == State.SCHEDULED;
        return done(request, id, !scheduled ? "untimed" : anew && done.equals("scheduled") ? "retimed" : done);
    }

    /// The page anew, after something was done that the audit trail keeps.
    HttpResponse<?> done(HttpRequest<?> request, long id, String done) {
        audit.note(Signed.of(request).person(), "campaign-" + done, "campaign " + id);
        return Views.to("/console/campaigns/" + id, "campaign-" + done);
    }

    /// @param at what stands in the field of the time; empty for the time it has
    HttpResponse<?> of(HttpRequest<?> request, long id, HttpStatus status, List<Fault> faults, String at) {
        Optional<Campaign> found = campaigns.find(id);
        if (found.isEmpty()) {
            return views.missing(request);
        }
        Campaign campaign = found.get();
        Segment segment = Segment.parse(campaign.brief().audience());
        String as = Signed.of(request).person().role().covers(Role.AUTHOR) ? Query.of(request).text("as") : "";
        Optional<Subscriber> reader = audience.byEmail(as);
        Optional<Why> why = reader.map(person -> audience.why(segment, person));
        Map<String, Object> values = new HashMap<>(Map.of(
                "campaign", campaign,
                "history", campaigns.history(id),
                "proof", previews.proof(id).orElse(new Proof(Optional.empty(), List.of())),
                "people", audience.count(segment),
                "as", as,
                "why", why,
                "runs", campaign.brief().timing().rule().isPresent() ? campaigns.coming(id, RUNS_SHOWN) : List.of(),
                "posts", posts.of(id),
                "carried", new Carried(deliveries.progress(id), deliveries.failed(id), deliveries.doubted(id),
                        campaigns.lastRun(id), opens.of(id)),
                "at", at.isEmpty() ? campaign.at().map(Object::toString).orElse("") : at));
        values.put("shown", pages.of(id));
        values.put("newTime", campaigns.newTime(id, Signed.of(request).person().email()));
        values.put("seen", campaign.state() == State.IN_REVIEW ? previews.fingerprint(id) : "");
        return views.page(request, status, "campaigns-one", campaign.brief().title(), faults, values)
                .header("Content-Security-Policy", PreviewController.AROUND);
    }
}
