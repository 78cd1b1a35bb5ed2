package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import signpost.account.Account;
import signpost.account.Accounts;
import signpost.account.Attempt;
import signpost.account.Audit;
import signpost.account.Caller;
import signpost.account.Role;

/// Signing in with a password, and signing out.
@Controller("/console")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInController {

    private final Accounts accounts;
    private final Audit audit;
    private final Views views;
    private final Entrance entrance;
    private final Premises premises;
    private final Elsewhere elsewhere;
    private final Familiar familiar;

    SignInController(
            Accounts accounts, Audit audit, Views views, Entrance entrance, Premises premises, Elsewhere elsewhere,
            Familiar familiar) {
        this.accounts = accounts;
        this.audit = audit;
        this.views = views;
        this.entrance = entrance;
        this.premises = premises;
        this.elsewhere = elsewhere;
        this.familiar = familiar;
    }

    @Get(uri = "/sign-in", produces = MediaType.TEXT_HTML)
    @PermitAll
    HttpResponse<?> page(HttpRequest<?> request) {
        String next = request.getParameters().get("next", String.class, "");
        return Signed.of(request).account().isPresent()
                ? HttpResponse.seeOther(Next.of(next))
                : page(request, HttpStatus.OK, "", next, List.of());
    }

    @Post(uri = "/sign-in", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @PermitAll
    HttpResponse<?> signIn(HttpRequest<?> request, @Body byte[] body) {
        Form form = Form.of(body);
        String email = form.line("email");
        String next = form.text("next");
        return switch (accounts.signIn(email, form.text("password"),
                new Caller(premises.caller(request), familiar.knows(request, email)), elsewhere.governing())) {
            case Attempt.Welcome(Account account, _, _) -> {
                audit.note(account, "signed-in", "with a password");
                yield entrance.enter(request, account, next);
            }
            case Attempt.Wrong _ -> page(request, HttpStatus.BAD_REQUEST, email, next,
                    List.of(new Fault("email", "The email address or the password is wrong")));
            case Attempt.Elsewhere _ -> page(request, HttpStatus.BAD_REQUEST, email, next, List.of(new Fault("email",
                    "Sign in with " + elsewhere.name() + ": your password does not count here any more")));
            case Attempt.TooOften(var pause) ->
                page(request, HttpStatus.TOO_MANY_REQUESTS, email, next,
                        List.of(new Fault("email", "That was tried too often. Try again in " + Words.minutes(pause))))
                        .header("Retry-After", String.valueOf(pause.toSeconds() + 1));
        };
    }

    @Post(uri = "/sign-out", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.READER)
    HttpResponse<?> signOut(HttpRequest<?> request, @Body byte[] body) {
        audit.note(Signed.of(request).person(), "signed-out", "");
        return entrance.leave(request);
    }

    private MutableHttpResponse<?> page(
            HttpRequest<?> request, HttpStatus status, String email, String next, List<Fault> faults) {
        return views.page(request, status, "sign-in", "Sign in", faults,
                Map.of("email", email, "next", next, "elsewhere", elsewhere.name()));
    }
}
