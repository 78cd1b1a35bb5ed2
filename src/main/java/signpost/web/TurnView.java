package signpost.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import signpost.answer.Citation;
import signpost.answer.Quotation;
import signpost.chat.Part;
import signpost.chat.Turn;
import signpost.library.Document;
import signpost.library.Sentence;

/// A turn, ready to be drawn.
///
/// @param unsaid what was written of its reply and could not be taken
public record TurnView(Turn turn, List<PartView> parts, Unsaid unsaid) {

    /// One part of its reply.
    ///
    /// @param quote for a quotation, how it is drawn; empty for other parts
    /// @param first for an offer, the number of its first action
    public record PartView(Part part, Optional<QuoteView> quote, int first) {}

    /// How a quotation is drawn.
    ///
    /// @param href the passage in its document
    /// @param words as they stand in the document
    public record QuoteView(Citation citation, String href, List<Flow> flows, List<FlagView> flags, String words) {}

    /// A warning about a document.
    ///
    /// @param href where the newer issue stands; empty where there is none
    public record FlagView(String text, String link, String href) {}

    static TurnView of(Turn turn, Function<String, Optional<Document>> documents, Unsaid unsaid) {
        List<PartView> parts = new ArrayList<>();
        for (Part part : turn.reply().parts()) {
            Optional<QuoteView> quote = part instanceof Part.Quote quoted
                    ? Optional.of(quote(quoted, documents))
                    : Optional.empty();
            parts.add(new PartView(part, quote,
                    part instanceof Part.Offer offer ? turn.offered().indexOf(offer.actions().getFirst()) : 0));
        }
        return new TurnView(turn, parts, unsaid);
    }

    private static QuoteView quote(Part.Quote part, Function<String, Optional<Document>> documents) {
        Quotation quotation = part.quotation();
        Citation citation = quotation.citation();
        List<Span> marks = new ArrayList<>();
        for (Sentence sentence : quotation.answering()) {
            marks.add(new Span(sentence.start(), sentence.end()));
        }
        List<Flow> flows = documents
                .apply(citation.document())
                .flatMap(document -> Cuts.of(document, quotation.passage(), marks))
                .map(Layout::quotation)
                .orElseGet(() -> lines(quotation.passage().text(), marks));
        List<FlagView> flags = new ArrayList<>();
        for (int i = 0; i < part.flags().size(); i++) {
            flags.add(Flags.view(part.flags().get(i), quotation.flags().get(i)));
        }
        return new QuoteView(citation, Links.passage(citation), flows, flags, quotation.passage().text());
    }

    /// The lines of a passage whose document has changed since.
    private static List<Flow> lines(String text, List<Span> marks) {
        List<Flow> flows = new ArrayList<>();
        for (int start = 0; start < text.length();) {
            int next = text.indexOf('\n', start);
            int end = next < 0 ? text.length() : next;
            flows.add(new Flow.Paragraph(Piece.of(text, start, end, marks)));
            start = end + 1;
        }
        return flows;
    }
}
