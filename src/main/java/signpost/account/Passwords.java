package signpost.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which passwords are taken: any of some length, whatever it is made of, that is not among those everybody tries.
///
/// From NIST SP 800-63B and OWASP's ASVS 6.2: no rules of composition, no end of validity.
public final class Passwords {

    /// The fewest characters.
    public static final int SHORTEST = 8;
    /// How many are advised.
    public static final int ADVISED = 15;
    /// The most characters.
    public static final int LONGEST = 128;

    private static final Set<String> COMMON = load();

    private Passwords() {}

    /// What speaks against a new password; empty for nothing.
    ///
    /// @param email the address of whoever chooses it
    static Optional<Objection> objection(String password, String email) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Objection.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Objection.TOO_LONG);
        }
        String core = plain(core(password));
        if (COMMON.contains(plain(password)) || COMMON.contains(core) || monotonous(password)) {
            return Optional.of(Objection.TOO_COMMON);
        }
        String local = plain(core(email.substring(0, Math.max(email.indexOf('@'), 0))));
        boolean own = plain(password).equals(plain(email)) || !local.isEmpty() && core.equals(local);
        return own ? Optional.of(Objection.LIKE_ADDRESS) : Optional.empty();
    }

    /// One spelling for one password, however the keyboard composed it.
    static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /// In lower case, with the usual exchanges of letters undone.
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            plain.append(switch (c) {
                case '@', '4' -> 'a';
                case '0' -> 'o';
                case '3' -> 'e';
                case '$', '5' -> 's';
                case '1', '!' -> 'i';
                case '7' -> 't';
                case ' ', '-', '_', '.' -> '-';
                default -> c;
            });
        }
        return plain.toString().replace("-", "");
    }

    /// Without the digits and signs before and behind.
    private static String core(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && !Character.isLetter(text.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /// Made of so few different characters that it is tried at once.
    private static boolean monotonous(String text) {
        return text.chars().distinct().count() < 4;
    }

    private static Set<String> load() {
        try (InputStream in = Passwords.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("common-passwords.txt is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Passwords::plain)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read common-passwords.txt", e);
        }
    }
}
