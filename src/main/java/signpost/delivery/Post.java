package signpost.delivery;

/// A way out for mail.
public interface Post {

    /// Makes ready to send one mail after another; connects when the first is sent. For one thread.
    Line open();

    /// How many lines may be open at the same time.
    int lines();

    /// A connection that is kept warm.
    interface Line extends AutoCloseable {

        /// Sends one mail.
        ///
        /// @param last called before the last bytes leave; where it throws, they do not leave, and the mail is not received. Called again before they leave by another
        ///     way, where one way did not take them
        /// @return what became of it; a failure of the network is a value, too
        Outcome send(Mail mail, Runnable last);

        @Override
        void close();
    }
}
