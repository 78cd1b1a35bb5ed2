package signpost.slack;

import java.util.List;
import java.util.Map;
import signpost.chat.Place;
import signpost.chat.Return;
import signpost.chat.Returning;
import signpost.inbox.Inbox;
import signpost.message.Wording;

/// Brings the team's replies back to people in Slack, through the inbox, so that none is lost on the way.
public final class SlackReturn implements Returning {

    private final Inbox inbox;
    private final Wording wording;

    public SlackReturn(Inbox inbox, Wording wording) {
        this.inbox = inbox;
        this.wording = wording;
    }

    @Override
    public String door() {
        return SlackDoor.NAME;
    }

    /// Where a person's reply goes, and in which language it is brought.
    static Place place(Person person, String language) {
        return new Place(SlackDoor.NAME, person.text() + " " + language);
    }

    @Override
    public void give(Return back) {
        String[] address = back.place().address().split(" ", 3);
        Wording words = wording.in(address.length > 2 ? address[2] : "");
        String said = switch (back.about()) {
            case REPLY -> words.say("door.reply", Map.of("number", back.number()));
            case CLOSED -> words.say("door.closed", Map.of("number", back.number()));
            case LIBRARY -> words.say("door.library", Map.of("number", back.number()));
        };
        String text = Mrkdwn.escaped(said) + (back.reply().isBlank() ? "" : "\n\n" + Mrkdwn.escaped(back.reply()));
        Call call = Call.of(Call.POST, Map.of("channel", address[1], "text",
                Mrkdwn.cut(text, Blocks.LONGEST_TEXT) + "\n" + back.link(), "unfurl_links", false));
        inbox.take(SlackDoor.NAME, List.of("return " + back.id() + " " + back.about()),
                new Call.Batch(Workspace.of(address[0]), List.of(call)).kept());
    }
}
