package signpost.chat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import signpost.answer.Answers;
import signpost.answer.Question;
import signpost.answer.Route;
import signpost.insight.Recording;
import signpost.message.Wording;

/// Holds conversations, whichever door they come through.
///
/// The answer is computed from the message as typed; what is kept and shown again is masked first. Conversations live in memory, are
/// bounded in number, and are forgotten after their retention; those of some doors come back from the [Memory] after a restart. Safe for use by many threads at once; never throws for anything a
/// person can type.
public final class Chat {

    /// The longest message that is read at all, in characters.
    public static final int LONGEST = 20_000;

    private static final int MOST_TURNS = 5_000;

    private final Means means;
    private final Wording wording;
    private final Threads threads;
    private final Replies replies;
    private final Turns turns;
    private final Judgements judgements;
    private final Map<String, Chat> others = new ConcurrentHashMap<>();

    /// @param mask replaces personal details in a text; a text without any comes back as it is
    /// @param publishers the publishers whose documents the library holds now
    /// @param retention how long after its last turn a conversation is forgotten
    /// @param tally told of every answer and every judgement
    /// @param recording keeps what was asked, masked and without who asked
    /// @param team takes questions that are passed on; empty where nobody does
    /// @param aside what stands beside answers
    /// @param memory keeps what must outlive the process
    public Chat(
            Answers answers,
            Wording wording,
            UnaryOperator<String> mask,
            Supplier<? extends Collection<String>> publishers,
            Duration retention,
            InstantSource clock,
            Tally tally,
            Recording recording,
            Optional<Enquiries> team,
            Aside aside,
            Memory memory) {
        this(new Means(answers, mask, publishers, retention, clock, tally, recording, team, aside, memory), wording,
                new Threads(retention, MOST_TURNS));
    }

    private Chat(Means means, Wording wording, Threads threads) {
        this.means = means;
        this.wording = wording;
        this.threads = threads;
        this.replies = new Replies(wording, means.team().isPresent(), means.aside());
        this.turns = new Turns(means.answers(), wording, means.mask(), new Refinements(wording, means.publishers()),
                means.clock(), means.tally(), means.recording(), replies);
        this.judgements = new Judgements(means.mask(), means.tally(), means.recording());
    }

    /// What somebody is told who has to wait before they may ask again.
    public String tooOften(Duration wait) {
        return wording.say("error.too-often", Map.of("count", wait.toSeconds() + 1));
    }

    /// The same conversations in the language that a person prefers, as their browser or platform says it; in the usual one where theirs is not
    /// spoken. What they are shown of documents stays in the documents' own language.
    public Chat in(String wanted) {
        Wording theirs = wording.in(wanted);
        return theirs.language().equals(wording.language())
                ? this
                : others.computeIfAbsent(theirs.language(), _ -> new Chat(means, theirs, threads));
    }

    /// The reply to a message, which becomes the next turn of the conversation.
    public Turn ask(ConversationId id, String message) {
        return keep(id, turns.to(id, conversation(id), message));
    }

    /// The reply to a message that begins no conversation.
    public Turn askOnce(String door, String message) {
        return turns.to(new ConversationId(door, UUID.randomUUID().toString()), Conversation.NONE, message);
    }

    /// What the library says to words that may be half typed, while somebody still types them: a question is asked only once it is sent. Nothing is
    /// kept, counted or recorded.
    public Turn look(String words) {
        return turns.look(words);
    }

