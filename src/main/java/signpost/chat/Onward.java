package signpost.chat;

import java.util.function.Function;
import signpost.answer.Answer;
import signpost.answer.Narrowing;
import signpost.answer.Question;

/// A question answered in a talk that may have been narrowed: a follow-up stays with the kinds and the publisher that were asked for. Where documents of
/// those kinds do not answer it and others do, it is answered from these, but from another publisher's never.
///
/// @param question as it was answered
/// @param widened whether it was answered from documents of any kind instead
record Onward(Question question, Answer answer, boolean widened) {

    static Onward of(Question question, Function<Question, Answer> answers) {
        Answer narrow = answers.apply(question);
        boolean open = narrow instanceof Answer.Unsure || narrow instanceof Answer.NotFound;
        if (question.narrowing().kinds().isEmpty() || !open) {
            return new Onward(question, narrow, false);
        }
        Question wide = question.narrowed(question.narrowing().ofAnyKind());
        Answer answer = answers.apply(wide);
        return answer instanceof Answer.Found ? new Onward(wide, answer, true) : new Onward(question, narrow, false);
    }

    /// The reply with what must be known about where was looked.
    Reply noted(Reply reply, Replies replies) {
        boolean looked = answer instanceof Answer.Found || answer instanceof Answer.Unsure;
        Reply narrowed = !looked || question.narrowing().equals(Narrowing.NONE)
                ? reply
                : reply.after(replies.narrowed(question.narrowing()));
        return widened ? narrowed.after(replies.widened()) : narrowed;
    }
}
