package signpost.chat;

import java.util.Optional;
import signpost.answer.Answer;
import signpost.answer.Question;
import signpost.message.Wording;

/// What stands beside an answer and is no part of it, such as training on its subject. A higher room knows it.
@FunctionalInterface
public interface Aside {

    /// Nothing beside any answer.
    Aside NONE = (_, _, _) -> Optional.empty();

    /// The remark to add; empty for none. It must not throw.
    ///
    /// @param wording in whose language it is said
    Optional<Part.Note> to(Question question, Answer answer, Wording wording);
}
