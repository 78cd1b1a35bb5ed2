package signpost.chat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import signpost.answer.Answer;
import signpost.answer.Answers;
import signpost.answer.Narrowing;
import signpost.answer.Question;
import signpost.answer.Quotation;
import signpost.answer.Route;
import signpost.insight.Asked;
import signpost.insight.Recording;
import signpost.message.Wording;

/// Makes the next turn of a conversation, and keeps nothing.
final class Turns {

    private static final String NEWEST = " latest";
    private static final int AT_ONCE = 3;

    /// In the figures, for what says nothing of the library.
    private static final String NOT_YET = "not-yet";

    private static final int MOST_NAMED = 6;

    /// In characters: some ninety pages.
    private static final int MOST_SCREENED = 200_000;

    private final Answers answers;
    private final Wording wording;
    private final UnaryOperator<String> mask;
    private final Refinements refinements;
    private final InstantSource clock;
    private final Tally tally;
    private final Recording recording;
    private final Replies replies;

    Turns(
            Answers answers,
            Wording wording,
            UnaryOperator<String> mask,
            Refinements refinements,
            InstantSource clock,
            Tally tally,
            Recording recording,
            Replies replies) {
        this.answers = answers;
        this.wording = wording;
        this.mask = mask;
        this.refinements = refinements;
        this.clock = clock;
        this.tally = tally;
        this.recording = recording;
        this.replies = replies;
    }

    /// What the whole of a message asks of the bot itself; empty for any other message.
    Optional<Wish> wish(String message) {
        return refinements.wish(message);
    }

    /// The turn for a message as typed.
    Turn to(ConversationId who, Conversation conversation, String message) {
        if (message.length() > Chat.LONGEST) {
            String screened = screened(message);
            return answers.urgent(screened).isPresent()
                    ? asked(who, conversation, screened)
                    : own(conversation, "", Question.of(""), "conversation.too-long");
        }
        Optional<Turn> last = conversation.lastQuestion();
        Refinement refinement = last.isEmpty() ? new Refinement.None() : refinements.in(message);
        if (last.isEmpty() || refinement instanceof Refinement.None) {
            return last.flatMap(_ -> refinements.where(message)).filter(answers::isElsewhere)
                    .map(place -> elsewhere(conversation, shown(message), last.orElseThrow().asked(), place))
                    .orElseGet(() -> asked(who, conversation, message));
        }
        Again again = new Again(who, conversation, shown(message), last.get());
        Narrowing now = last.get().asked().narrowing();
        return switch (refinement) {
            case Refinement.None _ -> asked(who, conversation, message);
            case Refinement.More _,Refinement.Other _,Refinement.Shorter _ ->
                shown(conversation, shown(message), last.get(), refinement);
            case Refinement.Newer _ -> again(again, NEWEST, now, "conversation.newer", "");
            case Refinement.All _ -> again(again, "", Narrowing.NONE, "conversation.widened", "");
            case Refinement.Kinds only ->
                narrowed(again, new Narrowing(only.kinds(), now.publisher(), Optional.empty()));
            case Refinement.Publisher only ->
                narrowed(again, new Narrowing(now.kinds(), Optional.of(only.name()), Optional.empty()));
            case Refinement.Publishers several -> turn(conversation, shown(message), last.get().asked(),
                    Optional.empty(), replies.which(several.names(), now), name());
        };
    }

    /// The turn for a place from which there is nothing. It is no question that the library leaves open, and the talk stays where it was.
    private Turn elsewhere(Conversation conversation, String shown, Question asked, String place) {
        String publishers = refinements.all().stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        Reply reply = replies.saying("conversation.elsewhere",
                Map.of("what", Plain.titled(place), "publishers", publishers));
        return turn(conversation, shown, asked, Optional.empty(), reply, name());
    }

    /// As much of a message as is looked through for danger: all of it, or its beginning and its end where it is longer than any
    /// that is typed or pasted, so that the time is bounded.
    static String screened(String message) {
        int half = MOST_SCREENED / 2;
        return message.length() <= MOST_SCREENED
                ? message
                : message.substring(0, half) + "\n" + message.substring(message.length() - half + 1);
    }

