package signpost.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import signpost.chat.Return;
import signpost.chat.Returning;
import signpost.inbox.Inbox;
import signpost.json.Json;
import signpost.message.Wording;

/// Brings the team's replies back to people in Teams, each to the person alone and through the inbox, so that none is lost on the way.
public final class TeamsReturn implements Returning {

    private static final int LONGEST_REPLY = 8000;

    private final Inbox inbox;
    private final Wording wording;
    private final Pages pages;

    public TeamsReturn(TeamsAccess access, Inbox inbox, Wording wording) {
        this.inbox = inbox;
        this.wording = wording;
        this.pages = new Pages(access.pages());
    }

    @Override
    public String door() {
        return TeamsDoor.NAME;
    }

    @Override
    public void give(Return back) {
        Spot spot = Spot.read(Json.read(back.place().address()).orElseThrow());
        Wording words = wording.in(spot.language());
        String said = switch (back.about()) {
            case REPLY -> words.say("door.reply", Map.of("number", back.number()));
            case CLOSED -> words.say("door.closed", Map.of("number", back.number()));
            case LIBRARY -> words.say("door.library", Map.of("number", back.number()));
        };
        List<Object> body = new ArrayList<>(Elements.words(said, Elements.Look.STRONG));
        if (!back.question().isBlank()) {
            body.addAll(Elements.words(words.say("enquiry.asked") + ": " + back.question(), Elements.Look.QUIET));
        }
        body.addAll(reply(back.reply()));
        back.document().ifPresent(document -> body.add(Elements.line(List.of(document.slug().isEmpty()
                ? Elements.run(document.title(), Elements.Look.PLAIN)
                : Elements.link(document.title(), pages.document(document.slug()))), false)));
        body.add(Elements.line(List.of(Elements.link(words.say("enquiry.see"), back.link())), false));
        String plain = Elements.cut(said + "\n\n" + back.reply(), Elements.LONGEST_TEXT) + "\n\n" + back.link();
        inbox.take(TeamsDoor.NAME, List.of("return " + back.id() + " " + back.about()),
                Outgoing.of(spot, Answering.message("", said, Elements.card(body)), plain).bringing(back.id()).kept());
    }

    /// A long reply is read on at the enquiry's page.
    private static List<Object> reply(String reply) {
        List<Object> lines = new ArrayList<>();
        String text = Elements.cut(reply, LONGEST_REPLY);
        for (int at = 0; at < text.length(); at += Elements.LONGEST_TEXT) {
            lines.addAll(Elements.words(text.substring(at, Math.min(text.length(), at + Elements.LONGEST_TEXT)),
                    Elements.Look.PLAIN));
        }
        return lines;
    }
}
