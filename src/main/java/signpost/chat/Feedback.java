package signpost.chat;

/// What the person thought of a reply.
public sealed interface Feedback {

    /// It helped.
    record Helpful() implements Feedback {}

    /// It did not help.
    ///
    /// @param reason what was wrong
    /// @param words more about it, masked before it is kept; empty where nothing more was said
    record NotHelpful(Reason reason, String words) implements Feedback {

        /// The longest words that are kept, in characters.
        public static final int LONGEST = 1000;
    }

    /// What was said besides, in their own words; may be empty.
    default String said() {
        return switch (this) {
            case Helpful _ -> "";
            case NotHelpful not -> not.words();
        };
    }

    /// What was wrong with a reply.
    enum Reason {
        WRONG_SUBJECT("wrong-subject"),
        NOT_ENOUGH("not-enough"),
        OUT_OF_DATE("out-of-date"),
        HARD_TO_FOLLOW("hard-to-follow"),
        NOT_FOR_ME("not-for-me"),
        OTHER("other");

        private final String id;

        Reason(String id) {
            this.id = id;
        }

        /// The word used in forms, metrics and `messages/chat`.
        public String id() {
            return id;
        }

        /// The reason with this id; empty when there is none.
        public static java.util.Optional<Reason> of(String id) {
            return java.util.Arrays.stream(values()).filter(reason -> reason.id.equals(id)).findFirst();
        }
    }
}
