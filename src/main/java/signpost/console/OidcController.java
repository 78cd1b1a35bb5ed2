package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.account.Account;
import signpost.account.Accounts;
import signpost.account.Attempt;
import signpost.account.Audit;
import signpost.account.Role;
import signpost.account.Voucher;
import signpost.seal.Seal;

/// Signing in by the sign-in service that is set.
@Controller("/console/oidc")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OidcController {

    private static final Logger LOG = LoggerFactory.getLogger(OidcController.class);
    private static final String TITLE = "You are not signed in";
    private static final String UNDONE = "You did not sign in with the sign-in service, or it did not let you. Try again.";

    private final Oidc oidc;
    private final Accounts accounts;
    private final Audit audit;
    private final Views views;
    private final Cookies cookies;
    private final Entrance entrance;
    private final Premises premises;
    private final Seal seal;
    private final InstantSource clock;

    OidcController(
            Oidc oidc, Accounts accounts, Audit audit, Views views, Cookies cookies, Entrance entrance,
            Premises premises, Seal seal, InstantSource clock) {
        this.oidc = oidc;
        this.accounts = accounts;
        this.audit = audit;
        this.views = views;
        this.cookies = cookies;
        this.entrance = entrance;
        this.premises = premises;
        this.seal = seal;
        this.clock = clock;
    }

    @Get(produces = MediaType.TEXT_HTML)
    @PermitAll
    HttpResponse<?> begin(HttpRequest<?> request) {
        Begun begun = Begun.now(request.getParameters().get("next", String.class, ""), clock.instant());
        try {
            return HttpResponse.seeOther(oidc.authorize(begun, redirect(request)))
                    .header("Set-Cookie", cookies.set(Cookies.ELSEWHERE, begun.cookie(seal)));
        } catch (Oidc.Refused refused) {
            return no(request, String.valueOf(refused.getMessage()), refused.sentence());
        }
    }

    @Get(uri = "/callback", produces = MediaType.TEXT_HTML)
    @PermitAll
    HttpResponse<?> back(HttpRequest<?> request) {
        String state = request.getParameters().get("state", String.class, "");
        String code = request.getParameters().get("code", String.class, "");
        Optional<Begun> begun = cookies.read(request, Cookies.ELSEWHERE)
                .flatMap(cookie -> Begun.of(cookie, seal, clock.instant()))
                .filter(one -> same(one.state(), state));
        if (begun.isEmpty() || code.isEmpty()) {
            return begun.isEmpty()
                    ? no(request, "it was not begun here, or too long ago", Oidc.UNKNOWN)
                    : no(request, "no code came back", UNDONE);
        }
        try {
            Voucher voucher = oidc.redeem(begun.get(), code, redirect(request));
            if (oidc.refuses(voucher)) {
                accounts.withdraw(voucher.issuer(), voucher.subject()).ifPresent(account -> audit.note(account,
                        "access-withdrawn", account.email() + ", " + account.role().id() + ", by the sign-in service"));
                return no(request, "they have no role there that has one here", Oidc.UNINVITED);
            }
            return switch (accounts.signIn(voucher)) {
                case Attempt.Welcome(Account account, boolean linked, Optional<Role> before) -> {
                    if (linked) {
                        audit.note(account, "account-linked", "to " + oidc.name());
                    }
                    before.ifPresent(role -> audit.note(account, "role-changed", account.email() + " from " + role.id()
                            + " to " + account.role().id() + " by the sign-in service"));
                    audit.note(account, "signed-in", "by the sign-in service");
                    yield entrance.enter(request, account, begun.get().next())
                            .header("Set-Cookie", cookies.end(Cookies.ELSEWHERE));
                }
                case Attempt.Wrong _,Attempt.TooOften _,Attempt.Elsewhere _ ->
                    no(request, "they have no account here", Oidc.UNINVITED);
            };
        } catch (Oidc.Refused refused) {
            return no(request, String.valueOf(refused.getMessage()), refused.sentence());
        }
    }

    private HttpResponse<?> no(HttpRequest<?> request, String why, String sentence) {
        LOG.info("A sign-in by the sign-in service was refused: {}", why);
        return views.refused(request, TITLE, sentence)
                .header("Set-Cookie", cookies.end(Cookies.ELSEWHERE));
    }

    /// Where the sign-in service sends the browser back to, with what lets it in.
    private String redirect(HttpRequest<?> request) throws Oidc.Refused {
        return premises.origin(request).map(origin -> origin + "/console/oidc/callback").orElseThrow(
                () -> new Oidc.Refused(
                        "SIGNPOST_PUBLIC_URL is not set, and the request names another machine than this",
                        Oidc.NOWHERE));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
