package signpost.chat;

/// The way back to askers through one door. Mail implements it for the addresses that people leave on the web; a chat platform
/// implements it for its own conversations.
public interface Returning {

    /// The door, as in [Place#door()]: `mail`, `slack`, `teams`.
    String door();

    /// Whether what is given leaves the service, and does not lie where the team reads it.
    default boolean leaves() {
        return true;
    }

    /// Takes over what is to go back; once it returns, the address is erased here. A failure means that it comes again later.
    void give(Return back);
}
