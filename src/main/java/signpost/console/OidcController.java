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
import signpost.seal.Seal;

/// Signing in by the sign-in service that is set.
@Controller("/console/oidc")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OidcController {

    private static final Logger LOG = LoggerFactory.getLogger(OidcController.class);
    private static final String TITLE = "You are not signed in";

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
            return no(request, refused.toString());
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
            return no(request, begun.isEmpty() ? "it was not begun here, or too long ago" : "no code came back");
        }
        try {
            return switch (accounts.signIn(oidc.redeem(begun.get(), code, redirect(request)))) {
                case Attempt.Welcome(Account account) -> {
                    audit.note(account, "signed-in", "by the sign-in service");
                    yield entrance.enter(request, account, begun.get().next())
                            .header("Set-Cookie", cookies.end(Cookies.ELSEWHERE));
                }
                case Attempt.Wrong _,Attempt.TooOften _ -> no(request, "they have no account here");
            };
        } catch (Oidc.Refused refused) {
            return no(request, refused.toString());
        }
    }

    private HttpResponse<?> no(HttpRequest<?> request, String why) {
        LOG.info("A sign-in by the sign-in service was refused: {}", why);
        return views.refused(request, TITLE, "The sign-in service did not say who you are, or you have no account here."
                + " Try again; if it stays so, ask an administrator.")
                .header("Set-Cookie", cookies.end(Cookies.ELSEWHERE));
    }

    private String redirect(HttpRequest<?> request) {
        return premises.address(request) + "/console/oidc/callback";
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
