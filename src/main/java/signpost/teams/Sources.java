package signpost.teams;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signpost.answer.Quotation;
import signpost.answer.Route;
import signpost.chat.Part;
import signpost.chat.Turn;
import signpost.message.Wording;

/// The citations of a reply as Teams knows them, in the vocabulary of schema.org. Nothing says that it was generated, for nothing was.
final class Sources {

    private static final int MOST = 10;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ABSTRACT = 160;
    private static final int LONGEST_KEYWORD = 28;

    private final Pages pages;
    private final Wording wording;

    Sources(Pages pages, Wording wording) {
        this.pages = pages;
        this.wording = wording;
    }

    /// At most one entity, with the quotations of the reply in order.
    List<Object> of(Turn turn) {
        List<Object> claims = new ArrayList<>();
        for (Quotation quotation : turn.reply().quoted().stream().limit(MOST).toList()) {
            claims.add(Map.of("@type", "Claim", "position", claims.size() + 1, "appearance", document(quotation)));
        }
        return claims.isEmpty()
                ? List.of()
                : List.of(Map.of("type", "https://schema.org/Message", "@type", "Message", "@context",
                        "https://schema.org", "@id", "", "citation", claims));
    }

    private Map<String, Object> document(Quotation quotation) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@type", "DigitalDocument");
        document.put("name", Elements.cut(quotation.citation().title(), LONGEST_NAME));
        document.put("url", pages.reader(quotation.citation()));
        document.put("abstract", Elements.cut(
                quotation.passage().words(quotation.answering().getFirst()).replace('\n', ' ').replace('\t', ' '),
                LONGEST_ABSTRACT));
        document.put("keywords", List.of(Elements.cut(
                wording.say("kind." + quotation.citation().kind().id(), Map.of("count", 1)), LONGEST_KEYWORD)));
        return document;
    }

    /// What to do at once in plain words, line by line.
    static List<String> plain(Route route) {
        List<String> said = new ArrayList<>(List.of(route.title()));
        route.steps().forEach(step -> said.add(step.say() + " " + Elements.contact(step.contact())));
        said.add(route.note());
        return said;
    }

    /// The reply in plain words, for when Teams refuses the card.
    String plain(Turn turn) {
        List<String> said = new ArrayList<>();
        for (Part part : turn.reply().parts()) {
            switch (part) {
                case Part.Say say -> said.add(say.text());
                case Part.Note note -> said.add(note.text());
                case Part.RouteCard card -> said.addAll(plain(card.route()));
                case Part.Quote quote -> {
                    said.add("\u201c" + quote.quotation().passage().text() + "\u201d");
                    said.add(quote.source() + " " + pages.reader(quote.quotation().citation()));
                    said.addAll(quote.flags());
                }
                case Part.Ask ask -> said.add(ask.text() + " " + Elements.contact(ask.contact()));
                case Part.Offer _ -> {
                    // what cannot be pressed is not offered
                }
            }
        }
        return Elements.cut(String.join("\n\n", said), Elements.LONGEST_TEXT);
    }
}
