package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import signpost.account.Accounts;
import signpost.account.Audit;
import signpost.account.Deed;
import signpost.account.Role;
import signpost.account.Sought;

/// Who did what, to what, and when.
@Controller("/console")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController {

    private static final int ON_A_PAGE = 100;
    private static final int MOST = 100_000;

    private final Audit audit;
    private final Accounts accounts;
    private final Views views;
    private final ZoneId zone;

    AuditController(Audit audit, Accounts accounts, Views views, ZoneId zone) {
        this.audit = audit;
        this.accounts = accounts;
        this.views = views;
        this.zone = zone;
    }

    @Get(uri = "/audit", produces = MediaType.TEXT_HTML)
    @Needs(Role.ADMINISTRATOR)
    HttpResponse<?> page(HttpRequest<?> request) {
        Sought sought = sought(request);
        long all = audit.count(sought);
        int page = Query.of(request).page(all, ON_A_PAGE);
        return views.page(request, "audit", "Audit trail", Map.of(
                "deeds", audit.read(sought, (page - 1) * ON_A_PAGE, ON_A_PAGE),
                "query", Query.of(request),
                "pages", Paging.of(page, all, ON_A_PAGE),
                "who", accounts.all(),
                "kinds", audit.deeds()));
    }

    @Get(uri = "/audit.csv", produces = "text/csv")
    @Needs(Role.ADMINISTRATOR)
    HttpResponse<?> csv(HttpRequest<?> request) {
        Csv csv = Csv.of("when", "who", "deed", "what");
        List<Deed> deeds = audit.read(sought(request), 0, MOST);
        deeds.forEach(deed -> csv.row(deed.at().atZone(zone).toOffsetDateTime(), deed.who(), deed.deed(), deed.what()));
        return csv.file("audit-trail.csv");
    }

    private Sought sought(HttpRequest<?> request) {
        return new Sought(
                query(request, "who"),
                query(request, "deed"),
                Day.of(query(request, "from")).map(day -> day.atStartOfDay(zone).toInstant()).orElse(Sought.ALL.from()),
                Day.of(query(request, "to")).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                        .orElse(Sought.ALL.to()));
    }

    private static String query(HttpRequest<?> request, String name) {
        return Query.of(request).text(name);
    }
}
