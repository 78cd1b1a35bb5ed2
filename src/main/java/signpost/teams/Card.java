package signpost.teams;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signpost.answer.Citation;
import signpost.answer.Contact;
import signpost.chat.Action;
import signpost.chat.Part;
import signpost.chat.Turn;

/// Draws a reply as an Adaptive Card 1.5.
///
/// Quotations and all words of others stand in `RichTextBlock` runs, which Teams shows as they are: no Markdown, link or mention in them
/// comes to life. A reply holds at most a few passages of 1,200 characters, far below the 80 KB that a message may have.
final class Card {

    private static final int LONGEST_LABEL = 75;

    private final String pages;

    Card(String pages) {
        this.pages = pages;
    }

    Map<String, Object> of(String conversation, Turn turn) {
        List<Object> body = new ArrayList<>();
        int action = 0;
        for (Part part : turn.reply().parts()) {
            switch (part) {
                case Part.Say say -> body.add(words(say.text(), false));
                case Part.Note note -> body.add(words(note.text(), true));
                case Part.RouteCard card -> {
                    body.add(words(card.route().title(), false, true));
                    card.route().steps()
                            .forEach(step -> body.add(words(step.say() + " " + contact(step.contact()), false)));
                    body.add(words(card.route().note(), true));
                }
                case Part.Quote quote -> quote(body, quote);
                case Part.Ask ask -> body.add(words(ask.text() + " " + contact(ask.contact()), false));
                case Part.Offer offer -> {
                    List<Object> buttons = new ArrayList<>();
                    for (Action each : offer.actions()) {
                        // a reply of the team has no way back through this door yet, so it is not offered here
                        if (each instanceof Action.AskTeam) {
                            action++;
                            continue;
                        }
                        buttons.add(Map.of("type", "Action.Submit", "title", label(each.label()), "data",
                                Map.of("signpost", conversation + "\n" + turn.number() + "\n" + action)));
                        action++;
                    }
                    if (!offer.text().isBlank() && !buttons.isEmpty()) {
                        body.add(words(offer.text(), true));
                    }
                    if (!buttons.isEmpty()) {
                        body.add(Map.of("type", "ActionSet", "actions", buttons));
                    }
                }
            }
        }
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        card.put("type", "AdaptiveCard");
        card.put("version", "1.5");
        card.put("body", body);
        return card;
    }

    private void quote(List<Object> body, Part.Quote quote) {
        Citation citation = quote.quotation().citation();
        List<Object> items = new ArrayList<>();
        items.add(words(quote.quotation().passage().text(), false));
        items.add(words(quote.source(), true));
        quote.flags().forEach(flag -> items.add(words("\u26a0 " + flag, true)));
        body.add(Map.of("type", "Container", "style", "emphasis", "items", items, "selectAction",
                Map.of("type", "Action.OpenUrl", "title", label(citation.title()), "url", reader(citation))));
    }

    String reader(Citation citation) {
        return pages + "library/" + java.net.URLEncoder.encode(citation.slug(), java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20") + "?passage=" + citation.passage() + "#passage";
    }

    static Map<String, Object> words(String text, boolean quiet) {
        return Map.of("type", "RichTextBlock", "inlines",
                List.of(Map.of("type", "TextRun", "text", text.isBlank() ? "-" : text, "isSubtle", quiet)));
    }

    private static Map<String, Object> words(String text, boolean quiet, boolean strong) {
        return Map.of("type", "RichTextBlock", "inlines", List.of(Map.of("type", "TextRun", "text",
                text.isBlank() ? "-" : text, "isSubtle", quiet, "weight", strong ? "Bolder" : "Default")));
    }

    private static String label(String label) {
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "\u2026";
    }

    private static String contact(Contact contact) {
        return String.join(" \u00b7 ",
                List.of(contact.name(), contact.phone(), contact.hours(), contact.email()).stream()
                        .filter(said -> !said.isBlank()).toList());
    }
}
