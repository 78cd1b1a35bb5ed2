package signpost.slack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import signpost.answer.Citation;
import signpost.answer.Contact;
import signpost.answer.Flag;
import signpost.answer.Quotation;
import signpost.answer.Route;
import signpost.chat.Action;
import signpost.chat.Part;
import signpost.chat.Turn;
import signpost.library.Sentence;
import signpost.message.Wording;

/// Draws a reply as blocks, within Slack's limits whatever it holds.
///
/// Quotations are `rich_text`, in which Slack reads no mention and no link; all other words are escaped. Limits: 50 blocks, 3,000 characters a
/// section, 25 actions, 75 characters a button, and a little over 13,000 in all (measured by others, not documented), of which this takes
/// at most 12,000.
final class Blocks {

    static final int MOST_BLOCKS = 48;
    static final int MOST_TEXT = 12_000;
    static final int LONGEST_SECTION = 2900;
    static final int LONGEST_TEXT = 3900;
    private static final int LONGEST_LABEL = 75;
    private static final int MOST_ACTIONS = 25;

    private final String pages;
    private final Wording wording;

    Blocks(String pages, Wording wording) {
        this.pages = pages;
        this.wording = wording;
    }

    /// The blocks of a turn; its buttons carry the conversation, the turn and their number.
    List<Object> of(String conversation, Turn turn) {
        List<Object> blocks = new ArrayList<>();
        int action = 0;
        for (Part part : turn.reply().parts()) {
            switch (part) {
                case Part.Say say -> blocks.add(section(Mrkdwn.escaped(say.text())));
                case Part.Note note -> blocks.add(context(note(note)));
                case Part.RouteCard card -> route(blocks, card.route());
                case Part.Quote quote -> quote(blocks, quote);
                case Part.Ask ask -> blocks.add(section(
                        Mrkdwn.escaped(ask.text()) + "\n" + contact(ask.contact())));
                case Part.Offer offer -> {
                    blocks.addAll(offer(conversation + "\n" + turn.number(), offer, action));
                    action += offer.actions().size();
                }
            }
        }
        return within(blocks);
    }

    /// The same in words only: for notifications, for screen readers, and for when Slack refuses the blocks.
    String text(Turn turn) {
        StringBuilder text = new StringBuilder();
        for (Part part : turn.reply().parts()) {
            String words = switch (part) {
                case Part.Say say -> Mrkdwn.escaped(say.text());
                case Part.Note note -> note(note);
                case Part.RouteCard card -> routeText(card.route());
                case Part.Quote quote -> quoteText(quote);
                case Part.Ask ask -> Mrkdwn.escaped(ask.text()) + "\n" + contact(ask.contact());
                case Part.Offer _ -> "";
            };
            if (!words.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n\n").append(words);
            }
        }
        return Mrkdwn.cut(text.toString(), LONGEST_TEXT);
    }

    /// The passages only, for others to see.
    List<Object> shared(Turn turn) {
        List<Object> blocks = new ArrayList<>();
        turn.reply().parts().forEach(part -> {
            if (part instanceof Part.Quote quote) {
                quote(blocks, quote);
            }
        });
        return within(blocks);
    }

    static Map<String, Object> section(String mrkdwn) {
        return Map.of("type", "section", "text", Map.of("type", "mrkdwn", "verbatim", true, "text",
                Mrkdwn.cut(mrkdwn.isBlank() ? "-" : mrkdwn, LONGEST_SECTION)));
    }

    static Map<String, Object> context(String mrkdwn) {
        return Map.of("type", "context", "elements", List.of(Map.of("type", "mrkdwn", "verbatim", true, "text",
                Mrkdwn.cut(mrkdwn.isBlank() ? "-" : mrkdwn, 1900))));
    }

    static Map<String, Object> button(String id, String label, String value) {
        return Map.of("type", "button", "action_id", id, "value", value,
                "text", Map.of("type", "plain_text", "emoji", false,
                        "text", Mrkdwn.cut(Mrkdwn.plain(label.isBlank() ? "-" : label), LONGEST_LABEL)));
    }

    private String note(Part.Note note) {
        return Mrkdwn.escaped(note.text()) + note.page()
                .map(page -> " " + Mrkdwn.link(pages + page.path().substring(1), page.label())).orElse("");
    }

    private static void route(List<Object> blocks, Route route) {
        blocks.add(Map.of("type", "header", "text", Map.of("type", "plain_text", "emoji", false, "text",
                Mrkdwn.cut(Mrkdwn.plain(route.title().isBlank() ? "999" : route.title()), 150))));
        route.steps().forEach(step -> blocks.add(section(
                Mrkdwn.escaped(step.say()) + "\n" + contact(step.contact()))));
        if (!route.note().isBlank()) {
            blocks.add(context(Mrkdwn.escaped(route.note())));
        }
    }

