package signpost.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Signs, hashes and encrypts short texts with one key.
///
/// Signatures and hashes are HMAC-SHA256 (RFC 2104), encryption is AES-256 in Galois/Counter Mode (NIST SP 800-38D) with a random
/// nonce. Safe for use by many threads at once.
public final class Seal {

    /// The bytes of a master key.
    public static final int KEY_BYTES = 32;

    private static final int SIGNATURE_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /// Never used itself, but copied for each text: to look one up takes longer than to use it.
    private final Mac fresh;
    private final SecureRandom random = new SecureRandom();

    /// @param key the master key, [#KEY_BYTES] long
    public Seal(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key of " + key.length + " bytes, not " + KEY_BYTES);
        }
        this.fresh = fresh(key);
    }

    /// The seal for one purpose; what another purpose sealed it neither opens nor accepts.
    public Seal purpose(String name) {
        return new Seal(mac("purpose:" + name));
    }

    /// The text with a proof behind it, fit for an address and for the local part of a mail address: letters, digits, `-`, `_` and one `.`.
    ///
    /// The text can be read by anybody who holds the token.
    public String sign(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8)) + "." + base64(proof(text));
    }

    /// The text that was signed; empty where the token was not made by [#sign] with this key.
    public Optional<String> open(String token) {
        int dot = token.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            Base64.Decoder decoder = Base64.getUrlDecoder();
            String text = new String(decoder.decode(token.substring(0, dot)), StandardCharsets.UTF_8);
            byte[] said = decoder.decode(token.substring(dot + 1));
            // a token has one spelling only: what decodes to the same text is refused unless it is that
            return MessageDigest.isEqual(proof(text), said) && token.equals(sign(text))
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    /// A keyed hash in 64 hexadecimal digits: equal texts have equal ones, and without the key no text can be tried against it.
    public String hash(String text) {
        return HexFormat.of().formatHex(mac("hash:" + text));
    }

    /// The text so that only this key reads it; different each time.
    public String encrypt(String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        return base64(ByteBuffer.allocate(NONCE_BYTES + hidden.length).put(nonce).put(hidden).array());
    }

    /// The text that was encrypted.
    ///
    /// @throws IllegalArgumentException where it was not encrypted with this key
    public String decrypt(String sealed) {
        byte[] bytes = Base64.getUrlDecoder().decode(sealed);
        if (bytes.length < NONCE_BYTES) {
            throw new IllegalArgumentException("nothing that was encrypted here");
        }
        byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
        byte[] hidden = Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length);
        return new String(cipher(Cipher.DECRYPT_MODE, nonce, hidden), StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(mac("encrypt"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException("it was not encrypted with this key", wrong);
        }
    }

    private byte[] proof(String text) {
        return Arrays.copyOf(mac("sign:" + text), SIGNATURE_BYTES);
    }

    private byte[] mac(String text) {
        try {
            return ((Mac) fresh.clone()).doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException never) {
            throw new IllegalStateException(never);
        }
    }

    private static Mac fresh(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java lacks HMAC-SHA256", missing);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
