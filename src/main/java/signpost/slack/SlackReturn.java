package signpost.slack;

import java.util.List;
import java.util.Map;
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

    @Override
    public void give(Return back) {
        String said = switch (back.about()) {
            case REPLY -> wording.say("door.reply", Map.of("number", back.number()));
            case CLOSED -> wording.say("door.closed", Map.of("number", back.number()));
            case LIBRARY -> wording.say("door.library", Map.of("number", back.number()));
        };
        String text = Mrkdwn.escaped(said) + (back.reply().isBlank() ? "" : "\n\n" + Mrkdwn.escaped(back.reply()));
        Person asker = Person.of(back.place().address());
        Call call = Call.of(Call.POST, Map.of("channel", asker.user(), "text",
                Mrkdwn.cut(text, Blocks.LONGEST_TEXT) + "\n" + back.link(), "unfurl_links", false));
        inbox.take(SlackDoor.NAME, List.of("return " + back.id() + " " + back.about()),
                new Call.Batch(asker.where(), List.of(call)).kept());
    }
}
