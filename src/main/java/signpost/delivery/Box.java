package signpost.delivery;

import java.util.Locale;

/// Whether two addresses are one person's box, as far as they show it.
final class Box {

    private Box() {}

    /// Whatever stands behind a `+` in front of the domain sorts mail within the box; a server may name the host in the domain that has it.
    static boolean isSame(String one, String other) {
        String first = one.toLowerCase(Locale.ROOT);
        String second = other.toLowerCase(Locale.ROOT);
        return name(first).equals(name(second)) && (isWithin(domain(first), domain(second))
                || isWithin(domain(second), domain(first)));
    }

    private static boolean isWithin(String domain, String outer) {
        return domain.equals(outer) || domain.endsWith("." + outer);
    }

    private static String name(String address) {
        String name = address.substring(0, Math.max(0, address.lastIndexOf('@'))).replace("\"", "");
        return name.indexOf('+') > 0 ? name.substring(0, name.indexOf('+')) : name;
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
