package signpost.answer;

import java.util.List;
import java.util.Optional;
import signpost.library.Kind;
import signpost.library.PublicationDate;

/// Where a quotation stands, so that anybody can go and look.
///
/// @param document the document's path in the library
/// @param slug its name in addresses: the reader page is `/library/{slug}#{anchor}`
/// @param title the document's title
/// @param kind what sort of publication it is
/// @param publisher who published it; empty where unknown
/// @param published when; empty where unknown
/// @param period what it covers, as written; empty where it covers no period
/// @param version the issue as numbered by its publisher; empty where it is not
/// @param section the headings it stands under, outermost first
/// @param anchor the anchor of that section on the reader page
/// @param page counted from 1; 0 where the format has no pages
/// @param passage the number of the passage within the document
/// @param place names the passage in addresses, to highlight it on the reader page; see [signpost.library.Passage#place()]
/// @param source where the publisher keeps it; empty where unknown
public record Citation(
        String document,
        String slug,
        String title,
        Kind kind,
        String publisher,
        Optional<PublicationDate> published,
        String period,
        String version,
        List<String> section,
        String anchor,
        int page,
        int passage,
        String place,
        String source) {

    public Citation {
        section = List.copyOf(section);
    }
}
