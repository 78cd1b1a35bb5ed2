package signpost.chat;

import java.util.List;

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

    /// What was taken over and could not be handed over after all; the same again until it was [heard][#heard]. A door that says so by itself, to
    /// [Enquiries#refused], has nothing here.
    default List<Refusal> refused() {
        return List.of();
    }

    /// It was noted that this was refused.
    default void heard(Refusal refusal) {}
}
