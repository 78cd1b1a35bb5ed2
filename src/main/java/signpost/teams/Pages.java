package signpost.teams;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import signpost.answer.Citation;

/// Addresses of our own pages.
///
/// @param root with a slash at its end
record Pages(String root) {

    String library() {
        return root + "library";
    }

    String document(String slug) {
        return root + "library/" + URLEncoder.encode(slug, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// The document, open where the passage stands.
    String reader(Citation citation) {
        return document(citation.slug()) + "?passage=" + citation.place() + "#passage";
    }

    /// @param path such as `/training`
    String page(String path) {
        return root + (path.startsWith("/") ? path.substring(1) : path);
    }
}
