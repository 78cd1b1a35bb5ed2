package signpost.chat;

/// What came of something that the team did with an enquiry.
public sealed interface Decision {

    /// It was done.
    record Done(Enquiry enquiry) implements Decision {}

    /// It was not done.
    record Refused(Why why) implements Decision {}

    /// Why it was not done.
    enum Why {
        /// there is no such enquiry
        UNKNOWN,
        /// its state does not allow it; somebody may have been quicker
        NOT_NOW,
        /// a text that is needed is missing
        EMPTY,
        /// a text is too long
        TOO_LONG,
        /// a text holds what looks like personal details, and they are not confirmed
        PERSONAL,
        /// the day for the review lies behind us
        PAST,
        /// the library's folder cannot be written to
        NOT_WRITABLE
    }
}
