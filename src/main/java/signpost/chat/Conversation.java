package signpost.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import signpost.answer.Answer;
import signpost.answer.Question;

/// What was said so far, oldest first.
///
/// @param turns at most [#LONGEST], the older ones having been forgotten
public record Conversation(List<Turn> turns) {

    /// A conversation in which nothing was said.
    public static final Conversation NONE = new Conversation(List.of());

    /// The most turns that are kept.
    public static final int LONGEST = 30;

    private static final int MOST_HELP = 3;

    public Conversation {
        turns = List.copyOf(turns);
    }

    /// The turn of this number; empty where it was forgotten or never was.
    public Optional<Turn> turn(int number) {
        return turns.stream().filter(turn -> turn.number() == number).findFirst();
    }

    /// The turn with this number, where it is still the one whose question is recorded under this name: numbers begin anew once a conversation
    /// was forgotten.
    public Optional<Turn> turn(int number, String reference) {
        return turn(number).filter(turn -> turn.reference().equals(reference));
    }

    int next() {
        return turns.isEmpty() ? 1 : turns.getLast().number() + 1;
    }

    Conversation with(Turn turn) {
        List<Turn> all = new ArrayList<>(turns);
        all.add(turn);
        return new Conversation(all.subList(Math.max(0, all.size() - LONGEST), all.size()));
    }

    Conversation changed(int number, UnaryOperator<Turn> change) {
        return new Conversation(turns.stream()
                .map(turn -> turn.number() == number ? change.apply(turn) : turn)
                .toList());
    }

    Instant last() {
        return turns.getLast().at();
    }

    Optional<Turn> lastQuestion() {
        return turns.reversed().stream().filter(Turn::isQuestion).findFirst();
    }

    /// A question with what the talk was narrowed to, where it goes on from there.
    Question onward(Question asked) {
        return lastQuestion().filter(_ -> asked.goesOn())
                .map(last -> asked.narrowed(last.asked().narrowing().onward())).orElse(asked);
    }

    /// What stood on the table before a turn of this number.
    List<Question.Earlier> before(int number) {
        return turns.stream()
                .filter(turn -> turn.number() < number && turn.isQuestion())
                .map(turn -> new Question.Earlier(turn.asked().text(), turn.cited()))
                .toList();
    }

    /// A question of the conversation with what it may lean on as far as that is kept: nothing up to where somebody told of danger, whose words are not.
    Question kept(int number, Question asked) {
        int danger = turns.stream()
                .filter(turn -> turn.number() < number && turn.isDanger())
                .mapToInt(Turn::number).max().orElse(0);
        return new Question(asked.text(), turns.stream()
                .filter(turn -> turn.number() > danger && turn.number() < number && turn.isQuestion())
                .map(turn -> new Question.Earlier(turn.asked().text(), List.of())).toList(), asked.narrowing());
    }

    /// An answer as everybody may read it who shares the conversation: it names no words by which somebody told of danger.
    Answer discreet(Answer answer) {
        return answer instanceof Answer.Unsure unsure && unsure.onto().filter(this::isDanger).isPresent()
                ? new Answer.Unsure(unsure.nearest(), unsure.choice(), Optional.empty(), unsure.absent())
                : answer;
    }

    /// The answer to a message that says next to nothing, or calls for help, right after somebody told of danger: what to do at once, again.
    Answer urgent(Question question, Answer answer) {
        boolean vague = switch (answer) {
            case Answer.Urgent _,Answer.NotRead _ -> false;
            case Answer.SmallTalk small -> small.talk() == Answer.SmallTalk.Talk.HELP;
            case Answer.Found _,Answer.Unsure _,Answer.NotFound _,Answer.NotYet _,Answer.About _ -> question.isVague();
        };
        return lastQuestion().filter(_ -> vague).flatMap(Turn::danger)
                .<Answer>map(route -> new Answer.Urgent(route, answer.quotations().stream().limit(MOST_HELP).toList()))
                .orElse(answer);
    }

    private boolean isDanger(String asked) {
        return turns.stream().anyMatch(turn -> turn.isDanger() && turn.asked().text().equals(asked));
    }
}
