package signpost.inbox;

/// What a door does with a message. Called from several threads at once; a failure means that it comes again later.
@FunctionalInterface
public interface Working {

    /// @param save keeps what the message has become so far, should the process die
    Next on(String body, Save save);

    /// Keeps a message's state, and the message in these hands for a time more.
    @FunctionalInterface
    interface Save {

        /// @throws Lost where the work took too long and another has begun with the message, or is done with it: what is left of it is theirs to do
        void as(String body);
    }

    /// The message is in other hands.
    final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Lost() {
            super("the message is in other hands", null, false, false);
        }
    }
}
