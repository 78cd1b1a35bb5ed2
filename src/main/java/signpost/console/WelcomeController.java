package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.account.Account;
import signpost.account.Accounts;
import signpost.account.Audit;
import signpost.account.Objection;
import signpost.account.Result;

/// Whom a link leads in: the first administrator, and whoever was invited. Opening the link uses nothing up; sending its form does.
@Controller("/console/welcome/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class WelcomeController {

    private final Accounts accounts;
    private final Audit audit;
    private final Views views;
    private final Entrance entrance;

    WelcomeController(Accounts accounts, Audit audit, Views views, Entrance entrance) {
        this.accounts = accounts;
        this.audit = audit;
        this.views = views;
        this.entrance = entrance;
    }

    @Get(produces = MediaType.TEXT_HTML)
    @PermitAll
    HttpResponse<?> page(HttpRequest<?> request, @PathVariable String token) {
        return page(request, token, "", "", List.of());
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @PermitAll
    HttpResponse<?> accept(HttpRequest<?> request, @PathVariable String token, @Body byte[] body) {
        Form form = Form.of(body);
        String password = form.text("password");
        boolean first = accounts.isFirst(token);
        Result<Account> result = password.equals(form.text("again"))
                ? first
                        ? accounts.first(token, form.line("email"), form.line("name"), password)
                        : accounts.accept(token, password)
                : new Result.Refused<>(Objection.DIFFERENT);
        return switch (result) {
            case Result.Done<Account>(Account account) -> {
                audit.note(account, first ? "first-account-made" : "invitation-accepted", account.email());
                yield entrance.enter(request, account, "");
            }
            case Result.Refused<Account>(Objection objection) ->
                page(request, token, form.line("email"), form.line("name"),
                        List.of(Words.fault(objection)));
        };
    }

    private MutableHttpResponse<?> page(
            HttpRequest<?> request, String token, String email, String name, List<Fault> faults) {
        Optional<Account> invited = accounts.invited(token);
        boolean first = accounts.isFirst(token);
        if (invited.isEmpty() && !first) {
            return views.page(request, HttpStatus.NOT_FOUND, "problem", "This link no longer works", List.of(),
                    Map.of("sentence", "It was used already, or has ended. Ask an administrator for a new one."));
        }
        return views.page(request, faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST, "welcome",
                first ? "Make the first account" : "Choose a password", faults,
                Map.of("token", token, "invited", invited, "email", email, "name", name));
    }
}
