package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import signpost.account.Role;
import signpost.campaign.Campaign;
import signpost.campaign.Campaigns;

/// All campaigns: as a list, and as a month.
@Controller("/console/campaigns")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CampaignsController {

    private final Campaigns campaigns;
    private final Views views;
    private final InstantSource clock;
    private final ZoneId zone;

    CampaignsController(Campaigns campaigns, Views views, InstantSource clock, ZoneId zone) {
        this.campaigns = campaigns;
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
                Map.of("month", Month.of(month, today, campaigns.all())));
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
