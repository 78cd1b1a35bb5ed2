package signpost.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import signpost.seal.Seal;

/// What a sign-in elsewhere began with; it travels in an encrypted cookie, so that nothing is kept for those who never come back.
///
/// @param state comes back with the answer
/// @param nonce comes back within the token
/// @param verifier proves that whoever redeems the code began the sign-in (PKCE, RFC 7636)
/// @param next where to go afterwards
record Begun(String state, String nonce, String verifier, String next, Instant until) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int PARTS = 5;

    static Begun now(String next, Instant now) {
        return new Begun(Cookies.random(), Cookies.random(), Cookies.random() + Cookies.random(), next,
                now.plus(PATIENCE));
    }

    String cookie(Seal seal) {
        return seal.purpose("oidc").encrypt(
                String.join("\n", state, nonce, verifier, String.valueOf(until.getEpochSecond()),
                        Next.of(next).toString()));
    }

    /// What the cookie says; empty where it was not written here, or is too old.
    static Optional<Begun> of(String cookie, Seal seal, Instant now) {
        try {
            List<String> parts = seal.purpose("oidc").decrypt(cookie).lines().toList();
            if (parts.size() != PARTS) {
                return Optional.empty();
            }
            return Optional.of(new Begun(parts.get(0), parts.get(1), parts.get(2), parts.get(4),
                    Instant.ofEpochSecond(Long.parseLong(parts.get(3))))).filter(begun -> now.isBefore(begun.until()));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /// What the verifier is announced by (S256).
    String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java lacks SHA-256", missing);
        }
    }
}
