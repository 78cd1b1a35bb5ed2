package signpost.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import signpost.answer.Citation;

/// Addresses of our own pages, and which addresses of others may be linked.
public final class Links {
    private Links() {}

    /// The page of a document.
    public static String document(String slug) {
        return "/library/" + encoded(slug);
    }

    /// A section on the page of its document.
    public static String section(String slug, String anchor) {
        return document(slug) + "#" + encoded(anchor);
    }

    /// A passage on the page of its document.
    public static String passage(Citation citation) {
        return document(citation.slug()) + "?passage=" + citation.place() + "#passage";
    }

    /// The number to dial, as an address; empty for a text that is none.
    public static String phone(String number) {
        String digits = number.codePoints()
                .filter(c -> c >= '0' && c <= '9' || c == '+')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return digits.isEmpty() ? "" : "tel:" + digits;
    }

    /// An address written in a document or in the routes, if it leads to a web page; else empty.
    public static Optional<String> web(String address) {
        try {
            URI uri = new URI(address.strip());
            boolean page = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return page && uri.getHost() != null ? Optional.of(uri.toString()) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /// A text as the value of a query in an address.
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
