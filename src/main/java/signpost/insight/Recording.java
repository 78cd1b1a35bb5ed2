package signpost.insight;

/// Takes note of what is asked. Returns at once and never throws.
public interface Recording {

    /// Takes note of nothing.
    Recording NONE = new Recording() {
        @Override
        public void asked(Asked question) {
            // nothing is kept
        }

        @Override
        public void judged(String reference, boolean helpful, String reason, String words) {
            // nothing is kept
        }
    };

    /// A question was answered.
    void asked(Asked question);

    /// A person said what they think of an answer; the last word counts.
    ///
    /// @param reference the question's
    /// @param reason why it did not help, as an id; empty where it did
    /// @param words more about it, masked
    void judged(String reference, boolean helpful, String reason, String words);
}