    /// The reply to a button; to [Action.Judge] it is the turn that was judged.
    ///
    /// @param number the turn that offered it
    /// @param action its place among what that turn offered, from 0
    public Turn choose(ConversationId id, int number, int action) {
        Conversation conversation = conversation(id);
        Optional<Turn> turn = conversation.turn(number);
        List<Action> actions = turn.map(Turn::offered).orElse(List.of());
        if (turn.isEmpty() || action < 0 || action >= actions.size()) {
            return keep(id, turns.own(conversation, "", Question.of(""), "conversation.gone"));
        }
        return switch (actions.get(action)) {
            case Action.ShowMore more ->
                keep(id, turns.more(conversation, more.label(), turn.get(), turn.get().waiting()));
            case Action.Narrow option -> keep(id, turns.narrowed(id, conversation, turn.get(), option));
            case Action.Try example -> ask(id, example.label());
            case Action.Judge judge ->
                judge(
                        id,
                        number,
                        judge.helpful()
                                ? new Feedback.Helpful()
                                : new Feedback.NotHelpful(Feedback.Reason.OTHER, ""))
                        .turn().orElse(turn.get());
            case Action.AskTeam _ -> passed(id, number).orElse(turn.get());
        };
    }

    /// What was said so far; nothing where it was forgotten.
    public Conversation conversation(ConversationId id) {
        Conversation known = threads.find(id, means.clock().instant());
        List<Past> past = known.turns().isEmpty() ? means.memory().past(id) : List.of();
        if (past.isEmpty()) {
            return known;
        }
        Conversation anew = turns.anew(past);
        return threads.change(id, means.clock().instant(), now -> now.turns().isEmpty() ? anew : now);
    }

    /// How long after its last turn a conversation is forgotten.
    public Duration retention() {
        return means.retention();
    }

    /// What the whole of a message asks of the bot itself; empty for any other message. A door that can grants it instead of asking the library.
    public Optional<Wish> wish(String message) {
        return turns.wish(message);
    }

    /// Forgets the conversation at once.
    public void forget(ConversationId id) {
        threads.forget(id);
        means.memory().forget(id);
    }

    /// Keeps what the person thought of a turn's reply.
    Judged judge(ConversationId id, int number, Feedback feedback) {
        boolean urgent = isUrgent(feedback.said());
        Feedback kept = judgements.masked(feedback, urgent);
        Optional<Turn> judged = change(id, number, turn -> judged(turn, kept));
        judged.ifPresent(turn -> judgements.keep(id.door(), turn.reference(), kept));
        return new Judged(judged, urgent);
    }

    /// Keeps what a person thought of a reply that still stands where it was shown, though the conversation may have been forgotten.
    ///
    /// @param reference the name under which the turn's question is recorded
    public Judged judge(ConversationId id, int number, String reference, Feedback feedback) {
        if (conversation(id).turn(number, reference).isPresent()) {
            return judge(id, number, feedback);
        }
        boolean urgent = isUrgent(feedback.said());
        judgements.keep(id.door(), reference, judgements.masked(feedback, urgent));
        return new Judged(Optional.empty(), urgent);
    }

    /// Who was not helped is offered the team.
    private Turn judged(Turn turn, Feedback feedback) {
        Turn judged = turn.judged(feedback);
        return feedback instanceof Feedback.NotHelpful && means.team().isPresent() && turn.mayBePassed()
                ? judged.saying(turn.reply().offering(replies.askTeam()))
                : judged;
    }

    /// Passes a turn's question to the partnership's team. A question that was passed before is not passed again, but
    /// its enquiry takes up what is added while its reply is not due.
    public Passed pass(ConversationId id, int number, Handover handover) {
        Optional<Turn> turn = conversation(id).turn(number);
        boolean again = turn.flatMap(Turn::passed).isPresent();
        if (means.team().isEmpty() || turn.filter(known -> again || known.mayBePassed()).isEmpty()) {
            return new Passed.Gone();
        }
        String more = KeptText.of(handover.more().strip(), Handover.LONGEST, means.mask()).text();
        // what was cut off may be what matters most
        Optional<Route> urgent = urgent(turn.get(), handover.more());
        Question kept = conversation(id).kept(turn.get().number(), turn.get().asked());
        Opened opened = means.team().get().open(turn.get().reference(), new Asking(
                turn.get().asked().text(), String.join("\n", kept.behind()), more, id.door(),
                turn.get().shown(), handover.places(),
                handover.tell(), urgent.map(Route::kind).orElse("")));
        Passed.Added added = !opened.taken()
                ? Passed.Added.LATE
                : handover.isCut() ? Passed.Added.CUT : Passed.Added.ALL;
        Turn passed = again
                ? turn.get()
                : change(id, number, old -> old.passed(opened.receipt(), passed(opened))).orElse(turn.get());
        return new Passed.Done(passed, opened.receipt(), opened.first(), added,
                said(opened, added, !more.isEmpty()), urgent);
    }

