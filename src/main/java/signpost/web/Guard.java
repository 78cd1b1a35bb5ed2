package signpost.web;

import io.micronaut.http.HttpAttributes;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.MethodBasedRouteMatch;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/// Stands before every route: refuses what another site sent and what does not say who may call it, and puts the headers on every answer
/// that keep browsers from doing more than our pages ask for.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Guard {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Own own;
    private final Problems problems;

    Guard(Own own, Problems problems) {
        this.own = own;
        this.problems = problems;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> before(HttpRequest<?> request) {
        if (request.getUri().toString().contains("%00")) { // no page of ours has it in an address, and no database looks for it
            return problems.answer(request, HttpStatus.BAD_REQUEST);
        }
        boolean changes = request.getMethod() == HttpMethod.POST && !fromAnotherService(request) && !byToken(request);
        if (changes && !own.sent(request) || !declared(request)) {
            return problems.answer(request, HttpStatus.FORBIDDEN);
        }
        return null;
    }

    @ResponseFilter
    void after(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (!response.getHeaders().contains("Content-Security-Policy")) {
            response.header("Content-Security-Policy", POLICY);
        }
        response.header("X-Content-Type-Options", "nosniff")
                // with no-referrer browsers call the origin of a form "null", and older ones say nothing else of where it was sent from
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin");
        if (own.secure()) {
            response.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (!response.getHeaders().contains("Cache-Control")) {
            response.header("Cache-Control", "no-store");
        }
    }

    /// Chat platforms prove themselves by signature, not by where the request came from.
    private static boolean fromAnotherService(HttpRequest<?> request) {
        return request.getPath().startsWith("/slack/") || request.getPath().equals("/api/messages");
    }

    /// A mail program ends mail by posting to the address in the mail's head (RFC 8058), from wherever it runs. The signed token in the address is the
    /// proof, and no cookie is read there.
    private static boolean byToken(HttpRequest<?> request) {
        return request.getPath().startsWith("/unsubscribe/");
    }

    /// Whether the route says who may call it; where that is only some, the console's own doorman sees to it. Routes of the framework have
    /// settings of their own for that.
    private static boolean declared(HttpRequest<?> request) {
        return request.getAttribute(HttpAttributes.ROUTE_MATCH)
                .filter(MethodBasedRouteMatch.class::isInstance)
                .map(MethodBasedRouteMatch.class::cast)
                .filter(match -> match.getDeclaringType().getName().startsWith("signpost."))
                .map(match -> match.getAnnotationMetadata().hasAnnotation(PermitAll.class)
                        || match.getAnnotationMetadata().hasStereotype(RolesAllowed.class))
                .orElse(true);
    }
}
