package signpost.chat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import signpost.answer.Answers;
import signpost.answer.Question;
import signpost.message.Wording;

/// Holds conversations, whichever door they come through.
///
/// The answer is computed from the message as typed; what is kept and shown again is masked first. Conversations live in memory, are
/// bounded in number, and are forgotten after their retention. Safe for use by many threads at once; never throws for anything a
/// person can type.
public final class Chat {

    /// The longest message that is read at all, in characters.
    public static final int LONGEST = 20_000;

    private static final int MOST_TURNS = 5_000;

    private final UnaryOperator<String> mask;
    private final Turns turns;
    private final Threads threads;
    private final InstantSource clock;
    private final Tally tally;

    /// @param mask replaces personal details in a text; a text without any comes back as it is
    /// @param publishers the publishers whose documents the library holds now
    /// @param retention how long after its last turn a conversation is forgotten
    /// @param tally told of every answer and every judgement
    public Chat(
            Answers answers,
            Wording wording,
            UnaryOperator<String> mask,
            Supplier<? extends Collection<String>> publishers,
            Duration retention,
            InstantSource clock,
            Tally tally) {
        this.mask = mask;
        this.turns = new Turns(answers, wording, mask, new Refinements(wording, publishers), clock, tally);
        this.threads = new Threads(retention, MOST_TURNS);
        this.clock = clock;
        this.tally = tally;
    }

    /// The reply to a message, which becomes the next turn of the conversation.
    public Turn ask(ConversationId id, String message) {
        return keep(id, turns.to(id.door(), conversation(id), message));
    }

    /// The reply to a message of which nothing is kept.
    public Turn askOnce(String door, String message) {
        return turns.to(door, Conversation.NONE, message);
    }

    /// The reply to a button; to [Action.Judge] it is the turn that was judged.
    ///
    /// @param number the turn that offered it
    /// @param action its place among the actions of that turn's reply, from 0
    public Turn choose(ConversationId id, int number, int action) {
        Conversation conversation = conversation(id);
        Optional<Turn> turn = conversation.turn(number);
        List<Action> actions = turn.map(offering -> offering.reply().actions()).orElse(List.of());
        if (turn.isEmpty() || action < 0 || action >= actions.size()) {
            return keep(id, turns.own(conversation, "", Question.of(""), "conversation.gone"));
        }
        return switch (actions.get(action)) {
            case Action.ShowMore more -> keep(id, turns.more(conversation, more.label(), turn.get()));
            case Action.Narrow option -> keep(id, turns.narrowed(id.door(), conversation, turn.get(), option));
            case Action.Try example -> ask(id, example.label());
            case Action.Judge judge ->
                judge(
                        id,
                        number,
                        judge.helpful()
                                ? new Feedback.Helpful()
                                : new Feedback.NotHelpful(Feedback.Reason.OTHER, ""))
                        .orElse(turn.get());
        };
    }

    /// What was said so far; nothing where it was forgotten.
    public Conversation conversation(ConversationId id) {
        return threads.find(id, clock.instant());
    }

    /// Forgets the conversation at once.
    public void forget(ConversationId id) {
        threads.forget(id);
    }

    /// Keeps what the person thought of a turn's reply; empty where the turn was forgotten.
    public Optional<Turn> judge(ConversationId id, int number, Feedback feedback) {
        Feedback kept = masked(feedback);
        Optional<Turn> judged = threads.change(
                id, clock.instant(), conversation -> conversation.judged(number, kept))
                .turn(number);
        judged.ifPresent(_ -> tally.judged(id.door(), said(kept)));
        return judged;
    }

    private Turn keep(ConversationId id, Turn turn) {
        return threads.change(id, clock.instant(), conversation -> conversation.with(turn.as(conversation.next())))
                .turns()
                .getLast();
    }

    private Feedback masked(Feedback feedback) {
        return switch (feedback) {
            case Feedback.Helpful helpful -> helpful;
            case Feedback.NotHelpful not ->
                new Feedback.NotHelpful(
                        not.reason(), mask.apply(Plain.text(not.words(), Feedback.NotHelpful.LONGEST)));
        };
    }

    private static String said(Feedback feedback) {
        return switch (feedback) {
            case Feedback.Helpful _ -> "helpful";
            case Feedback.NotHelpful not -> not.reason().id();
        };
    }
}
