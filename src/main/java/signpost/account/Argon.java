package signpost.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Argon2id (RFC 9106) with 19 MiB and two passes, as OWASP advises, in the notation that other programs read too.
///
/// Few are computed at once, so that a flood of tries cannot take the memory. Safe for use by many threads.
final class Argon {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final String HEAD = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";
    private static final Semaphore AT_ONCE = new Semaphore(4);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Argon() {}

    /// The hash of a password with a new salt.
    static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return HEAD + encoder.encodeToString(salt) + "$" + encoder.encodeToString(of(password, salt));
    }

    /// Whether it is the hash of this password.
    static boolean matches(String password, String hash) {
        int dollar = hash.lastIndexOf('$');
        if (!hash.startsWith(HEAD) || dollar < HEAD.length()) {
            return false;
        }
        Base64.Decoder decoder = Base64.getDecoder();
        byte[] salt = decoder.decode(hash.substring(HEAD.length(), dollar));
        return MessageDigest.isEqual(of(password, salt), decoder.decode(hash.substring(dollar + 1)));
    }

    private static byte[] of(String password, byte[] salt) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(LANES)
                .withSalt(salt)
                .build();
        byte[] hash = new byte[HASH_BYTES];
        AT_ONCE.acquireUninterruptibly();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(parameters);
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            AT_ONCE.release();
        }
        return hash;
    }
}
