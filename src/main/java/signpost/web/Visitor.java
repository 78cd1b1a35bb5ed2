package signpost.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import signpost.chat.ConversationId;

/// Somebody's browser, known by nothing but the random name of its conversation.
///
/// @param name 22 random characters
record Visitor(String name) {

    private static final String COOKIE = "conversation";
    private static final int LENGTH = 22;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// The visitor that the request's cookie names; empty where it has none.
    static Optional<Visitor> of(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(COOKIE)
                .map(Cookie::getValue)
                .filter(Visitor::isName)
                .map(Visitor::new);
    }

    /// Somebody we have not met.
    static Visitor unknown() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return new Visitor(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    ConversationId conversation() {
        return new ConversationId("web", name);
    }

    /// The cookie that brings the conversation back until the browser is closed; scripts cannot read it and other sites cannot send it.
    String cookie(boolean secure) {
        return COOKIE + "=" + name + "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    private static boolean isName(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_'));
    }
}
