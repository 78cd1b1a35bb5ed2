package signpost.teams;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.answer.Answer;
import signpost.chat.Action;
import signpost.chat.Chat;
import signpost.chat.Forwarded;
import signpost.chat.Handover;
import signpost.chat.Part;
import signpost.chat.Passed;
import signpost.chat.Turn;
import signpost.chat.Wish;
import signpost.inbox.Pace;
import signpost.json.Json;
import signpost.message.Wording;

/// Turns what somebody did into the message that answers it. Safe for use by many threads at once.
final class Answering {

    private static final int BURST = 240;
    private static final double PER_SECOND = 4;
    private static final int LONGEST_SUMMARY = 200;

    private final Chat chat;
    private final Wording wording;
    private final Pages pages;
    private final Topical topical;
    private final Pace people = new Pace(BURST, PER_SECOND, System::nanoTime);
    private final Pace beyond = people.beyond();

    Answering(Chat chat, Wording wording, Pages pages, Topical topical) {
        this.chat = chat;
        this.topical = topical;
        this.wording = wording;
        this.pages = pages;
    }

    Outgoing to(Spot spot, Heard heard, String activity) {
        Optional<String> wait = heard instanceof Heard.Arrived ? Optional.empty() : tooOften(spot);
        if (wait.isPresent()) {
            String words = heard instanceof Heard.Wrote wrote ? wrote.words().question(chat) : "";
            boolean far = beyond.ask(spot.person()).isPresent();
            return !far && chat.isUrgent(words)
                    ? wrote(spot, words, activity)
                    : routeAlone(spot, far ? words : "").map(turn -> showing(spot, turn, activity))
                            .orElseGet(() -> saying(spot, wait.get(), activity));
        }
        return switch (heard) {
            case Heard.Wrote wrote -> wrote(spot, wrote.words().question(chat), activity);
            case Heard.Pressed pressed -> pressed(spot, pressed, activity);
            case Heard.Chose chose when topical.isFor(spot) -> topical.chosen(spot, chose.topics(), activity);
            case Heard.Arrived _,Heard.Nothing _,Heard.Chose _,Heard.Dealt _,Heard.Corrected _ ->
                welcome(spot, activity);
        };
    }

    /// Who is alone with us is offered the choice of topics besides.
    private Outgoing welcome(Spot spot, String activity) {
        Wording words = wording.in(spot.language());
        String said = words.say("door.welcome");
        List<Object> body = new ArrayList<>(Elements.words(said, Elements.Look.PLAIN));
        if (topical.isFor(spot)) {
            String topics = words.say("door.home-topics");
            body.add(Map.of("type", "ActionSet", "actions", List.of(
                    Elements.button(topics, Map.of("msteams", Map.of("type", "imBack", "value", topics))))));
        }
        return Outgoing.of(spot, message(activity, Elements.cut(said, LONGEST_SUMMARY), Elements.card(body)), said);
    }

    private Outgoing wrote(Spot spot, String text, String activity) {
        Chat theirs = chat.in(spot.language());
        Optional<Wish> wish = theirs.wish(text);
        if (wish.filter(Wish.FORGET::equals).isPresent()) {
            chat.forget(spot.talk());
            return saying(spot, wording.in(spot.language()).say("conversation.forgotten"), activity);
        }
        return wish.filter(Wish.TOPICS::equals).isPresent() && topical.isFor(spot)
                ? topical.form(spot, activity)
                : showing(spot, theirs.ask(spot.talk(), text), activity);
    }

    /// What to do at once, where words tell of danger that somebody typed where nobody else reads them: they are kept nowhere, for the conversation
    /// may be one that others share.
    Optional<Outgoing> told(Spot spot, String words) {
        return routeAlone(spot, words).map(turn -> showing(spot, turn, ""));
    }

    /// What to do at once, where somebody put a message into words that tell of danger.
    Optional<Outgoing> corrected(Spot spot, Forwarded words, String activity) {
        return routeAlone(spot, words.question(chat)).map(turn -> showing(spot, turn, activity));
    }

    /// What can be said to what could not be kept: what to do at once, or that it was not taken.
    ///
    /// @param certain whether it was meant for us
    Optional<Outgoing> untaken(Spot spot, Forwarded words, String activity, boolean certain) {
        Optional<Outgoing> told;
        try {
            told = corrected(spot, words, activity);
        } catch (RuntimeException broken) {
            told = Optional.empty(); // what failed may be what reads the words, and a sentence comes all the same
        }
        return told.or(() -> Optional.of(wording.in(spot.language()).say("error.failed"))
                .filter(_ -> certain).map(said -> saying(spot, said, activity)));
    }

    boolean isUrgent(Forwarded words) {
        return words.isUrgent(chat);
    }

    /// What to do at once and nothing else, where words tell of danger.
    Optional<Turn> routeAlone(Spot spot, String words) {
        return chat.in(spot.language()).routeAlone(words);
    }

