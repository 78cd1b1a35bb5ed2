package signpost.chat;

/// A place where the team hears of enquiries, such as its channel.
public interface Bell {

    /// Its name, such as `slack`; what was told there is remembered by it.
    String name();

    /// Whether anybody can be told there now; what is not told meanwhile is told once they can.
    default boolean isReady() {
        return true;
    }

    /// Tells of an enquiry. A failure means that it is told again later.
    void ring(Enquiry enquiry, About about);

    /// What is told.
    enum About {
        /// a new one came
        NEW,
        /// its asker added words that tell of danger
        URGENT,
        /// its asker added other words
        ADDED,
        /// one was left to others and waits once more
        AGAIN,
        /// one has waited too long
        REMINDER;

        /// The key of the subject of the mail that tells a team; takes the enquiry's number.
        public String title() {
            return switch (this) {
                case NEW -> "bell.new";
                case URGENT -> "bell.urgent";
                case ADDED -> "bell.added";
                case AGAIN -> "bell.again";
                case REMINDER -> "bell.reminder";
            };
        }

        /// The key of what a team is told where it chats; takes the enquiry's number.
        public String lead() {
            return switch (this) {
                case NEW -> "door.team-new";
                case URGENT -> "door.team-urgent";
                case ADDED -> "door.team-added";
                case AGAIN -> "door.team-again";
                case REMINDER -> "door.team-late";
            };
        }
    }
}
