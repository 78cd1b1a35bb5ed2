package signpost.inbox;

/// What a door does with a message. Called from several threads at once; a failure means that it comes again later.
@FunctionalInterface
public interface Working {

    /// @param save keeps what the message has become so far, should the process die
    Next on(String body, Save save);

    /// Keeps a message's state.
    @FunctionalInterface
    interface Save {
        void as(String body);
    }
}
