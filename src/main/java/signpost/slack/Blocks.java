package signpost.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import signpost.answer.Citation;
import signpost.answer.Contact;
import signpost.answer.Flag;
import signpost.answer.Quotation;
import signpost.answer.Route;
import signpost.chat.Action;
import signpost.chat.ConversationId;
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
    private static final int LONGEST_CONTEXT = 1900;
    private static final int LONGEST_HEADER = 150;
    private static final int LONGEST_LABEL = 75;
    private static final int MOST_ACTIONS = 25;

    private final String pages;
    private final Wording wording;

    Blocks(String pages, Wording wording) {
        this.pages = pages;
        this.wording = wording;
    }

    /// The blocks of a turn; its buttons carry the conversation, the turn and their number.
    List<LayoutBlock> of(ConversationId conversation, Turn turn) {
        List<LayoutBlock> blocks = new ArrayList<>();
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
                    blocks.addAll(offer(conversation, turn, offer, action));
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
                case Part.RouteCard card -> text(card.route());
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
    List<LayoutBlock> shared(Turn turn) {
        List<LayoutBlock> blocks = new ArrayList<>();
        turn.reply().parts().forEach(part -> {
            if (part instanceof Part.Quote quote) {
                quote(blocks, quote);
            }
        });
        return within(blocks);
    }

    static LayoutBlock section(String mrkdwn) {
        return SectionBlock.builder().text(words(mrkdwn, LONGEST_SECTION)).build();
    }

    static LayoutBlock context(String mrkdwn) {
        return ContextBlock.builder().elements(List.of(words(mrkdwn, LONGEST_CONTEXT))).build();
    }

    static LayoutBlock header(String text) {
        return HeaderBlock.builder().text(plain(text, LONGEST_HEADER)).build();
    }

    static ButtonElement button(String id, String label, String value) {
        return ButtonElement.builder().actionId(id).value(value).text(plain(label, LONGEST_LABEL)).build();
    }

    static LayoutBlock actions(List<? extends BlockElement> elements) {
        return ActionsBlock.builder().elements(List.copyOf(elements)).build();
    }

    static PlainTextObject plain(String text, int most) {
        return PlainTextObject.builder().emoji(false)
                .text(Mrkdwn.cut(Mrkdwn.plain(text.isBlank() ? "-" : text), most)).build();
    }

    private static MarkdownTextObject words(String mrkdwn, int most) {
        return MarkdownTextObject.builder().verbatim(true).text(Mrkdwn.cut(mrkdwn.isBlank() ? "-" : mrkdwn, most))
                .build();
    }

    private String note(Part.Note note) {
        return Mrkdwn.escaped(note.text()) + note.page()
                .map(page -> " " + Mrkdwn.link(pages + page.path().substring(1), page.label())).orElse("");
    }

    /// What to do at once, and nothing else.
    static List<LayoutBlock> of(Route route) {
        List<LayoutBlock> blocks = new ArrayList<>();
        route(blocks, route);
        return blocks;
    }

    private static void route(List<LayoutBlock> blocks, Route route) {
        blocks.add(header(route.title().isBlank() ? "999" : route.title()));
        route.steps().forEach(step -> blocks.add(section(
                Mrkdwn.escaped(step.say()) + "\n" + contact(step.contact()))));
        if (!route.note().isBlank()) {
            blocks.add(context(Mrkdwn.escaped(route.note())));
        }
    }

    /// What to do at once, in words only.
    static String text(Route route) {
        StringBuilder text = new StringBuilder(Mrkdwn.escaped(route.title()));
        route.steps().forEach(step -> text.append('\n').append(Mrkdwn.escaped(step.say())));
        return text.append('\n').append(Mrkdwn.escaped(route.note())).toString();
    }

    private static String contact(Contact contact) {
        List<String> said = new ArrayList<>(List.of("*" + Mrkdwn.escaped(contact.name()).replace("*", "\u2217") + "*"));
        for (String more : List.of(Mrkdwn.linked(contact.dial(), contact.phone()),
                Mrkdwn.escaped(contact.hours()), Mrkdwn.linked(contact.mailto(), contact.email()),
                Mrkdwn.linked(contact.page(), contact.link()))) {
            if (!more.isBlank()) {
                said.add(more);
            }
        }
        return String.join(" \u00b7 ", said);
    }

    private void quote(List<LayoutBlock> blocks, Part.Quote quote) {
        blocks.add(quoted(runs(quote.quotation())));
        blocks.add(context(source(quote)));
    }

    private String source(Part.Quote quote) {
        StringBuilder source = new StringBuilder(Mrkdwn.link(reader(quote.quotation().citation()),
                Mrkdwn.cut(quote.source(), 600)));
        for (int i = 0; i < quote.flags().size(); i++) {
            source.append("\n:warning: ").append(Mrkdwn.escaped(quote.flags().get(i)));
            if (quote.quotation().flags().get(i) instanceof Flag.Superseded newer && newer.slug().isPresent()) {
                source.append(' ').append(Mrkdwn.link(document(pages, newer.slug().get()),
                        newer.title().orElse(newer.slug().get())));
            }
        }
        return source.toString();
    }

    private String quoteText(Part.Quote quote) {
        return "\u201c" + Mrkdwn.escaped(quote.quotation().passage().text()) + "\u201d\n" + source(quote);
    }

    /// The passage, the sentences that answer in bold.
    private static List<RichTextElement> runs(Quotation quotation) {
        String text = quotation.passage().text();
        List<RichTextElement> runs = new ArrayList<>();
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

    /// Words as they stand, in which Slack reads nothing.
    static LayoutBlock quoted(String words) {
        return quoted(List.of(run(Mrkdwn.cut(words, LONGEST_SECTION), false)));
    }

    private static LayoutBlock quoted(List<RichTextElement> runs) {
        return RichTextBlock.builder().elements(List.of(RichTextQuoteElement.builder().elements(runs).build()))
                .build();
    }

    private static RichTextElement run(String text, boolean marked) {
        var run = RichTextSectionElement.Text.builder().text(Mrkdwn.plain(text));
        return marked ? run.style(RichTextSectionElement.TextStyle.builder().bold(true).build()).build() : run.build();
    }

    private static List<LayoutBlock> offer(ConversationId conversation, Turn turn, Part.Offer offer, int first) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (!offer.text().isBlank()) {
            blocks.add(context(Mrkdwn.escaped(offer.text())));
        }
        List<ButtonElement> buttons = new ArrayList<>();
        for (Action action : offer.actions().stream().limit(MOST_ACTIONS).toList()) {
            int number = first + buttons.size();
            buttons.add(button("choose:" + number, action.label(),
                    Chosen.value(conversation, turn, number, action)));
        }
        blocks.add(actions(buttons));
        return blocks;
    }

    private String reader(Citation citation) {
        return document(pages, citation.slug()) + "?passage=" + citation.place() + "#passage";
    }

    /// The page of a document.
    static String document(String pages, String slug) {
        return pages + "library/" + URLEncoder.encode(slug, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// As many of the blocks as one message holds, and where that is not all, where to read on.
    private List<LayoutBlock> within(List<LayoutBlock> blocks) {
        List<LayoutBlock> kept = new ArrayList<>();
        int left = MOST_TEXT;
        for (LayoutBlock block : blocks) {
            left -= Kit.size(block);
            if (left < 0 || kept.size() >= MOST_BLOCKS) {
                kept.add(context(Mrkdwn.link(pages, wording.say("door.read-on"))));
                break;
            }
            kept.add(block);
        }
        return kept;
    }
}
