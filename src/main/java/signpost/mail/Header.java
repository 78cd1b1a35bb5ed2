package signpost.mail;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/// One header line (RFC 5322), guarded: the only way in which a value gets into the head of a message.
final class Header {

    private Header() {}

    /// The line with its end. Text beyond ASCII is written as encoded words (RFC 2047), and long lines are folded.
    ///
    /// @throws IllegalArgumentException for a value with a line end or another control character, which could forge a header
    static String line(String name, String value) {
        guard(name, value);
        return name + ": " + MimeUtility.fold(name.length() + 2, value) + "\r\n";
    }

    /// A line of free text, such as a subject.
    static String text(String name, String value) {
        guard(name, value);
        return line(name, encoded(value));
    }

    private static void guard(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                throw new IllegalArgumentException("the header " + name + " holds a control character");
            }
        }
    }

    /// A person or body with an address: `"Name" <address>`.
    static String mailbox(String name, String address) {
        if (name.isBlank()) {
            return address;
        }
        boolean plain = name.chars().allMatch(c -> c < 127 && c >= 32);
        return (plain ? "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : encoded(name)) + " <" + address
                + ">";
    }

    private static String encoded(String value) {
        if (value.chars().allMatch(c -> c < 127)) {
            return value;
        }
        try {
            return MimeUtility.encodeText(value, StandardCharsets.UTF_8.name(), null).replace("\r\n", "");
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }
}
