package signpost.teams;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import signpost.answer.Flag;
import signpost.answer.Quotation;
import signpost.answer.Route;
import signpost.chat.Action;
import signpost.chat.Part;
import signpost.chat.Turn;
import signpost.library.Sentence;
import signpost.message.Wording;

/// Draws a reply as an Adaptive Card 1.5, within what Teams takes whatever it holds: at most 28 KB a card and 6 buttons in a row.
///
/// Whether a reply helped is asked by Teams itself, below the message, and so is not drawn here.
final class Card {

    static final int MOST_BYTES = 26_000;
    static final int MOST_BUTTONS = 6;

    private final Pages pages;
    private final Wording wording;

    Card(Pages pages, Wording wording) {
        this.pages = pages;
        this.wording = wording;
    }

    /// The card of a turn; its buttons carry the conversation, the turn and their number.
    Map<String, Object> of(String conversation, Turn turn) {
        return drawn(turn, conversation);
    }

    /// What a button carries.
    static String data(String conversation, Turn turn, int action) {
        return conversation + "\n" + turn.number() + "\n" + action + "\n" + turn.reference();
    }

    /// The same without buttons, for where nobody is who could press them in this conversation.
    Map<String, Object> still(Turn turn) {
        return drawn(turn, "");
    }

    /// A passage alone.
    Map<String, Object> of(Part.Quote quote) {
        return Elements.card(List.of(quote(quote, 0)));
    }

    private Map<String, Object> drawn(Turn turn, String conversation) {
        List<Object> body = new ArrayList<>();
        int left = MOST_BYTES;
        int action = 0;
        int quote = 0;
        for (Part part : turn.reply().parts()) {
            List<Object> drawn = switch (part) {
                case Part.Say say -> Elements.words(say.text(), Elements.Look.PLAIN);
                case Part.Note note -> note(note);
                case Part.RouteCard card -> List.of(Elements.box("attention", route(card.route())));
                case Part.Quote passage -> List.of(quote(passage, ++quote));
                case Part.Ask ask -> {
                    List<Object> lines = new ArrayList<>(Elements.words(ask.text(), Elements.Look.PLAIN));
                    lines.addAll(Elements.lines(ask.contact()));
                    yield lines;
                }
                case Part.Offer offer -> conversation.isEmpty()
                        ? List.of()
                        : offer(offer, conversation, turn, action);
            };
            if (part instanceof Part.Offer offer) {
                action += offer.actions().size();
            }
            left -= Bytes.of(drawn);
            if (left < 0) {
                body.add(Elements.line(List.of(Elements.link(wording.say("door.read-on"), pages.library())), false));
                break;
            }
            body.addAll(drawn);
        }
        return Elements.card(body);
    }

    private List<Object> note(Part.Note note) {
        List<Object> lines = new ArrayList<>(Elements.words(note.text(), Elements.Look.QUIET));
        note.page().ifPresent(page -> lines.add(Elements.line(
                List.of(Elements.link(page.label(), pages.page(page.path()))), true)));
        return lines;
    }

    /// What to do at once.
    static List<Object> route(Route route) {
        List<Object> lines = new ArrayList<>(Elements.words(route.title(), Elements.Look.WARNING));
        route.steps().forEach(step -> {
            lines.addAll(Elements.words(step.say(), Elements.Look.PLAIN));
            lines.addAll(Elements.lines(step.contact()));
        });
        lines.addAll(Elements.words(route.note(), Elements.Look.PLAIN));
        return lines;
    }

    private Map<String, Object> quote(Part.Quote quote, int number) {
        List<Object> items = new ArrayList<>(passage(quote.quotation()));
        String source = number > 0 ? "[" + number + "] " + quote.source() : quote.source();
        items.add(Elements.line(List.of(Elements.link(source, pages.reader(quote.quotation().citation()))), false));
        for (int i = 0; i < quote.flags().size(); i++) {
            List<Map<String, Object>> runs = new ArrayList<>(
                    List.of(Elements.run("\u26a0 " + quote.flags().get(i) + " ", Elements.Look.WARNING)));
            if (quote.quotation().flags().get(i) instanceof Flag.Superseded newer && newer.slug().isPresent()) {
                runs.add(Elements.link(newer.title().orElse(newer.slug().get()), pages.document(newer.slug().get())));
            }
            items.add(Elements.line(runs, true));
        }
        return Elements.box("emphasis", items);
    }

    /// The passage word for word, line by line, the sentences that answer in bold.
    private static List<Object> passage(Quotation quotation) {
        String text = quotation.passage().text();
        List<Sentence> marks = quotation.answering().stream().sorted(Comparator.comparingInt(Sentence::start)).toList();
        List<Object> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
            if (!text.substring(start, end).isBlank()) {
                lines.add(Elements.line(runs(text, start, end, marks), !lines.isEmpty()));
            }
            start = end + 1;
        }
        return lines;
    }

    private static List<Map<String, Object>> runs(String text, int start, int end, List<Sentence> marks) {
        List<Map<String, Object>> runs = new ArrayList<>();
        int at = start;
        for (Sentence mark : marks) {
            int from = Math.max(at, Math.min(mark.start(), end));
            int to = Math.min(mark.end(), end);
            add(runs, text.substring(at, from), Elements.Look.PLAIN);
            add(runs, text.substring(from, Math.max(from, to)), Elements.Look.STRONG);
            at = Math.max(from, to);
        }
        add(runs, text.substring(at, end), Elements.Look.PLAIN);
        return runs;
    }

    private static void add(List<Map<String, Object>> runs, String text, Elements.Look look) {
        if (!text.isEmpty()) {
            runs.add(Elements.run(text, look));
        }
    }

    private static List<Object> offer(Part.Offer offer, String conversation, Turn turn, int first) {
        List<Object> rows = new ArrayList<>();
        List<Object> buttons = new ArrayList<>();
        int number = first;
        for (Action action : offer.actions()) {
            if (!(action instanceof Action.Judge)) {
                String data = data(conversation, turn, number);
                buttons.add(Elements.button(action.label(),
                        action instanceof Action.AskTeam ? Passing.opening(data) : Map.of("signpost", data)));
            }
            number++;
        }
        if (!buttons.isEmpty() && !offer.text().isBlank()) {
            rows.addAll(Elements.words(offer.text(), Elements.Look.QUIET));
        }
        for (int i = 0; i < buttons.size(); i += MOST_BUTTONS) {
            rows.add(Map.of("type", "ActionSet", "actions",
                    buttons.subList(i, Math.min(buttons.size(), i + MOST_BUTTONS))));
        }
        return rows;
    }
}
