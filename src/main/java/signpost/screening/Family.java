package signpost.screening;

/// The part a sign plays when a sentence is weighed.
enum Family {
    /// what is done to somebody or wrong with them
    HARM,
    /// plain words that name the kind of a concern; they do not say that there is one
    NAMES,
    /// who it concerns: a particular person weighs, people in general do not
    PERSON,
    /// when: now, today, again, about to happen
    NOW,
    /// somebody has spoken of it
    TOLD,
    /// the writer is there, saw it, or is afraid
    SEEN,
    /// a question from a desk: policy, training, figures, documents, history
    DESK,
    /// put as a question or a supposition, whatever it is about
    FORM,
    /// words that take the alarm out of the rest: figures of speech, negations, fiction
    CALM
}
