package signpost.audience;

import java.net.IDN;
import java.util.Locale;

/// A mail address that can be written to.
///
/// Taken are addresses as people have them (RFC 5321 without quoted local parts and without addresses of bare hosts); the domain may be
/// in any script and is kept in its form for the wire. Two addresses are one person's where they differ in upper and lower case only.
///
/// @param text such as `Ann.Lee@school.sch.uk`
public record Address(String text) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_LABEL = 63;
    private static final String PUNCTUATION = "!#$%&'*+-/=?^_`{|}~.";

    /// @throws IllegalArgumentException saying what is wrong, in words for whoever typed it
    public Address {
        int at = text.lastIndexOf('@');
        check(!text.isEmpty(), "there is no email address");
        check(at > 0 && text.indexOf('@') == at && at < text.length() - 1,
                "an email address has one @ with something on each side");
        check(text.length() <= LONGEST, "an email address has at most 254 characters");
        checkLocal(text.substring(0, at));
        checkDomain(text.substring(at + 1));
    }

    /// The address that somebody typed: without spaces around it, the domain in lower case and fit for the wire.
    ///
    /// @throws IllegalArgumentException saying what is wrong, in words for whoever typed it
    public static Address of(String typed) {
        String text = stripped(typed);
        int at = text.lastIndexOf('@');
        return new Address(at < 0 ? text : text.substring(0, at + 1) + onTheWire(text.substring(at + 1)));
    }

    /// What two spellings of the address have in common.
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    /// The part behind the @, in lower case.
    public String domain() {
        return key().substring(text.indexOf('@') + 1);
    }

    /// Enough to recognise it by for whoever knows it: `a•••@school.sch.uk`.
    public String masked() {
        return text.substring(0, 1) + "•••" + text.substring(text.indexOf('@'));
    }

    @Override
    public String toString() {
        return text;
    }

    private static void checkLocal(String local) {
        check(local.length() <= LONGEST_LOCAL, "at most 64 characters may stand before the @");
        check(local.chars().allMatch(c -> isLetterOrDigit(c) || PUNCTUATION.indexOf(c) >= 0),
                "a character before the @ cannot stand in an email address");
        check(!local.startsWith(".") && !local.endsWith(".") && !local.contains(".."),
                "a dot before the @ stands where none can be");
    }

    private static void checkDomain(String domain) {
        String[] labels = domain.split("\\.", -1);
        check(labels.length > 1, "behind the @ there is no full domain, such as example.org");
        for (String label : labels) {
            check(!label.isEmpty() && label.length() <= LONGEST_LABEL && !label.startsWith("-") && !label.endsWith("-")
                    && label.chars().allMatch(c -> isLetterOrDigit(c) || c == '-'),
                    "the domain behind the @ is not one");
        }
        check(labels[labels.length - 1].chars().anyMatch(c -> !Character.isDigit(c)),
                "the domain behind the @ is not one");
    }

    private static String onTheWire(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException | IndexOutOfBoundsException notADomain) {
            return domain;
        }
    }

    private static String stripped(String typed) {
        int from = 0;
        int to = typed.length();
        while (from < to && isAround(typed.charAt(from))) {
            from++;
        }
        while (to > from && isAround(typed.charAt(to - 1))) {
            to--;
        }
        return typed.substring(from, to);
    }

    /// Spaces of every sort, also those that cannot be seen and come along when an address is copied.
    private static boolean isAround(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static void check(boolean good, String otherwise) {
        if (!good) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
