package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/// The cookies of the console: scripts cannot read them, other sites cannot send them, and where people come encrypted no other host and
/// no unencrypted page can set them.
@Singleton
final class Cookies {

    /// Holds the token of a sign-in.
    static final String SIGN_IN = "signpost";
    /// Names a browser before anybody signs in, to bind forms to it.
    static final String VISIT = "signpost-visit";
    /// Holds what a sign-in elsewhere began with.
    static final String ELSEWHERE = "signpost-oidc";

    /// Says to whose accounts somebody signed in with this browser before.
    static final String FAMILIAR = "signpost-familiar";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Premises premises;

    Cookies(Premises premises) {
        this.premises = premises;
    }

    Optional<String> read(HttpRequest<?> request, String name) {
        return request.getCookies().findCookie(named(name)).map(Cookie::getValue).filter(value -> !value.isBlank());
    }

    /// Sets a cookie that is gone when the browser is closed.
    String set(String name, String value) {
        return named(name) + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + (premises.secure() ? "; Secure" : "");
    }

    /// Sets a cookie that stays when the browser is closed.
    String keep(String name, String value, Duration time) {
        return set(name, value) + "; Max-Age=" + time.toSeconds();
    }

    /// Takes a cookie away.
    String end(String name) {
        return set(name, "") + "; Max-Age=0";
    }

    /// A value for a cookie that nobody can guess.
    static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String named(String name) {
        return premises.secure() ? "__Host-" + name : name;
    }
}
