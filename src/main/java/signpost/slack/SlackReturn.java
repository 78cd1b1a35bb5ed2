package signpost.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.chat.Place;
import signpost.chat.Refusal;
import signpost.chat.Return;
import signpost.chat.Returning;
import signpost.inbox.Inbox;
import signpost.insight.Shown;
import signpost.message.Wording;

/// Brings the team's replies back to people in Slack, through the inbox, so that none is lost on the way.
public final class SlackReturn implements Returning {

    private static final String NOTE = "return ";
    private static final int LONGEST_QUESTION = 600;
    private static final int LONGEST_TITLE = 200;
    /// The rest of a longer reply is read on the enquiry's page.
    private static final int LONGEST_REPLY = 2400;

    private final Inbox inbox;
    private final Wording wording;
    private final String pages;

    public SlackReturn(SlackAccess access, Inbox inbox, Wording wording) {
        this.pages = access.pages();
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
        List<String> lines = new ArrayList<>(List.of(Mrkdwn.escaped(said)));
        if (!back.question().isBlank()) {
            lines.add(
                    Mrkdwn.cut(Mrkdwn.escaped(words.say("enquiry.asked") + ": " + back.question()), LONGEST_QUESTION));
        }
        back.document().ifPresent(document -> lines.add(document(document)));
        if (!back.reply().isBlank()) {
            lines.add(Mrkdwn.cut(Mrkdwn.escaped(back.reply()), LONGEST_REPLY));
        }
        lines.add(Mrkdwn.link(back.link(), words.say("enquiry.see")));
        Call call = Call.of(Call.POST, Map.of("channel", address[1], "text", String.join("\n\n", lines),
                "unfurl_links", false)).noted(NOTE + back.id() + " " + back.place().address());
        inbox.take(SlackDoor.NAME, List.of("return " + back.id() + " " + back.about()),
                new Call.Batch(Workspace.of(address[0]), List.of(call)).kept());
    }

    /// What a call that Slack refused was to bring back; empty where it was another.
    static Optional<Refusal> refused(Call call, String error) {
        String[] note = call.note().split(" ", 3);
        return call.note().startsWith(NOTE) && note.length == 3
                ? Optional.of(new Refusal(Long.parseLong(note[1]), "", Optional.of(new Place(SlackDoor.NAME, note[2])),
                        SlackTroubles.ofPerson(error)))
                : Optional.empty();
    }

    private String document(Shown document) {
        String title = Mrkdwn.cut(document.title(), LONGEST_TITLE);
        return document.slug().isEmpty()
                ? Mrkdwn.escaped(title)
                : Mrkdwn.link(Blocks.document(pages, document.slug()), title);
    }
}
