package signpost.account;

import java.security.SecureRandom;
import java.util.Base64;

/// Random names that nobody can guess.
final class Tokens {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /// 43 letters, digits, `-` and `_`.
    static String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
