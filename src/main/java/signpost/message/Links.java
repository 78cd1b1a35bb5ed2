package signpost.message;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Where the links of a letter may lead.
///
/// @param own the address of our pages, ending in `/`
/// @param leads whether a path of our pages, such as `/library/neglect-strategy#aims`, leads anywhere
record Links(URI own, Predicate<String> leads) {

    private static final Set<String> SCHEMES = Set.of("https", "http", "mailto", "tel");

    /// The whole address of a link as written; a path is one of our own pages.
    ///
    /// @return empty where it cannot be linked
    Optional<String> whole(String written) {
        String target = written.strip();
        if (Arrays.stream(Placeholder.values())
                .anyMatch(one -> one.fragment().equals(target) && one != Placeholder.NAME)) {
            return Optional.of(target);
        }
        try {
            URI uri = new URI(target);
            if (uri.getScheme() == null && target.startsWith("/") && !target.startsWith("//")) {
                return Optional.of(own.resolve(target.substring(1)).toString());
            }
            boolean page = uri.getHost() != null || uri.isOpaque();
            return uri.getScheme() != null && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT)) && page
                    ? Optional.of(uri.toString())
                    : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /// Whether a whole address leads to one of our pages that is not there.
    boolean isDead(String whole) {
        return whole.startsWith(own.toString()) && !leads.test("/" + whole.substring(own.toString().length()));
    }
}
