package signpost.audience;

/// The way in which the mail leaves that asks somebody to confirm a sign-up.
@FunctionalInterface
public interface Confirmations {

    /// A mail to be sent to somebody who may have signed up.
    ///
    /// @param signUp its name, the same if it is sent again
    /// @param name empty where none was given
    /// @param link the page with the button
    record Confirmation(String signUp, Address email, String name, String link, String language) {}

    /// Takes the mail over; a failure means that it is tried again with the next tick.
    void send(Confirmation confirmation);
}
