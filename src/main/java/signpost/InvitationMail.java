package signpost;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import signpost.account.Account;
import signpost.console.Invitations;
import signpost.message.Letters;
import signpost.message.Notice;
import signpost.message.Part;
import signpost.message.Wording;

/// Brings somebody the link with which they choose a password for the console.
record InvitationMail(Letters letters, ConfirmationMail.Carrier carrier) implements Invitations {

    @Override
    public void send(Account account, String link, String until) {
        Wording wording = letters.words("en");
        Map<String, String> values = Map.of("partnership", letters.sender(), "until", until);
        String title = wording.say("invitation.title", values);
        carrier.send("invitation-" + UUID.randomUUID(), account.email(), letters.lay(
                new Notice("team", "en-GB", title, title, wording.say("invitation.why", values), List.of(
                        new Part.Plain(wording.say("invitation.lead", values)),
                        new Part.Button(wording.say("invitation.button"), link),
                        new Part.Plain(wording.say("invitation.otherwise"))))));
    }
}
