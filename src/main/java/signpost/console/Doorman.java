package signpost.console;

import io.micronaut.http.HttpAttributes;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.MethodBasedRouteMatch;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signpost.account.Account;
import signpost.account.Role;
import signpost.account.SignIns;
import signpost.seal.Seal;

/// Stands before every route of the console: lets in whom the route's [Needs] names, and only forms that a page of ours made for whoever
/// sends them. What says nothing of who may call it is called by nobody.
@ServerFilter({"/console", "/console/**"})
final class Doorman {

    /// What a form brings along in a hidden field of this name.
    static final String FIELD = "form";

    private final Provider<SignIns> signIns;
    private final Provider<Seal> seal;
    private final Provider<Views> views;
    private final Cookies cookies;

    Doorman(Provider<SignIns> signIns, Provider<Seal> seal, Provider<Views> views, Cookies cookies) {
        this.signIns = signIns;
        this.seal = seal;
        this.views = views;
        this.cookies = cookies;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> before(HttpRequest<?> request) {
        HttpResponse<?> refusal = refusal(request);
        if (refusal != null) {
            Multipart.drop(request);
        }
        return refusal;
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void after(HttpRequest<?> request) {
        Multipart.drop(request);
    }

    private @Nullable HttpResponse<?> refusal(HttpRequest<?> request) {
        Signed signed = signed(request);
        signed.keepWith(request);
        Optional<MethodBasedRouteMatch<?, ?>> route = route(request);
        if (route.isEmpty()) {
            return null;
        }
        if (changes(request)) {
            Form sent = Multipart.read(request, form -> signed.account().isPresent() && bears(form, signed)).form();
            if (signed.fresh().isPresent() || !bears(sent, signed)) {
                return views.get().late(request, sent, signed.account().isPresent());
            }
        }
        Optional<Role> needed = route.get().getAnnotationMetadata().enumValue(Needs.class, Role.class);
        if (needed.isEmpty()) {
            boolean open = route.get().getAnnotationMetadata().hasAnnotation(PermitAll.class);
            return open ? null : views.get().refused(request, "Nobody may do that", "");
        }
        if (signed.account().isEmpty()) {
            return HttpResponse.seeOther(Next.signIn(request));
        }
        return signed.person().role().covers(needed.get())
                ? null
                : views.get().refused(request, "You may not do that",
                        "It needs the role of " + Words.role(needed.get()) + ". An administrator can give it to you.");
    }

    private Signed signed(HttpRequest<?> request) {
        Optional<String> token = cookies.read(request, Cookies.SIGN_IN);
        Optional<Account> account = token.flatMap(signIns.get()::of);
        if (account.isPresent()) {
            return new Signed(account, form("signed in", token.get()), Optional.empty());
        }
        Optional<String> visit = cookies.read(request, Cookies.VISIT);
        Optional<String> fresh = visit.isPresent() ? Optional.empty() : Optional.of(Cookies.random());
        return new Signed(Optional.empty(), form("visit", visit.or(() -> fresh).orElseThrow()), fresh);
    }

    private String form(String kind, String cookie) {
        return seal.get().purpose("form").hash(kind + "\n" + cookie);
    }

    private static Optional<MethodBasedRouteMatch<?, ?>> route(HttpRequest<?> request) {
        return request.getAttribute(HttpAttributes.ROUTE_MATCH)
                .filter(MethodBasedRouteMatch.class::isInstance)
                .map(match -> (MethodBasedRouteMatch<?, ?>) match);
    }

    private static boolean changes(HttpRequest<?> request) {
        return request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD;
    }

    private static boolean bears(Form form, Signed signed) {
        return MessageDigest.isEqual(
                form.text(FIELD).getBytes(StandardCharsets.UTF_8), signed.form().getBytes(StandardCharsets.UTF_8));
    }
}
