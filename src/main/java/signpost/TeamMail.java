package signpost;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import signpost.chat.Bell;
import signpost.chat.Enquiry;
import signpost.message.Letters;
import signpost.message.Notice;
import signpost.message.Part;
import signpost.message.Wording;

/// Tells the team by mail that an enquiry came or waits. The mail says nothing of what was asked: mailboxes are read on telephones in trains.
///
/// @param addresses of the team
/// @param answered whether a mail in answer is read
/// @param page where an enquiry is answered, up to its number
record TeamMail(
        Letters letters,
        ConfirmationMail.Carrier carrier,
        List<String> addresses,
        boolean answered,
        String page,
        InstantSource clock) implements Bell {

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void ring(Enquiry enquiry, About about) {
        Wording wording = letters.words("en");
        Map<String, String> which = Map.of("number", String.valueOf(enquiry.number()));
        String title = wording.say(about.title(), which);
        var letter = letters.lay(new Notice("team", "en-GB", title, title, wording.say("bell.why"), List.of(
                new Part.Plain(wording.say("bell.where") + (answered ? " " + wording.say("bell.by-mail") : "")),
                new Part.Button(wording.say("bell.button"), page + enquiry.number()))));
        // each bell is rung once, so that the moment tells one reminder from the next
        String name = "bell-" + enquiry.number() + "-" + clock.millis() + "-";
        for (int i = 0; i < addresses.size(); i++) {
            carrier.send(name + i, addresses.get(i), letter);
        }
    }
}
