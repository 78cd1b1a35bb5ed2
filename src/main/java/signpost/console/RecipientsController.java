package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import signpost.account.Audit;
import signpost.account.Role;
import signpost.delivery.Deliveries;
import signpost.delivery.Entry;

/// What became of a campaign's mail for each of its recipients, as a table to download.
@Controller("/console/campaigns/{id}/recipients.csv")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RecipientsController {

    private final Deliveries deliveries;
    private final Audit audit;

    RecipientsController(Deliveries deliveries, Audit audit) {
        this.deliveries = deliveries;
        this.audit = audit;
    }

    @Get(produces = "text/csv")
    @Needs(Role.AUTHOR)
    HttpResponse<?> recipients(HttpRequest<?> request, @PathVariable long id) {
        Csv csv = Csv.of("Address", "What became of it", "In doubt", "When", "Tries", "What the mail server said");
        for (Entry entry : deliveries.recipients(id)) {
            csv.row(entry.address(), entry.cameBack() ? "came back" : entry.state().inWords(),
                    entry.doubted() ? Carried.doubt(entry) : "", Words.time(entry.changed()), entry.attempts(),
                    entry.said());
        }
        audit.note(Signed.of(request).person(), "recipients-exported", "campaign " + id);
        return csv.file("campaign-" + id + "-recipients.csv");
    }
}
