package signpost.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// What a PDF says about itself. Its own title is believed only where the text bears it out.
final class PdfFacts {

    private static final int TITLE_PAGES = 3;

    private PdfFacts() {}

    static Facts of(PDDocument document, List<Piece> pieces) {
        Map<String, String> values = new LinkedHashMap<>();
        PDDocumentInformation info = document.getDocumentInformation();
        String printed = Pieces.title(pieces);
        String given = Titles.judged(info == null ? null : info.getTitle());
        String author = info == null || info.getAuthor() == null ? "" : info.getAuthor();
        String own = Titles.isName(given, author, printed) ? "" : given;
        String front = pieces.stream()
                .filter(piece -> piece.page() <= TITLE_PAGES)
                .map(Piece::text)
                .collect(Collectors.joining(" "));
        values.put(Facts.TITLE, !own.isEmpty() && (Titles.standsIn(own, front) || printed.isEmpty()) ? own : printed);
        return new Facts(values);
    }
}