    private static String routeText(Route route) {
        StringBuilder text = new StringBuilder(Mrkdwn.escaped(route.title()));
        route.steps().forEach(step -> text.append('\n').append(Mrkdwn.escaped(step.say())));
        return text.append('\n').append(Mrkdwn.escaped(route.note())).toString();
    }

    private static String contact(Contact contact) {
        List<String> said = new ArrayList<>(List.of("*" + Mrkdwn.escaped(contact.name()).replace("*", "\u2217") + "*"));
        for (String more : List.of(contact.phone(), contact.hours(), contact.email(), contact.link())) {
            if (!more.isBlank()) {
                said.add(Mrkdwn.escaped(more));
            }
        }
        return String.join(" \u00b7 ", said);
    }

    private void quote(List<Object> blocks, Part.Quote quote) {
        blocks.add(Map.of("type", "rich_text", "elements",
                List.of(Map.of("type", "rich_text_quote", "elements", runs(quote.quotation())))));
        blocks.add(context(source(quote)));
    }

    private String source(Part.Quote quote) {
        StringBuilder source = new StringBuilder(Mrkdwn.link(reader(quote.quotation().citation()),
                Mrkdwn.cut(quote.source(), 600)));
        for (int i = 0; i < quote.flags().size(); i++) {
            source.append("\n:warning: ").append(Mrkdwn.escaped(quote.flags().get(i)));
            if (quote.quotation().flags().get(i) instanceof Flag.Superseded newer && newer.slug().isPresent()) {
                source.append(' ').append(Mrkdwn.link(pages + "library/" + encoded(newer.slug().get()),
                        newer.title().orElse(newer.slug().get())));
            }
        }
        return source.toString();
    }

    private String quoteText(Part.Quote quote) {
        return "\u201c" + Mrkdwn.escaped(quote.quotation().passage().text()) + "\u201d\n" + source(quote);
    }

    /// The passage, the sentences that answer in bold.
    private static List<Object> runs(Quotation quotation) {
        String text = quotation.passage().text();
        List<Object> runs = new ArrayList<>();
        int at = 0;
        for (Sentence mark : quotation.answering().stream().sorted(Comparator.comparingInt(Sentence::start)).toList()) {
            int from = Math.max(at, mark.start());
            if (from > at) {
                runs.add(run(text.substring(at, from), false));
            }
            if (mark.end() > from) {
                runs.add(run(text.substring(from, mark.end()), true));
                at = mark.end();
            }
        }
        if (at < text.length()) {
            runs.add(run(text.substring(at), false));
        }
        return runs;
    }

    private static Map<String, Object> run(String text, boolean marked) {
        return marked
                ? Map.of("type", "text", "text", Mrkdwn.plain(text), "style", Map.of("bold", true))
                : Map.of("type", "text", "text", Mrkdwn.plain(text));
    }

    private static List<Object> offer(String turn, Part.Offer offer, int first) {
        List<Object> blocks = new ArrayList<>();
        if (!offer.text().isBlank()) {
            blocks.add(context(Mrkdwn.escaped(offer.text())));
        }
        List<Object> buttons = new ArrayList<>();
        for (Action action : offer.actions().stream().limit(MOST_ACTIONS).toList()) {
            int number = first + buttons.size();
            buttons.add(button("choose:" + number, action.label(), turn + "\n" + number));
        }
        blocks.add(Map.of("type", "actions", "elements", buttons));
        return blocks;
    }

    private String reader(Citation citation) {
        return pages + "library/" + encoded(citation.slug()) + "?passage=" + citation.passage() + "#passage";
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// As many of the blocks as one message holds, and where that is not all, where to read on.
    private List<Object> within(List<Object> blocks) {
        List<Object> kept = new ArrayList<>();
        int left = MOST_TEXT;
        for (Object block : blocks) {
            left -= size(block);
            if (left < 0 || kept.size() >= MOST_BLOCKS) {
                kept.add(context(Mrkdwn.link(pages, wording.say("door.read-on"))));
                break;
            }
            kept.add(block);
        }
        return kept;
    }

    /// The characters of all texts in it.
    static int size(Object part) {
        return switch (part) {
            case String text -> text.length();
            case Map<?, ?> map -> map.values().stream().mapToInt(Blocks::size).sum();
            case List<?> list -> list.stream().mapToInt(Blocks::size).sum();
            default -> 0;
        };
    }
}
