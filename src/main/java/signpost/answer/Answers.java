package signpost.answer;

/// Answers questions from the library, by quoting it.
///
/// Safe for use by many threads at once. Never throws for anything a person can type.
public interface Answers {

    /// What the library says to this question.
    Answer to(Question question);
}
