package signpost.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// Signs messages with the key of a domain (RFC 6376, rsa-sha256, relaxed/relaxed). Safe for use by many threads at once.
///
/// @param domain whose mail it is
/// @param selector under which the public key stands in the DNS: `SELECTOR._domainkey.DOMAIN`
/// @param key of 1024 bits or more; 2048 are usual
public record Dkim(String domain, String selector, RSAPrivateKey key) {

    private static final int LEAST_BITS = 1024;
    private static final int LINE = 70;
    private static final byte[] BREAK = {'\r', '\n'};

    /// Those that say who writes to whom, about what, and how to be left alone (RFC 8058 section 4 asks for the last).
    private static final List<String> SIGNED = List.of("from", "to", "subject", "date", "message-id", "mime-version",
            "content-type", "in-reply-to", "references", "auto-submitted", "list-id", "list-unsubscribe",
            "list-unsubscribe-post", "list-archive", "list-help", "list-owner");

    /// @param pem the private key as `openssl genrsa` writes it: PKCS#8, or the older PKCS#1
    /// @throws IllegalArgumentException where it is no such key, without telling it
    public static Dkim of(String domain, String selector, String pem) {
        if (!isName(domain) || !isName(selector)) {
            throw new IllegalArgumentException("the domain or the selector is not a name such as example.org");
        }
        try {
            String inside = pem.lines().filter(line -> !line.startsWith("-----")).map(String::strip)
                    .reduce("", String::concat);
            byte[] bytes = Base64.getDecoder().decode(inside);
            byte[] pkcs8 = pem.contains("BEGIN RSA PRIVATE KEY") ? wrapped(bytes) : bytes;
            var key = (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            if (key.getModulus().bitLength() < LEAST_BITS) {
                throw new IllegalArgumentException("the key has fewer than " + LEAST_BITS + " bits");
            }
            return new Dkim(domain, selector, key);
        } catch (GeneralSecurityException | ClassCastException wrong) {
            throw new IllegalArgumentException("it is not a private RSA key in PEM form");
        } catch (IllegalArgumentException wrong) {
            throw String.valueOf(wrong.getMessage()).startsWith("the key")
                    ? wrong
                    : new IllegalArgumentException("it is not a private RSA key in PEM form");
        }
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.chars().allMatch(
                c -> c < 128 && Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
    }

    /// A bare RSA key within the frame of PKCS#8 (RFC 5208): version 0, and the algorithm's number.
    private static byte[] wrapped(byte[] bare) {
        byte[] algorithm = {0x02, 0x01, 0x00, 0x30, 0x0d, 0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7,
            0x0d, 0x01, 0x01, 0x01, 0x05, 0x00};
        var inner = new ByteArrayOutputStream();
        inner.writeBytes(algorithm);
        inner.writeBytes(tagged(0x04, bare));
        return tagged(0x30, inner.toByteArray());
    }

    private static byte[] tagged(int tag, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.write(tag);
        out.write(0x82);
        out.write(content.length >> 8);
        out.write(content.length);
        out.writeBytes(content);
        return out.toByteArray();
    }

    /// The message with its signature in front.
    ///
    /// @param message lines ended by CRLF
    byte[] signed(byte[] message, Instant now) {
        int end = headEnd(message);
        List<String> fields = fields(new String(message, 0, end, StandardCharsets.ISO_8859_1));
        List<String> names = new ArrayList<>();
        StringBuilder input = new StringBuilder();
        for (String name : SIGNED) {
            fields.stream().filter(field -> name.equals(name(field))).findFirst().ifPresent(field -> {
                names.add(name);
                input.append(relaxed(field)).append("\r\n");
            });
        }
        // named once more than it stands there, so that nobody adds a second one
        names.add("from");
        String open = "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + domain + "; s=" + selector
                + ";\r\n\tt="
                + now.getEpochSecond() + "; h=" + String.join(":", names) + ";\r\n\tbh=" + bodyHash(message, end)
                + ";\r\n\tb=";
        input.append(relaxed(open));
        String signature = folded(Base64.getEncoder().encodeToString(sign(input.toString())));
        var out = new ByteArrayOutputStream(message.length + 1024);
        out.writeBytes((open + signature + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(message);
        return out.toByteArray();
    }

    private byte[] sign(String input) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(input.getBytes(StandardCharsets.ISO_8859_1));
            return signature.sign();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java cannot sign with RSA and SHA-256", missing);
        }
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        for (int at = 0; at < text.length(); at += LINE) {
            folded.append(at == 0 ? "" : "\r\n\t").append(text, at, Math.min(text.length(), at + LINE));
        }
        return folded.toString();
    }

    /// The first byte behind the head's last line end.
    private static int headEnd(byte[] message) {
        for (int i = 0; i + 3 < message.length; i++) {
            if (message[i] == '\r' && message[i + 1] == '\n' && message[i + 2] == '\r' && message[i + 3] == '\n') {
                return i + 2;
            }
        }
        return message.length;
    }

    /// The header fields, each with its folded lines.
    private static List<String> fields(String head) {
        List<String> fields = new ArrayList<>();
        for (String line : head.split("\r\n", -1)) {
            if ((line.startsWith(" ") || line.startsWith("\t")) && !fields.isEmpty()) {
                fields.set(fields.size() - 1, fields.getLast() + "\r\n" + line);
            } else if (!line.isEmpty()) {
                fields.add(line);
            }
        }
        return fields;
    }

    private static String name(String field) {
        return field.substring(0, Math.max(0, field.indexOf(':'))).strip().toLowerCase(Locale.ROOT);
    }

    /// RFC 6376 section 3.4.2: the name in lower case, the value on one line with single spaces.
    private static String relaxed(String field) {
        String value = field.substring(field.indexOf(':') + 1).replace("\r\n", "");
        return name(field) + ":" + squeezed(value).strip();
    }

    private static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\t';
            if (!space) {
                squeezed.append(c);
            } else if (squeezed.isEmpty() || squeezed.charAt(squeezed.length() - 1) != ' ') {
                squeezed.append(' ');
            }
        }
        return squeezed.toString();
    }

    /// RFC 6376 section 3.4.4: single spaces within a line, none at its end, no empty lines at the end of the body.
    private static String bodyHash(byte[] message, int headEnd) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            int from = Math.min(message.length, headEnd + 2);
            String body = new String(message, from, message.length - from, StandardCharsets.ISO_8859_1);
            int empty = 0;
            for (String line : body.split("\r\n", -1)) {
                String plain = squeezed(line).stripTrailing();
                if (plain.isEmpty()) {
                    empty++;
                    continue;
                }
                for (; empty > 0; empty--) {
                    digest.update(BREAK);
                }
                digest.update(plain.getBytes(StandardCharsets.ISO_8859_1));
                digest.update(BREAK);
            }
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java lacks SHA-256", missing);
        }
    }
}
