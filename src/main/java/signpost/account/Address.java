package signpost.account;

import java.util.Locale;

/// Mail addresses, as far as an account needs to know them.
final class Address {

    private static final int LONGEST = 254;

    private Address() {}

    /// The one spelling by which an account is found.
    static String of(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /// Whether it could be an address.
    static boolean fits(String email) {
        String address = of(email);
        int at = address.indexOf('@');
        return at > 0
                && at == address.lastIndexOf('@')
                && address.indexOf('.', at) > at + 1
                && !address.endsWith(".")
                && address.length() <= LONGEST
                && address.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c)
                        || "<>()[],;:\"\\".indexOf(c) >= 0);
    }
}
