package signpost.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// Which addresses are our own.
///
/// @param origin scheme, host and port that people use; empty where they use whatever leads here
record Own(Optional<String> origin) {

    static Own of(String publicUrl) {
        if (publicUrl.isBlank()) {
            return new Own(Optional.empty());
        }
        URI url = URI.create(publicUrl);
        return new Own(Optional.of((url.getScheme() + "://" + url.getAuthority()).toLowerCase(Locale.ROOT)));
    }

    /// Whether people reach us encrypted.
    boolean secure() {
        return origin.filter(own -> own.startsWith("https:")).isPresent();
    }

    /// Whether a page of ours sent the request, or a program that is no browser.
    ///
    /// A browser says where a form was sent from in `Sec-Fetch-Site`, in `Origin`, or in both; what either says of another site is
    /// enough to refuse.
    boolean sent(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        String from = request.getHeaders().get(HttpHeaders.ORIGIN);
        boolean bySite = site == null || site.equals("same-origin") || site.equals("none");
        if (from == null) {
            return bySite;
        }
        return from.equals("null") ? site != null && bySite : bySite && isOwn(from, request);
    }

    private boolean isOwn(String from, HttpRequest<?> request) {
        String asked = from.toLowerCase(Locale.ROOT);
        String host = request.getHeaders().get(HttpHeaders.HOST);
        return origin.filter(asked::equals).isPresent()
                || origin.isEmpty() && host != null && asked.equals("http://" + host.toLowerCase(Locale.ROOT));
    }
}
