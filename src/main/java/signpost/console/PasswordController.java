package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.account.Account;
import signpost.account.Accounts;
import signpost.account.Audit;
import signpost.account.Objection;
import signpost.account.Role;

/// One's own password.
@Controller("/console/password")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PasswordController {

    private static final String TITLE = "Change your password";

    private final Accounts accounts;
    private final Audit audit;
    private final Views views;
    private final Entrance entrance;

    PasswordController(Accounts accounts, Audit audit, Views views, Entrance entrance) {
        this.accounts = accounts;
        this.audit = audit;
        this.views = views;
        this.entrance = entrance;
    }

    @Get(produces = MediaType.TEXT_HTML)
    @Needs(Role.READER)
    HttpResponse<?> page(HttpRequest<?> request) {
        return views.page(request, "password", TITLE, Map.of());
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.READER)
    HttpResponse<?> change(HttpRequest<?> request, @Body byte[] body) {
        Form form = Form.of(body);
        Account account = Signed.of(request).person();
        Optional<Objection> objection = form.text("password").equals(form.text("again"))
                ? accounts.changePassword(account.id(), form.text("present"), form.text("password"))
                : Optional.of(Objection.DIFFERENT);
        if (objection.isPresent()) {
            return views.wrong(request, "password", TITLE, List.of(Words.fault(objection.get())), Map.of());
        }
        audit.note(account, "password-changed", account.email());
        return entrance.enter(request, account, "/console?done=password");
    }
}
