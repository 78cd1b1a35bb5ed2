package signpost.chat;

/// The way back to askers through one door. Mail implements it for the addresses that people leave on the web; a chat platform
/// implements it for its own conversations.
public interface Returning {

    /// The door, as in [Place#door()]: `mail`, `slack`, `teams`.
    String door();

    /// Takes over what is to go back; once it returns, the address is erased here. A failure means that it comes again later.
    void give(Return back);
}