    private Turn narrowed(Again again, Narrowing narrowing) {
        return again(again, "", narrowing, "conversation.narrowed", replies.named(narrowing));
    }

    /// The turn for an option of a choice.
    Turn narrowed(ConversationId who, Conversation conversation, Turn base, Action.Narrow option) {
        Again again = new Again(who, conversation, option.label(), base);
        return again(again, "", option.narrowing(), "conversation.narrowed", option.label());
    }

    /// The turn that shows more of an earlier one, or less.
    private Turn shown(Conversation conversation, String message, Turn base, Refinement refinement) {
        if (!(refinement instanceof Refinement.Shorter)) {
            return more(conversation, message, base,
                    refinement instanceof Refinement.Other ? base.others() : base.waiting());
        }
        List<Quotation> quoted = base.reply().quoted();
        if (quoted.isEmpty() || base.isDanger()) {
            return own(conversation, message, base.asked(), "conversation.no-shorter");
        }
        Answer.Found first = new Answer.Found(quoted.subList(0, 1), base.answer().map(Answer::quotations)
                .orElse(List.of()).stream().filter(other -> !other.equals(quoted.getFirst())).toList());
        return turn(conversation, message, base.asked(), Optional.of(first), replies.shorter(first), base.reference());
    }

    /// The turn that shows what waits of an earlier one.
    ///
    /// @param waiting in the order to show it
    Turn more(Conversation conversation, String shown, Turn base, List<Quotation> waiting) {
        // what follows an urgent answer would be a turn that may be passed to the team
        if (waiting.isEmpty() || base.answer().filter(Answer.Urgent.class::isInstance).isPresent()) {
            return own(conversation, shown, base.asked(), "conversation.no-more");
        }
        int next = Math.min(AT_ONCE, waiting.size());
        Answer.Found more = new Answer.Found(waiting.subList(0, next), waiting.subList(next, waiting.size()));
        return turn(conversation, shown, base.asked(), Optional.of(more), replies.more(more), base.reference());
    }

    /// A turn in no conversation that says what to do at once, and nothing else.
    Turn alone(String message, Route route) {
        Reply reply = new Reply(List.of(new Part.RouteCard(route)));
        return turn(Conversation.NONE, shown(message), Question.of(""),
                Optional.of(new Answer.Urgent(route, List.of())), reply, name()).as(Turn.ASIDE);
    }

    /// A turn in no conversation for words that may be half typed: they are kept nowhere, not even in the turn, and nothing is counted.
    Turn look(String message) {
        String read = screened(message);
        if (message.length() > Chat.LONGEST && answers.urgent(read).isEmpty()) {
            return own(Conversation.NONE, "", Question.of(""), "conversation.too-long").as(Turn.ASIDE);
        }
        Question question = Question.of(read);
        Answer answer = answers.to(question);
        return turn(Conversation.NONE, "", Question.of(""), Optional.of(answer), replies.to(question, answer), name())
                .as(Turn.ASIDE);
    }

    /// A turn whose reply asks the library nothing.
    Turn own(Conversation conversation, String shown, Question asked, String key) {
        Reply reply = replies.saying(key, Map.of("limit", Chat.LONGEST));
        return turn(conversation, shown, asked, Optional.empty(), reply, name());
    }

    /// A conversation as it was kept, made anew from what the library says now: told to nobody, and recorded nowhere. What would come out
    /// otherwise than it was is left out.
    Conversation anew(List<Past> past) {
        Conversation conversation = Conversation.NONE;
        for (Past kept : past) {
            Conversation before = conversation;
            conversation = anew(before, kept).filter(kept::isLike)
                    .map(turn -> before.with(turn.as(kept.number()).dated(kept.at()))).orElse(before);
        }
        return conversation;
    }

