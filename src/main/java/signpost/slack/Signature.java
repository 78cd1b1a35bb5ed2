package signpost.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Slack's proof that a request is its own: HMAC-SHA256 over the time and the bytes as they came (Slack's version `v0`).
final class Signature {

    private static final long SECONDS = 300;

    private final byte[] secret;

    Signature(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /// Whether Slack signed the body within five minutes of now, before or after. Takes as long for a wrong signature as for a right one.
    boolean proves(byte[] body, @Nullable String time, @Nullable String signature, Instant now) {
        if (secret.length == 0 || time == null || signature == null || !isTime(time)) {
            return false;
        }
        boolean near = Math.abs(now.getEpochSecond() - Long.parseLong(time)) <= SECONDS;
        return MessageDigest.isEqual(of(body, time).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8)) && near;
    }

    private String of(byte[] body, String time) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(("v0:" + time + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java lacks HMAC-SHA256", missing);
        }
    }

    private static boolean isTime(String time) {
        return time.length() <= 12 && !time.isEmpty() && time.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
