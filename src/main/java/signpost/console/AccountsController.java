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
import signpost.account.Account;
import signpost.account.Accounts;
import signpost.account.Audit;
import signpost.account.Link;
import signpost.account.Objection;
import signpost.account.Result;
import signpost.account.Role;

/// Who may sign in.
@Controller("/console/accounts")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountsController {

    private final Accounts accounts;
    private final Audit audit;
    private final Views views;
    private final Premises premises;
    private final Optional<Invitations> invitations;

    AccountsController(Accounts accounts, Audit audit, Views views, Premises premises,
            Optional<Invitations> invitations) {
        this.accounts = accounts;
        this.audit = audit;
        this.views = views;
        this.premises = premises;
        this.invitations = invitations;
    }

    @Get(produces = MediaType.TEXT_HTML)
    @Needs(Role.ADMINISTRATOR)
    HttpResponse<?> page(HttpRequest<?> request) {
        return page(request, List.of(), Map.of("email", "", "name", "", "role", Role.AUTHOR));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.ADMINISTRATOR)
    HttpResponse<?> invite(HttpRequest<?> request, @Body byte[] body) {
        Form form = Form.of(body);
        Role role = Role.of(form.text("role")).orElse(Role.READER);
        return switch (accounts.invite(form.line("email"), form.line("name"), role)) {
            case Result.Done<Link>(Link link) -> {
                Account account = accounts.byEmail(form.line("email")).orElseThrow();
                audit.note(Signed.of(request).person(), "account-invited", account.email() + " as " + role.id());
                yield linked(request, account, link);
            }
            case Result.Refused<Link>(Objection objection) ->
                page(request, List.of(Words.fault(objection)),
                        Map.of("email", form.line("email"), "name", form.line("name"), "role", role));
        };
    }

    @Post(uri = "/{id}/link", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.ADMINISTRATOR)
    HttpResponse<?> link(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        Optional<Account> account = accounts.find(id).filter(found -> found.state() != Account.State.DISABLED);
        account.ifPresent(found -> audit.note(Signed.of(request).person(), "link-made", found.email()));
        return account.<HttpResponse<?>>map(found -> linked(request, found, accounts.renew(id)))
                .orElseGet(() -> views.missing(request));
    }

    @Post(uri = "/{id}/enable", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.ADMINISTRATOR)
    HttpResponse<?> enable(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        Optional<Account> account = accounts.find(id).filter(found -> found.state() == Account.State.DISABLED);
        account.ifPresent(found -> audit.note(Signed.of(request).person(), "account-enabled", found.email()));
        return account.<HttpResponse<?>>map(found -> linked(request, found, accounts.enable(id)))
                .orElseGet(() -> views.missing(request));
    }

    @Post(uri = "/{id}/role", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.ADMINISTRATOR)
    HttpResponse<?> role(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        Optional<Account> account = accounts.find(id);
        Optional<Role> role = Role.of(Form.of(body).text("role"));
        if (account.isEmpty() || role.isEmpty()) {
            return views.missing(request);
        }
        return changed(request, accounts.changeRole(id, role.get()), "role", "role-changed",
                account.get().email() + " to " + role.get().id());
    }

    @Post(uri = "/{id}/disable", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.ADMINISTRATOR)
    HttpResponse<?> disable(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        Optional<Account> account = accounts.find(id);
        return account.isEmpty()
                ? views.missing(request)
                : changed(request, accounts.disable(id), "disabled", "account-disabled", account.get().email());
    }

    private HttpResponse<?> changed(
            HttpRequest<?> request, Optional<Objection> objection, String done, String deed, String what) {
        if (objection.isPresent()) {
            return page(request, List.of(Words.fault(objection.get())),
                    Map.of("email", "", "name", "", "role", Role.AUTHOR));
        }
        audit.note(Signed.of(request).person(), deed, what);
        return Views.to("/console/accounts", done);
    }

    private HttpResponse<?> linked(HttpRequest<?> request, Account account, Link link) {
        String address = premises.address(request) + "/console/welcome/" + link.token();
        String until = Words.time(link.until());
        invitations.ifPresent(mail -> mail.send(account, address, until));
        return views.page(request, "accounts-link", "A link for " + account.name(), Map.of(
                "account", account,
                "address", address,
                "mailed", invitations.isPresent(),
                "until", until));
    }

    private HttpResponse<?> page(HttpRequest<?> request, List<Fault> faults, Map<String, Object> draft) {
        return views.page(request, faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST, "accounts", "Accounts",
                faults, Map.of("accounts", accounts.all(), "draft", draft));
    }
}