    private String passed(Opened opened) {
        return wording.say("enquiry.passed", Map.of("number", opened.receipt().number()));
    }

    private String said(Opened opened, Passed.Added added, boolean more) {
        Map<String, Long> number = Map.of("number", opened.receipt().number());
        String said = opened.first()
                ? passed(opened)
                : wording.say("enquiry.before", number) + (more ? " " + wording.say("enquiry.added") : "");
        return switch (added) {
            case ALL -> said;
            case CUT -> said + " " + wording.say("enquiry.cut", Map.of("limit", Handover.LONGEST));
            case LATE -> wording.say("enquiry.before-late", number);
        };
    }

    /// What is said of the enquiry that a turn's question became, whoever passed it; empty while nobody did.
    public Optional<String> passed(Turn turn) {
        return means.team().flatMap(office -> turn.passed().map(Receipt::number).or(() -> office.of(turn.reference()))
                .map(number -> wording.say(office.find(number).filter(enquiry -> enquiry.state().isOpen()).isPresent()
                        ? "enquiry.before"
                        : "enquiry.before-late", Map.of("number", number))));
    }

    /// Whether the words tell of danger, wherever they were typed and however long they are.
    public boolean isUrgent(String words) {
        return urgent(words).isPresent();
    }

    /// What to do at once, where the words tell of danger, wherever they were typed and however long they are.
    public Optional<Route> urgent(String words) {
        return danger(Turns.screened(words));
    }

    /// What to do at once, where words that somebody adds to a turn's question tell of danger, be it only beside the question.
    public Optional<Route> urgent(Turn turn, String more) {
        return urgent(more).or(() -> more.isBlank() ? Optional.empty() : urgent(turn.asked().text() + "\n" + more));
    }

    /// What to do at once, where words that were added to an enquiry told of danger, however it stands now.
    public Optional<Route> urgent(Enquiry enquiry) {
        return enquiry.isUrgent() ? means.answers().route(enquiry.danger()) : Optional.empty();
    }

    private Optional<Route> danger(String words) {
        return words.isBlank() ? Optional.empty() : means.answers().urgent(words);
    }

    /// What to do at once and nothing else, where a message tells of danger; for somebody for whom no more can be done now. Nothing is looked
    /// up, kept or recorded.
    public Optional<Turn> routeAlone(String message) {
        return urgent(message).map(route -> turns.alone(message, route));
    }

    /// As a button does it: the reply goes to the conversation itself.
    private Optional<Turn> passed(ConversationId id, int number) {
        // the web has no way back of its own: there the private page is the place
        List<Place> here = means.team().filter(office -> office.reaches(id.door())).isPresent()
                ? List.of(new Place(id.door(), id.value()))
                : List.of();
        return switch (pass(id, number, new Handover("", here, false))) {
            case Passed.Done done -> Optional.of(done.turn());
            case Passed.Gone _ -> Optional.empty();
        };
    }

    private Optional<Turn> change(ConversationId id, int number, UnaryOperator<Turn> change) {
        return threads.change(id, means.clock().instant(), conversation -> conversation.changed(number, change))
                .turn(number);
    }

    private Turn keep(ConversationId id, Turn turn) {
        Turn kept = threads
                .change(id, means.clock().instant(), conversation -> conversation.with(turn.as(conversation.next())))
                .turns()
                .getLast();
        means.memory().keep(id, kept);
        return kept;
    }
}
