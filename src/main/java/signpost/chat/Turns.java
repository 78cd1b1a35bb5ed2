package signpost.chat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import signpost.answer.Answer;
import signpost.answer.Answers;
import signpost.answer.Narrowing;
import signpost.answer.Question;
import signpost.answer.Quotation;
import signpost.library.Kind;
import signpost.message.Wording;

/// Makes the next turn of a conversation, and keeps nothing.
final class Turns {

    private static final String NEWEST = " latest";
    private static final int AT_ONCE = 3;

    private final Answers answers;
    private final Wording wording;
    private final UnaryOperator<String> mask;
    private final Refinements refinements;
    private final InstantSource clock;
    private final Tally tally;
    private final Replies replies;

    Turns(
            Answers answers,
            Wording wording,
            UnaryOperator<String> mask,
            Refinements refinements,
            InstantSource clock,
            Tally tally) {
        this.answers = answers;
        this.wording = wording;
        this.mask = mask;
        this.refinements = refinements;
        this.clock = clock;
        this.tally = tally;
        this.replies = new Replies(wording);
    }

    /// The turn for a message as typed.
    Turn to(String door, Conversation conversation, String message) {
        if (message.length() > Chat.LONGEST) {
            return own(conversation, "", Question.of(""), "conversation.too-long");
        }
        Optional<Turn> last = conversation.lastQuestion();
        Refinement refinement = last.isEmpty() ? new Refinement.None() : refinements.in(message);
        if (last.isEmpty() || refinement instanceof Refinement.None) {
            return asked(door, conversation, message);
        }
        Again again = new Again(door, conversation, shown(message), last.get());
        Narrowing now = last.get().asked().narrowing();
        return switch (refinement) {
            case Refinement.None _ -> asked(door, conversation, message);
            case Refinement.More _ -> more(conversation, shown(message), last.get());
            case Refinement.Newer _ -> again(again, NEWEST, now, "conversation.newer", "");
            case Refinement.All _ -> again(again, "", Narrowing.NONE, "conversation.widened", "");
            case Refinement.Kinds only ->
                again(
                        again,
                        "",
                        new Narrowing(only.kinds(), now.publisher(), Optional.empty()),
                        "conversation.narrowed",
                        plurals(only.kinds()));
            case Refinement.Publisher only ->
                again(
                        again,
                        "",
                        new Narrowing(now.kinds(), Optional.of(only.name()), Optional.empty()),
                        "conversation.narrowed",
                        only.name());
        };
    }

    /// The turn for an option of a choice.
    Turn narrowed(String door, Conversation conversation, Turn base, Action.Narrow option) {
        Again again = new Again(door, conversation, option.label(), base);
        return again(again, "", option.narrowing(), "conversation.narrowed", option.label());
    }

    /// The turn that shows what waits of an earlier one.
    Turn more(Conversation conversation, String shown, Turn base) {
        List<Quotation> waiting = base.waiting();
        if (waiting.isEmpty()) {
            return own(conversation, shown, base.asked(), "conversation.no-more");
        }
        int next = Math.min(AT_ONCE, waiting.size());
        Answer.Found more = new Answer.Found(waiting.subList(0, next), waiting.subList(next, waiting.size()));
        return turn(conversation, shown, base.asked(), Optional.of(more), replies.more(more));
    }

    /// A turn whose reply asks the library nothing.
    Turn own(Conversation conversation, String shown, Question asked, String key) {
        Reply reply = replies.saying(key, Map.of("limit", Chat.LONGEST));
        return turn(conversation, shown, asked, Optional.empty(), reply);
    }

    private Turn asked(String door, Conversation conversation, String message) {
        String plain = Plain.text(message, Question.LONGEST);
        String shown = mask.apply(plain);
        List<Question.Earlier> before = conversation.before(conversation.next());
        Answer answer = timed(door, new Question(message, before, Narrowing.NONE));
        Reply reply = replies.to(answer);
        if (message.length() > Question.LONGEST) {
            reply = reply.after(note("conversation.cut", Map.of("limit", Question.LONGEST)));
        }
        if (!shown.equals(plain)) {
            reply = reply.after(note("personal.not-kept", Map.of()));
        }
        return turn(conversation, shown, new Question(shown, before, Narrowing.NONE), Optional.of(answer), reply);
    }

    /// @param base the turn whose question is asked again
    private record Again(String door, Conversation conversation, String shown, Turn base) {}

    private Turn again(Again again, String more, Narrowing narrowing, String note, String what) {
        Question base = again.base().asked();
        Answer answer = timed(again.door(), new Question(base.text() + more, base.before(), narrowing));
        Reply reply = replies.to(answer).after(note(note, Map.of("what", what)));
        Question kept = new Question(base.text(), base.before(), narrowing);
        return turn(again.conversation(), again.shown(), kept, Optional.of(answer), reply);
    }

    private Turn turn(
            Conversation conversation, String shown, Question asked, Optional<Answer> answer, Reply reply) {
        return new Turn(conversation.next(), clock.instant(), shown, asked, answer, reply, Optional.empty());
    }

    private Part note(String key, Map<String, ?> values) {
        return new Part.Note(wording.say(key, values));
    }

    private String shown(String message) {
        return mask.apply(Plain.text(message, Question.LONGEST));
    }

    private Answer timed(String door, Question question) {
        long start = System.nanoTime();
        Answer answer = answers.to(question);
        tally.answered(door, answer.outcome(), Duration.ofNanos(System.nanoTime() - start));
        return answer;
    }

    private String plurals(Set<Kind> kinds) {
        return kinds.stream()
                .sorted()
                .map(kind -> wording.say("kind." + kind.id(), Map.of("count", 2)))
                .collect(Collectors.joining(", "));
    }
}
