package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import signpost.account.Account;
import signpost.account.Accounts;
import signpost.account.Role;

/// The first page: what needs somebody.
@Controller("/console")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StartController {

    private final Accounts accounts;
    private final Views views;

    StartController(Accounts accounts, Views views) {
        this.accounts = accounts;
        this.views = views;
    }

    @Get(produces = MediaType.TEXT_HTML)
    @Needs(Role.READER)
    HttpResponse<?> page(HttpRequest<?> request) {
        Account person = Signed.of(request).person();
        List<Waiting> waiting = new ArrayList<>();
        if (person.role().covers(Role.ADMINISTRATOR)) {
            long invited = accounts.all().stream().filter(one -> one.state() == Account.State.INVITED).count();
            Waiting.add(waiting, invited, "invitation has not been used", "invitations have not been used",
                    "/console/accounts");
        }
        return views.page(request, "start", "What needs you", Map.of("waiting", waiting));
    }
}