    private Optional<Turn> anew(Conversation conversation, Past past) {
        if (past.danger().isPresent()) {
            return past.danger().flatMap(answers::route).map(route -> turn(conversation, "", Question.of(""),
                    Optional.of(new Answer.Urgent(route, List.of())),
                    new Reply(List.of(new Part.RouteCard(route))), ""));
        }
        List<Turn> bases = conversation.turns().reversed().stream()
                .filter(turn -> turn.reference().equals(past.reference())).toList();
        if (!bases.isEmpty()) {
            Refinement refinement = refinements.in(past.message());
            return bases.stream()
                    .map(base -> shown(conversation, past.message(), base, refinement))
                    .filter(past::isLike).findFirst();
        }
        Question asked = past.asked(conversation.before(past.number()));
        boolean newest = conversation.lastQuestion().isPresent()
                && refinements.in(past.message()) instanceof Refinement.Newer;
        Answer answer = answers
                .to(newest ? new Question(asked.text() + NEWEST, asked.before(), asked.narrowing()) : asked);
        return Optional.of(turn(conversation, past.message(), asked, Optional.of(answer),
                replies.to(new Question(asked.text(), List.of(), asked.narrowing()), answer), past.reference()));
    }

    private Turn asked(ConversationId who, Conversation conversation, String message) {
        KeptText masked = KeptText.of(message, Question.LONGEST, mask);
        String shown = masked.text();
        List<Question.Earlier> before = conversation.before(conversation.next());
        Question question = conversation.onward(new Question(message, before, Narrowing.NONE));
        Timed timed = timed(who, () -> Onward.of(question, asking -> answer(conversation, asking)));
        Onward onward = timed.onward();
        Reply reply = onward.noted(replies.to(onward.question(), onward.answer()), replies);
        if (message.length() > Question.LONGEST) {
            reply = reply.after(note("conversation.cut", Map.of("limit", Question.LONGEST)));
        }
        if (masked.changed()) {
            reply = reply.after(note("personal.not-kept", Map.of()));
        }
        return recorded(who, conversation, timed,
                turn(conversation, shown, new Question(shown, before, onward.question().narrowing()),
                        Optional.of(onward.answer()), reply, name()));
    }

    /// @param base the turn whose question is asked again
    private record Again(ConversationId who, Conversation conversation, String shown, Turn base) {}

    private Turn again(Again again, String more, Narrowing narrowing, String note, String what) {
        Question base = again.base().asked();
        Question asked = new Question(again.base().isWordless() ? "" : base.text() + more, base.before(), narrowing);
        Timed timed = timed(again.who(), () -> new Onward(asked, answer(again.conversation(), asked), false));
        Answer answer = timed.onward().answer();
        Question kept = new Question(base.text(), base.before(), narrowing);
        Reply reply = replies.to(kept, answer).after(note(note, Map.of("what", what)));
        return recorded(again.who(), again.conversation(), timed,
                turn(again.conversation(), again.shown(), kept, Optional.of(answer), reply, name()));
    }

    private Turn turn(
            Conversation conversation,
            String shown,
            Question asked,
            Optional<Answer> answer,
            Reply reply,
            String reference) {
        return new Turn(conversation.next(), clock.instant(), shown, asked, answer, reply, Optional.empty(), reference,
                reply.actions(), Optional.empty());
    }

    private static String name() {
        return UUID.randomUUID().toString();
    }

    /// The turn, which the records know from now on if it asked something.
    private Turn recorded(ConversationId who, Conversation conversation, Timed timed, Turn turn) {
        if (turn.isAsked()) {
            recording.asked(new Asked(turn.reference(), turn.at(), who.door(), who.value(), turn.asked().text(),
                    turn.outcome(), turn.shown(), timed.took(),
                    !turn.asked().narrowing().equals(Narrowing.NONE),
                    conversation.kept(turn.number(), turn.asked()).understood()));
        }
        return turn;
    }

    private Part note(String key, Map<String, ?> values) {
        return new Part.Note(wording.say(key, values));
    }

    private String shown(String message) {
        return KeptText.of(message, Question.LONGEST, mask).text();
    }

    private record Timed(Onward onward, Duration took) {}

    private Timed timed(ConversationId who, Supplier<Onward> asking) {
        long start = System.nanoTime();
        Onward onward = asking.get();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        tally.answered(who.door(), onward.answer() instanceof Answer.NotYet ? NOT_YET : onward.answer().outcome(),
                took);
        return new Timed(onward, took);
    }

    private Answer answer(Conversation conversation, Question question) {
        return conversation.urgent(question, conversation.discreet(answers.to(question)));
    }
}
