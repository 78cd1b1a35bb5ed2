package signpost.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.answer.Route;
import signpost.chat.Chat;
import signpost.chat.Handover;
import signpost.chat.Passed;
import signpost.chat.Turn;
import signpost.inbox.Inbox;
import signpost.json.Json;
import signpost.message.Wording;

/// Passing a question to the team, by a form that only who pressed the button sees: for what they add, and for whether they want to hear when the
/// library answers it. Safe for use by many threads at once.
final class Passing {

    private static final Logger LOG = LoggerFactory.getLogger(Passing.class);
    private static final String MORE = "more";
    private static final String TELL = "tell";
    private static final String YES = "true";

    private final Chat chat;
    private final Wording wording;
    private final Pages pages;
    private final Inbox inbox;

    Passing(Chat chat, Wording wording, Pages pages, Inbox inbox) {
        this.chat = chat;
        this.wording = wording;
        this.pages = pages;
        this.inbox = inbox;
    }

    /// What a button carries that opens the form.
    static Map<String, Object> opening(String value) {
        return Map.of("signpost", value, "msteams", Map.of("type", "task/fetch"));
    }

    /// The form; who comes too late or passed the question before is told so.
    Map<String, Object> form(Spot spot, Json activity) {
        Wording words = wording.in(spot.language());
        String value = activity.text("value", "data", "signpost");
        Optional<Turn> turn = turn(spot, value);
        Optional<String> passed = turn.flatMap(chat.in(spot.language())::passed);
        if (passed.isPresent()) {
            return telling(passed.get());
        }
        return turn.filter(Turn::mayBePassed).map(passable -> dialog(words, form(words, passable, value)))
                .orElseGet(() -> telling(words.say("conversation.gone")));
    }

    private static List<Object> form(Wording words, Turn turn, String value) {
        List<Object> body = new ArrayList<>(Elements.words(words.say("enquiry.lead"), Elements.Look.PLAIN));
        body.addAll(Elements.words(words.say("enquiry.no-referral"), Elements.Look.WARNING));
        body.addAll(Elements.words(words.say("enquiry.question"), Elements.Look.QUIET));
        body.add(Elements.box("emphasis", Elements.words(turn.asked().text(), Elements.Look.PLAIN)));
        body.add(Map.of("type", "Input.Text", "id", MORE, "isMultiline", true, "label", words.say("enquiry.more"),
                "placeholder", words.say("enquiry.more-hint"), "maxLength", Handover.LONGEST));
        body.add(Map.of("type", "Input.Toggle", "id", TELL, "title", words.say("enquiry.tell"), "valueOn", YES,
                "valueOff", "false", "value", "false", "wrap", true));
        body.add(Map.of("type", "ActionSet", "actions",
                List.of(Elements.button(words.say("enquiry.send"), Map.of("signpost", value)))));
        return body;
    }

    /// Passes what was filled in. The person is told at once, and by a message of their own with the way to the enquiry's page.
    Map<String, Object> submitted(Spot spot, Json activity) {
        Wording words = wording.in(spot.language());
        Json filled = activity.at("value", "data");
        Handover handover = new Handover(filled.text(MORE), spot.place().map(List::of).orElse(List.of()),
                filled.text(TELL).equals(YES) || filled.isTrue(TELL));
        Optional<Turn> turn = Optional.empty();
        try {
            turn = turn(spot, filled.text("signpost"));
            return turn.isEmpty()
                    ? gone(spot, words, turn, handover)
                    : passed(spot, words, turn, handover,
                            chat.in(spot.language()).pass(spot.talk(), turn.get().number(), handover));
        } catch (RuntimeException | VirtualMachineError | LinkageError failed) {
            LOG.error("A question was not passed to the team; the person is asked to send it again ({})",
                    failed.getClass().getSimpleName());
            return unsent(spot, words, turn, handover.more(), words.say("enquiry.failed"));
        }
    }

    /// For whoever has to wait: nothing is passed on.
    Map<String, Object> putOff(Spot spot, Json activity, String said) {
        Json filled = activity.at("value", "data");
        return unsent(spot, wording.in(spot.language()), known(spot, filled.text("signpost")), filled.text(MORE), said);
    }

    /// The turn as far as it can be read now.
    private Optional<Turn> known(Spot spot, String value) {
        try {
            return turn(spot, value);
        } catch (RuntimeException failed) {
            LOG.warn("What a question was is not known now ({})", failed.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Map<String, Object> gone(Spot spot, Wording words, Optional<Turn> turn, Handover handover) {
        return unsent(spot, words, turn, handover.more(), words.say("conversation.gone"));
    }

    /// What was added is not passed on; what to do at once is said all the same.
    private Map<String, Object> unsent(Spot spot, Wording words, Optional<Turn> turn, String more, String said) {
        Chat theirs = chat.in(spot.language());
        return turn.map(known -> theirs.urgent(known, more)).orElseGet(() -> theirs.urgent(more))
                .map(route -> dialog(words, urgent(words, "enquiry.urgent-unsent", route, said)))
                .orElseGet(() -> telling(said));
    }

    private Map<String, Object> passed(Spot spot, Wording words, Optional<Turn> turn, Handover handover,
            Passed passed) {
        return switch (passed) {
            case Passed.Gone _ -> gone(spot, words, turn, handover);
            case Passed.Done done -> {
                tell(spot, words, done);
                String key = done.added() == Passed.Added.LATE ? "enquiry.urgent-unsent" : "enquiry.urgent";
                yield done.urgent().map(route -> dialog(words, urgent(words, key, route, done.said())))
                        .orElseGet(() -> telling(done.said()));
            }
        };
    }

    /// What to do at once, before all else.
    private static List<Object> urgent(Wording words, String key, Route route, String said) {
        List<Object> body = new ArrayList<>(Elements.words(words.say(key), Elements.Look.WARNING));
        body.add(Elements.box("attention", Card.route(route)));
        body.addAll(Elements.words(said, Elements.Look.PLAIN));
        return body;
    }

    private void tell(Spot spot, Wording words, Passed.Done done) {
        if (done.first()) {
            String said = done.said();
            String page = pages.page("enquiry/" + done.receipt().token());
            List<Object> body = new ArrayList<>();
            List<String> plain = new ArrayList<>();
            done.urgent().ifPresent(route -> {
                body.addAll(urgent(words, "enquiry.urgent", route, ""));
                plain.addAll(Sources.plain(route));
            });
            plain.addAll(List.of(said, page));
            body.addAll(Elements.words(said, Elements.Look.PLAIN));
            body.add(Elements.line(List.of(Elements.link(words.say("enquiry.see"), page)), true));
            inbox.take(TeamsDoor.NAME, List.of("passed " + done.receipt().number()), Outgoing.of(spot.alone(),
                    Answering.message("", said, Elements.card(body)),
                    Elements.cut(String.join("\n\n", plain), Elements.LONGEST_TEXT)).kept());
        }
    }

    private Optional<Turn> turn(Spot spot, String value) {
        return Heard.pressed(value).filter(button -> button.talk().equals(spot.talk().value()))
                .flatMap(button -> chat.in(spot.language()).conversation(spot.talk())
                        .turn(button.turn(), button.reference()));
    }

    private static Map<String, Object> dialog(Wording words, List<Object> body) {
        return Map.of("task", Map.of("type", "continue", "value", Map.of("title", words.say("enquiry.title"),
                "card", Elements.attached(Elements.card(body)))));
    }

    /// A dialog that says one thing.
    static Map<String, Object> telling(String text) {
        return Map.of("task", Map.of("type", "message", "value", text));
    }
}
