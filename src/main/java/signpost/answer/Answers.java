package signpost.answer;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import signpost.index.Index;
import signpost.library.Progress;

/// Answers questions from the library, by quoting it.
///
/// Safe for use by many threads at once. Never throws for anything a person can type.
public interface Answers {

    /// Answers from an index.
    ///
    /// @param index where passages are found
    /// @param routes whom to contact
    /// @param topics the subjects that decide whom to ask
    /// @param danger tells the concern in a message that is urgent; empty for all others
    /// @param reading how far the reading of the documents is; empty while none are read
    /// @param clock what day it is, for documents overdue for review
    /// @param zone where that day begins
    static Answers from(
            Index index, Routes routes, Topics topics, Function<String, Optional<Concern>> danger,
            Supplier<Optional<Progress>> reading, InstantSource clock, ZoneId zone) {
        return new LibraryAnswers(index, routes, topics, danger, Judgements.standard(), reading, clock, zone);
    }

    /// What the library says to this question.
    Answer to(Question question);

    /// What to do at once where these words tell of danger, without asking the library.
    default Optional<Route> urgent(String words) {
        return to(Question.of(words)) instanceof Answer.Urgent danger ? Optional.of(danger.route()) : Optional.empty();
    }

    /// What to do at once about a kind of concern, see [Route#kind]; what to do about any where this one has no route of its own. Empty where there are no
    /// routes.
    default Optional<Route> route(String kind) {
        return Optional.empty();
    }

    /// Whether these words are the name of a place, and nothing else, from which the library holds nothing.
    default boolean isElsewhere(String words) {
        return false;
    }
}
