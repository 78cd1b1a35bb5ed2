package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import signpost.account.Account;
import signpost.account.Accounts;
import signpost.account.Role;
import signpost.audience.Audience;
import signpost.audience.Segment;
import signpost.campaign.Campaign;
import signpost.campaign.Campaigns;
import signpost.campaign.State;
import signpost.chat.Claimer;
import signpost.chat.Enquiries;
import signpost.chat.Enquiry;
import signpost.insight.Insight;
import signpost.library.Library;
import signpost.library.Upkeep;
import signpost.seal.Seal;

/// The first page: what needs somebody, what goes out next, and for an administrator what is still to be set up.
@Controller("/console")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StartController {

    private static final int SHOWN = 5;

    private final Accounts accounts;
    private final Audience audience;
    private final Enquiries enquiries;
    private final Insight insight;
    private final Campaigns campaigns;
    private final Library library;
    private final Views views;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Seal seal;

    StartController(Accounts accounts, Audience audience, Enquiries enquiries, Insight insight, Campaigns campaigns,
            Library library, Views views, InstantSource clock, ZoneId zone, Seal seal) {
        this.accounts = accounts;
        this.audience = audience;
        this.enquiries = enquiries;
        this.insight = insight;
        this.campaigns = campaigns;
        this.library = library;
        this.views = views;
        this.clock = clock;
        this.zone = zone;
        this.seal = seal;
    }

    @Get(produces = MediaType.TEXT_HTML)
    @Needs(Role.READER)
    HttpResponse<?> page(HttpRequest<?> request) {
        Account person = Signed.of(request).person();
        List<Campaign> all = campaigns.all();
        return views.page(request, "start", "What needs you", Map.of("waiting", waiting(person, all), "next", next(all),
                "steps", person.role().covers(Role.ADMINISTRATOR) ? steps(all) : List.of()));
    }

    private List<Waiting> waiting(Account person, List<Campaign> all) {
        List<Waiting> waiting = new ArrayList<>();
        Upkeep upkeep = library.upkeep();
        Waiting.add(waiting, upkeep.away().isEmpty() ? 0 : 1, "folder of documents cannot be looked at", "",
                DocumentsController.AT);
        Waiting.add(waiting, upkeep.missing().size(), "document is kept though its file is gone",
                "documents are kept though their files are gone", DocumentsController.AT);
        Waiting.add(waiting, upkeep.leftOut(), "file is more than a library may have",
                "files are more than a library may have", DocumentsController.AT);
        Waiting.add(waiting, library.refused().size(), "file could not be read", "files could not be read",
                DocumentsController.AT);
        Map<Enquiry.State, Long> counts = enquiries.counts();
        long late = enquiries.open().stream().filter(enquiries::isLate).count();
        Waiting.add(waiting, late, "enquiry has waited too long", "enquiries have waited too long",
                "/console/enquiries");
        Waiting.add(waiting, counts.getOrDefault(Enquiry.State.WAITING, 0L), "enquiry waits for somebody to take it",
                "enquiries wait for somebody to take them", "/console/enquiries");
        Waiting.add(waiting, enquiries.withStranded().size(), "enquiry whose reply could not be handed over",
                "enquiries whose replies could not be handed over", "/console/enquiries");
        Claimer claimer = Claimer.of(seal, person.email(), person.name());
        long mine = enquiries.open().stream().filter(claimer::looksAfter).count();
        Waiting.add(waiting, mine, "enquiry is yours to answer", "enquiries are yours to answer", "/console/enquiries");
        long gaps = insight.gaps().stream().filter(gap -> gap.closing().isEmpty() && gap.owner().isEmpty()).count();
        Waiting.add(waiting, gaps, "gap in the library has no owner", "gaps in the library have no owner",
                "/console/insight/gaps");
        if (person.role().covers(Role.APPROVER)) {
            long review = all.stream().filter(one -> one.state() == State.IN_REVIEW
                    && !one.author().equals(person.email())).count();
            Waiting.add(waiting, review, "campaign waits for approval", "campaigns wait for approval",
                    "/console/campaigns");
        }
        long held = all.stream().filter(one -> !one.state().isOver() && !one.note().isEmpty()).count();
        Waiting.add(waiting, held, "campaign is held for somebody to decide",
                "campaigns are held for somebody to decide",
                "/console/campaigns");
        if (person.role().covers(Role.ADMINISTRATOR)) {
            long invited = accounts.all().stream().filter(one -> one.state() == Account.State.INVITED).count();
            Waiting.add(waiting, invited, "invitation has not been used", "invitations have not been used",
                    "/console/accounts");
        }
        return waiting;
    }

    /// What goes out next, runs of what recurs included.
    private List<Month.Outing> next(List<Campaign> all) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), zone);
        return all.stream().filter(one -> !one.state().isOver())
                .flatMap(one -> campaigns.coming(one.id(), 1).stream().findFirst().or(one::at).stream()
                        .map(at -> new Month.Outing(one, at)))
                .filter(outing -> outing.at().isAfter(now))
                .sorted(Comparator.comparing(Month.Outing::at)).limit(SHOWN).toList();
    }

    /// What a partnership does once; nothing where all of it is done.
    private List<Step> steps(List<Campaign> all) {
        List<Step> steps = List.of(
                new Step("Put your documents into the library", DocumentsController.AT, !library.documents().isEmpty()),
                new Step("Let your colleagues in", "/console/accounts", accounts.all().size() > 1),
                new Step("Bring in the people who get your mail", "/console/subscribers/import",
                        audience.count(new Segment.Everyone()) > 0),
                new Step("Write your first campaign", "/console/campaigns/new", !all.isEmpty()));
        return steps.stream().allMatch(Step::done) ? List.of() : steps;
    }
}