    /// What somebody is told who does too much in a short time; empty where they may go on. All that they do counts alike.
    Optional<String> tooOften(Spot spot) {
        return people.ask(spot.person()).map(chat.in(spot.language())::tooOften);
    }

    private Outgoing pressed(Spot spot, Heard.Pressed pressed, String activity) {
        Chat theirs = chat.in(spot.language());
        Optional<Turn> turn = pressed.talk().equals(spot.talk().value())
                ? theirs.conversation(spot.talk()).turn(pressed.turn(), pressed.reference())
                : Optional.empty();
        Optional<Action> action = turn.map(Turn::offered)
                .filter(actions -> pressed.action() >= 0 && pressed.action() < actions.size())
                .map(actions -> actions.get(pressed.action()));
        if (action.isEmpty()) {
            return saying(spot, wording.in(spot.language()).say("conversation.gone"), activity);
        }
        return action.get() instanceof Action.AskTeam
                ? saying(spot, passed(spot, pressed.turn()), activity)
                : showing(spot, theirs.choose(spot.talk(), pressed.turn(), pressed.action()), activity);
    }

    /// The team's reply comes back to the person alone, wherever they asked.
    private String passed(Spot spot, int turn) {
        Wording words = wording.in(spot.language());
        Handover handover = new Handover("", spot.place().map(List::of).orElse(List.of()), false);
        return switch (chat.in(spot.language()).pass(spot.talk(), turn, handover)) {
            case Passed.Done done -> done.said();
            case Passed.Gone _ -> words.say("conversation.gone");
        };
    }

    /// What tells of danger is for the person alone.
    private Outgoing showing(Spot spot, Turn turn, String activity) {
        Wording words = wording.in(spot.language());
        boolean urgent = turn.answer().filter(Answer.Urgent.class::isInstance).isPresent();
        boolean apart = !spot.personal() && urgent;
        Sources sources = new Sources(pages, words);
        Card card = new Card(pages, words);
        Map<String, Object> said = message(apart ? "" : activity, summary(turn),
                apart ? card.still(turn) : card.of(spot.talk().value(), turn));
        said.put("entities", sources.of(turn));
        boolean judged = !apart && turn.reply().actions().stream().anyMatch(Action.Judge.class::isInstance);
        if (judged) {
            said.put("channelData", Map.of("feedbackLoop", Map.of("type", "custom")));
        }
        Outgoing outgoing = Outgoing.of(apart ? spot.alone() : spot, said, sources.plain(turn));
        if (urgent && !activity.isEmpty()) {
            outgoing = outgoing.telling(mark(spot, activity));
        }
        if (apart) {
            return outgoing.or(saying(spot, words.say("door.write-to-me"), activity));
        }
        return judged ? outgoing.showing(turn) : outgoing;
    }

    /// The name under which it is remembered that whoever wrote a message was told what to do at once.
    static String mark(Spot spot, String activity) {
        return "told " + spot.talk().value() + " " + activity;
    }

    private static String summary(Turn turn) {
        return turn.reply().parts().stream()
                .map(part -> switch (part) {
                    case Part.Say say -> say.text();
                    case Part.RouteCard card -> card.route().title();
                    default -> "";
                })
                .filter(said -> !said.isBlank())
                .findFirst()
                .map(said -> Elements.cut(said, LONGEST_SUMMARY))
                .orElse("Signpost");
    }

    /// Who was not helped is thanked where they are alone with us, and offered the team.
    Optional<Outgoing> thanks(Spot spot, Turn turn) {
        int number = 0;
        List<Object> body = new ArrayList<>();
        Wording words = wording.in(spot.language());
        String thanks = words.say("feedback.thanks");
        body.addAll(Elements.words(thanks, Elements.Look.PLAIN));
        for (Action action : turn.reply().actions()) {
            if (action instanceof Action.AskTeam team) {
                body.add(Map.of("type", "ActionSet", "actions", List.of(Elements.button(team.label(),
                        Passing.opening(Card.data(spot.talk().value(), turn, number))))));
            }
            number++;
        }
        return spot.personal()
                ? Optional.of(Outgoing.of(spot, message("", thanks, Elements.card(body)), thanks))
                : Optional.empty();
    }

    /// A message of a few sentences.
    static Outgoing saying(Spot spot, String text, String activity) {
        return Outgoing.of(spot, message(activity, Elements.cut(text, LONGEST_SUMMARY),
                Elements.card(Elements.words(text, Elements.Look.PLAIN))), text);
    }

    /// @param activity what it replies to; empty for nothing
    static Map<String, Object> message(String activity, String summary, Map<String, Object> card) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("type", "message");
        said.put("summary", summary);
        if (!activity.isEmpty()) {
            said.put("replyToId", activity);
        }
        said.put("attachments", List.of(Elements.attached(card)));
        return said;
    }

    /// The same words without a card.
    static Map<String, Object> plainly(Json said, String text) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("type", "message");
        plain.put("textFormat", "plain");
        plain.put("text", text);
        if (said.at("replyToId").isPresent()) {
            plain.put("replyToId", said.text("replyToId"));
        }
        return plain;
    }
}
