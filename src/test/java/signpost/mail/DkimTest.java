package signpost.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import signpost.delivery.Mail;
import signpost.message.Letter;
import signpost.message.Personal;

class DkimTest {

    private static final KeyPair KEYS = keys(2048);

    @Test
    void a_signed_message_passes_and_an_altered_one_does_not() throws GeneralSecurityException {
        String message = signed();
        assertThat(passes(message)).isTrue();
        assertThat(passes(message.replace("Dear", "Fear"))).isFalse();
        assertThat(passes(message.replace("Subject: News", "Subject: Fake"))).isFalse();
        assertThat(passes(message.replace("/u/1>", "/u/2>"))).isFalse();
        assertThat(passes("From: other@x.example\r\n" + message)).isFalse();
        // what relays may do on the way
        assertThat(passes("Received: by relay\r\n" + message.replace("Subject: News", "SUBJECT:   News") + "\r\n\r\n"))
                .isTrue();
    }

    @Test
    void the_headers_that_end_a_subscription_are_signed() {
        assertThat(signed().replace("\r\n\t", "")).contains("list-unsubscribe:", "list-unsubscribe-post:", "from:");
    }

    @Test
    void only_a_private_rsa_key_is_taken_and_never_told() {
        assertThatThrownBy(() -> Dkim.of("a.example", "s", "-----BEGIN PRIVATE KEY-----\nSECRET\n"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("SECRET");
        assertThatThrownBy(() -> Dkim.of("a.example", "s", pem(keys(512)))).hasMessageContaining("1024");
        assertThatThrownBy(() -> Dkim.of("a b", "s", pem(KEYS))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String signed() {
        var head = Heads.full(Dkim.of("partnership.example", "s1", pem(KEYS)));
        var letter = new Letter("News", "<p>Dear {{name}}</p>", "Dear {{name}},  \n\n\n", List.of());
        var mail = new Mail("01", 7, letter, Optional.of(new Personal("Ann", "https://a.example/u/1",
                "https://a.example/p/1", "https://a.example/a/1")), "ann@a.example", "All", "d7", Optional.empty());
        var layouts = new Layouts(head, InstantSource.fixed(Instant.parse("2026-11-02T09:00:00Z")));
        byte[] message = layouts.message(mail, layouts.token(mail), Layouts.NO_END);
        return new String(message, StandardCharsets.ISO_8859_1);
    }

    /// As RFC 6376 section 6 says, written apart from the signer: with regular expressions over the whole text.
    private static boolean passes(String message) throws GeneralSecurityException {
        int end = message.indexOf("\r\n\r\n");
        String head = message.substring(0, end + 2);
        String body = message.substring(end + 4).replaceAll("[ \t]+\r\n", "\r\n").replaceAll("[ \t]+", " ")
                .replaceAll("(?:\r\n)+$", "") + "\r\n";
        List<String> fields = List.of(head.split("\r\n(?![ \t])"));
        String own = fields.stream().filter(field -> field.startsWith("DKIM-Signature:")).findFirst().orElseThrow();
        Map<String, String> tags = Arrays.stream(own.substring(15).split(";"))
                .map(tag -> tag.replaceAll("\\s", "").split("=", 2))
                .collect(Collectors.toMap(tag -> tag[0], tag -> tag[1]));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.ISO_8859_1));
        if (!Base64.getEncoder().encodeToString(hash).equals(tags.get("bh"))) {
            return false;
        }
        List<String> left = new java.util.ArrayList<>(fields);
        StringBuilder input = new StringBuilder();
        for (String name : tags.get("h").split(":")) {
            for (int i = left.size() - 1; i >= 0; i--) {
                if (left.get(i).toLowerCase(java.util.Locale.ROOT).startsWith(name + ":")) {
                    input.append(relaxed(left.remove(i))).append("\r\n");
                    break;
                }
            }
        }
        input.append(relaxed(own.replaceAll("b=[^;]*$", "b=")));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KEYS.getPublic());
        signature.update(input.toString().getBytes(StandardCharsets.ISO_8859_1));
        return signature.verify(Base64.getDecoder().decode(tags.get("b")));
    }

    private static String relaxed(String field) {
        int colon = field.indexOf(':');
        return field.substring(0, colon).strip().toLowerCase(java.util.Locale.ROOT) + ":"
                + field.substring(colon + 1).replaceAll("\\s+", " ").strip();
    }

    private static String pem(KeyPair keys) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static KeyPair keys(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
