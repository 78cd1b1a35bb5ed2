package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import signpost.account.Account;
import signpost.account.Audit;
import signpost.account.Role;
import signpost.campaign.Campaign;
import signpost.campaign.Campaigns;
import signpost.campaign.Planner;
import signpost.campaign.State;

/// All campaigns: as a list, and as a month.
@Controller("/console/campaigns")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CampaignsController {

    private static final int MOST_RUNS = 400;

    private final Campaigns campaigns;
    private final Planner planner;
    private final Audit audit;
    private final Views views;
    private final InstantSource clock;
    private final ZoneId zone;

    CampaignsController(Campaigns campaigns, Planner planner, Audit audit, Views views, InstantSource clock,
            ZoneId zone) {
        this.campaigns = campaigns;
        this.planner = planner;
        this.audit = audit;
        this.views = views;
        this.clock = clock;
        this.zone = zone;
    }

    @Get(produces = MediaType.TEXT_HTML)
    @Needs(Role.READER)
    HttpResponse<?> list(HttpRequest<?> request) {
        String show = Query.of(request).text("show");
        List<Campaign> shown = campaigns.all().stream()
                .filter(one -> show.equals("over") == one.state().isOver())
                .toList();
        return views.page(request, "campaigns", "Campaigns", Map.of("over", show.equals("over"), "campaigns", shown));
    }

    @Get(uri = "/calendar", produces = MediaType.TEXT_HTML)
    @Needs(Role.READER)
    HttpResponse<?> calendar(HttpRequest<?> request) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        YearMonth month = month(Query.of(request).text("month"), YearMonth.from(today));
        return views.page(request, "campaigns-calendar", "Campaigns in " + Month.name(month),
                Map.of("month", Month.of(month, today, outings())));
    }

    /// The year planner: what goes out in each month, runs of what recurs included.
    @Get(uri = "/year", produces = MediaType.TEXT_HTML)
    @Needs(Role.READER)
    HttpResponse<?> year(HttpRequest<?> request) throws IOException {
        return year(request, List.of());
    }

    /// Makes drafts of what the partnership's planner holds and is not there yet.
    @Post(uri = "/year", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.AUTHOR)
    HttpResponse<?> load(HttpRequest<?> request) throws IOException {
        Account person = Signed.of(request).person();
        Planner.Loaded loaded = planner.load(planner.files(), person.email());
        audit.note(person, "planner-loaded", loaded.made().size() + " drafts");
        return loaded.faults().isEmpty()
                ? Views.to("/console/campaigns/year" + loaded.made().stream().flatMap(made -> made.at().stream())
                        .min(Comparator.naturalOrder()).map(at -> "?year=" + at.getYear()).orElse(""), "planner-loaded")
                : year(request, loaded.faults());
    }

    private HttpResponse<?> year(HttpRequest<?> request, List<String> faults) throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        int year = month(Query.of(request).text("year") + "-01", YearMonth.from(today)).getYear();
        return views.page(request, "campaigns-year", "The year " + year, Map.of("year", year, "months",
                Month.year(year, outings()), "missing", planner.missing(), "faults", faults));
    }

    /// When what goes out, runs to come included.
    private List<Month.Outing> outings() {
        List<Month.Outing> outings = new ArrayList<>();
        for (Campaign campaign : campaigns.all()) {
            if (campaign.state() != State.CANCELLED) {
                Set<LocalDateTime> times = new TreeSet<>(campaigns.coming(campaign.id(), MOST_RUNS));
                campaign.at().filter(_ -> times.isEmpty()).ifPresent(times::add);
                times.forEach(at -> outings.add(new Month.Outing(campaign, at)));
            }
        }
        outings.sort(Comparator.comparing(Month.Outing::at));
        return outings;
    }

    private static YearMonth month(String text, YearMonth otherwise) {
        try {
            YearMonth month = YearMonth.parse(text);
            return month.getYear() > 1999 && month.getYear() < 2100 ? month : otherwise;
        } catch (DateTimeParseException none) {
            return otherwise;
        }
    }
}
