package signpost.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import signpost.library.Document;

/// A document as the library page lists it.
///
/// @param flags what must be known about it, in a word or two each
/// @param found a heading within it that the search found; empty where its title was found, or nothing was searched
public record Entry(Document document, List<String> flags, Optional<Found> found) {

    /// A heading that the search found.
    public record Found(String heading, String href) {}

    /// Its page.
    public String href() {
        return Links.document(document.slug());
    }

    /// When it was published, in words; empty where nobody says.
    public String published(Locale locale) {
        return document.details().published().map(date -> date.in(locale)).orElse("");
    }
}
