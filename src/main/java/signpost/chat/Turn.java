package signpost.chat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import signpost.answer.Answer;
import signpost.answer.Citation;
import signpost.answer.Question;
import signpost.answer.Quotation;
import signpost.answer.Route;
import signpost.insight.Shown;

/// One message and the reply to it.
///
/// @param number its place in the conversation, from 1
/// @param at when it was answered
/// @param message what was typed, personal details masked and control characters replaced
/// @param asked the question it came to, masked likewise; differs from the message where that refined an earlier question
/// @param answer what the library said; empty where the library was not asked
/// @param reply what was shown
/// @param feedback what the person thought of it; empty while nothing was said
/// @param reference its own name, which nobody guesses, and under which the question is recorded where one was asked of the library; what waited of a
///     turn and is shown by the next has the first one's
/// @param offered what the reply offers, by the number that its buttons carry: they stay where they were drawn when the reply is changed
/// @param passed the enquiry it became; empty while it was not passed to the team
public record Turn(
        int number,
        Instant at,
        String message,
        Question asked,
        Optional<Answer> answer,
        Reply reply,
        Optional<Feedback> feedback,
        String reference,
        List<Action> offered,
        Optional<Receipt> passed) {

    /// The number of a turn that stands in no conversation.
    public static final int ASIDE = Integer.MAX_VALUE;

    public Turn {
        offered = List.copyOf(offered);
        if (number < 1) {
            throw new IllegalArgumentException("number " + number + " is not from 1");
        }
    }

    /// The name of the outcome in files and metrics, one of those of [Answer#outcome()].
    public String outcome() {
        return answer.map(Answer::outcome).orElse("not-found");
    }

    /// The passages found and not yet shown, best first.
    public List<Quotation> waiting() {
        List<Quotation> shown = reply.quoted();
        return answer.map(Answer::quotations).orElse(List.of()).stream()
                .filter(quotation -> !shown.contains(quotation))
                .toList();
    }

    /// The same, those of documents of which nothing was shown first.
    List<Quotation> others() {
        Set<String> seen = cited().stream().map(Citation::document).collect(Collectors.toSet());
        return waiting().stream()
                .sorted(Comparator.comparing(quotation -> seen.contains(quotation.citation().document()))).toList();
    }

    /// Whether a later message can refine it: it asked the library something.
    boolean isQuestion() {
        return switch (answer.orElse(null)) {
            case null -> false;
            case Answer.SmallTalk _,Answer.NotYet _,Answer.NotRead _ -> false;
            case Answer.NotFound none -> none.why() == Answer.NotFound.Reason.NOTHING;
            case Answer.About about -> about.isNamed();
            case Answer.Found _,Answer.Unsure _,Answer.Urgent _ -> true;
        };
    }

    /// Whether it asked something that the library should know.
    boolean isAsked() {
        return isQuestion() || answer.filter(Answer.About.class::isInstance).isPresent();
    }

    /// What it put on the table, best first.
    List<Citation> cited() {
        return answer.filter(Answer.About.class::isInstance).map(Answer.About.class::cast)
                .map(about -> List.of(about.of().citation()))
                .orElseGet(() -> reply.quoted().stream().map(Quotation::citation).toList());
    }

    /// Whether somebody told of danger in it.
    boolean isDanger() {
        return danger().isPresent();
    }

    /// What was to be done at once, where somebody told of danger.
    Optional<Route> danger() {
        return answer.filter(Answer.Urgent.class::isInstance).map(Answer.Urgent.class::cast).map(Answer.Urgent::route);
    }

    /// Whether nothing is known of it but that somebody told of danger.
    boolean isWordless() {
        return isDanger() && asked.text().isEmpty();
    }

    Turn as(int other) {
        return new Turn(other, at, message, asked, answer, reply, feedback, reference, offered, passed);
    }

    Turn dated(Instant other) {
        return new Turn(number, other, message, asked, answer, reply, feedback, reference, offered, passed);
    }

    Turn judged(Feedback given) {
        return new Turn(number, at, message, asked, answer, reply, Optional.of(given), reference, offered, passed);
    }

    /// The same with a reply that offers more, what it offered before still coming first.
    Turn saying(Reply other) {
        return new Turn(number, at, message, asked, answer, other, feedback, reference, other.actions(), passed);
    }

    Turn passed(Receipt receipt, String said) {
        return new Turn(number, at, message, asked, answer, reply.passed(said), feedback, reference,
                offered, Optional.of(receipt));
    }

    /// Whether it may be passed to the team: a question that is no live concern, for the team is no way to report one.
    public boolean mayBePassed() {
        return isAsked() && passed.isEmpty() && !reference.isEmpty()
                && !isDanger();
    }

    /// The documents shown, each once, in order.
    List<Shown> shown() {
        return cited().stream()
                .map(citation -> new Shown(citation.document(), citation.title(), citation.slug()))
                .distinct()
                .toList();
    }
}
