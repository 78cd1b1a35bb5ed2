package signpost;

import java.util.List;
import java.util.Map;
import signpost.audience.Confirmations;
import signpost.message.Letter;
import signpost.message.Letters;
import signpost.message.Notice;
import signpost.message.Part;
import signpost.message.Wording;

/// Writes the mail that asks somebody to confirm a sign-up, and hands it to whoever carries small mails.
///
/// It says nothing that the person typed, so that nobody can have us send their words to a stranger.
record ConfirmationMail(Wording wording, Letters letters, Carrier carrier) implements Confirmations {

    /// Takes a mail to one person over for good.
    @FunctionalInterface
    interface Carrier {

        /// @param name the same for the same mail: handed in again, it still goes once
        void send(String name, String address, Letter letter);
    }

    @Override
    public void send(Confirmation confirmation) {
        carrier.send("sign-up-" + confirmation.signUp(), confirmation.email().text(), letter(confirmation));
    }

    private Letter letter(Confirmation confirmation) {
        Map<String, String> whose = Map.of("partnership", letters.sender());
        Wording theirs = wording.in(confirmation.language());
        String subject = theirs.say("list.mail.subject", whose);
        return letters.lay(new Notice("confirmation", theirs.language(), subject, subject,
                theirs.say("list.mail.why", whose), List.of(
                        new Part.Plain(theirs.say("list.mail.ask", whose)),
                        new Part.Button(theirs.say("list.mail.button"), confirmation.link()),
                        new Part.Plain(theirs.say("list.mail.otherwise")))));
    }
}
