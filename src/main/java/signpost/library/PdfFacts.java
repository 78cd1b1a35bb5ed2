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
    private static final int LONGEST_TITLE = 200;

    private PdfFacts() {}

    static Facts of(PDDocument document, List<PdfPiece> pieces) {
        Map<String, String> values = new LinkedHashMap<>();
        PDDocumentInformation info = document.getDocumentInformation();
        String own = Titles.judged(info == null ? null : info.getTitle());
        String printed = printed(pieces);
        String front = pieces.stream()
                .filter(piece -> piece.page() <= TITLE_PAGES)
                .map(PdfPiece::text)
                .collect(Collectors.joining(" "));
        values.put(Facts.TITLE, !own.isEmpty() && (Titles.standsIn(own, front) || printed.isEmpty()) ? own : printed);
        return new Facts(values);
    }

    /// The words set largest on the first page that has any.
    private static String printed(List<PdfPiece> pieces) {
        int page = pieces.isEmpty() ? 0 : pieces.getFirst().page();
        float largest = 0;
        for (PdfPiece piece : pieces) {
            boolean candidate = piece.page() == page && piece.text().length() > 3 && Words.hasLetter(piece.text());
            largest = candidate ? Math.max(largest, piece.size()) : largest;
        }
        StringBuilder title = new StringBuilder();
        for (PdfPiece piece : pieces) {
            boolean large = piece.page() == page && piece.size() > largest - 0.6f && Words.hasLetter(piece.text());
            if (large && title.length() + piece.text().length() < LONGEST_TITLE) {
                title.append(title.isEmpty() ? "" : " ").append(piece.text());
            } else if (!title.isEmpty()) {
                break;
            }
        }
        return title.toString();
    }
}
