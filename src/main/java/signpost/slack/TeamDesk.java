package signpost.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import signpost.chat.Bell;
import signpost.chat.Decision;
import signpost.chat.Enquiries;
import signpost.chat.Enquiry;
import signpost.chat.Journal;
import signpost.chat.TeamReply;
import signpost.inbox.Inbox;
import signpost.insight.Shown;
import signpost.json.Json;
import signpost.message.Wording;
import signpost.rows.Rows;

/// Enquiries in the team's own channel: who is in it may claim one, and what that person then writes in the thread of any message about it goes
/// to the asker. What others write there goes nowhere, and they are told so.
final class TeamDesk {

    /// The button that claims.
    static final String CLAIM = "claim";

    private static final String NOTE = "enquiry ";

    /// With the name of a message that went to an asker.
    private static final String REPLY = "reply ";

    private final Rows rows;
    private final Inbox inbox;
    private final Enquiries enquiries;
    private final Journal journal;
    private final Wording wording;

    TeamDesk(Rows rows, Inbox inbox, Enquiries enquiries, Journal journal, Wording wording) {
        this.rows = rows;
        this.inbox = inbox;
        this.enquiries = enquiries;
        this.journal = journal;
        this.wording = wording;
    }

    /// What the team is told.
    static Call told(String channel, Enquiry enquiry, Bell.About about, Wording wording) {
        String number = String.valueOf(enquiry.number());
        String lead = wording.say(about.lead(), Map.of("number", number));
        List<LayoutBlock> blocks = new ArrayList<>(List.of(Blocks.header(lead),
                Blocks.section(Mrkdwn.escaped(enquiry.question()))));
        if (!enquiry.behind().isEmpty()) {
            blocks.add(Blocks.section(Mrkdwn.escaped(wording.say("door.team-behind") + ": " + enquiry.behind())));
        }
        if (!enquiry.more().isEmpty()) {
            blocks.add(Blocks.section(Mrkdwn.escaped(enquiry.more())));
        }
        if (!enquiry.shown().isEmpty()) {
            blocks.add(Blocks.context(Mrkdwn.escaped(wording.say("door.team-shown") + ": " + enquiry.shown().stream()
                    .map(Shown::title).collect(Collectors.joining("; ")))));
        }
        blocks.add(Blocks.context(Mrkdwn.escaped(wording.say("door.team-how"))));
        blocks.add(Blocks.actions(List.of(Blocks.button(CLAIM, wording.say("door.team-claim"), number))));
        return Call.of(Call.POST, Map.of("channel", channel, "text",
                Mrkdwn.cut(Mrkdwn.escaped(lead + ": " + enquiry.question()), Blocks.LONGEST_TEXT), "blocks",
                Kit.json(blocks), "unfurl_links", false)).noted(NOTE + number);
    }

    /// Remembers where an enquiry stands.
    void stands(Workspace where, String note, WebApi.Result.Done posted) {
        if (note.startsWith(NOTE)) {
            stands(where, posted.channel(), posted.ts(), Long.parseLong(note.substring(NOTE.length())));
        }
    }

    private void stands(Workspace where, String channel, String ts, long number) {
        rows.change("insert into slack_enquiry (team, channel, ts, enquiry_id) values (?, ?, ?, ?)"
                + " on conflict do nothing", where.team(), channel, ts, number);
    }

    /// The enquiry of a message of ours. A workspace whose token was set is not named when we write to it, only when it writes to us.
    private Optional<Enquiry> at(Workspace where, String channel, String ts) {
        return rows.one("select enquiry_id from slack_enquiry where (team = ? or team = '') and channel = ?"
                + " and ts = ?", row -> row.number("enquiry_id"), where.team(), channel, ts)
                .flatMap(enquiries::find);
    }

    private Optional<Enquiry> at(Incoming incoming) {
        return at(incoming.where(), incoming.channel(), incoming.event().text("thread_ts"));
    }

    /// @param value what the button carried, by which an enquiry is known even where it was forgotten where it stands
    List<Call> claim(Spot spot, Json said, String value) {
        String ts = said.text("container", "message_ts").isEmpty()
                ? said.text("message", "ts")
                : said.text("container", "message_ts");
        Optional<Enquiry> enquiry = at(spot.where(), spot.channel(), ts).or(() -> named(value));
        if (enquiry.isEmpty()) {
            return List.of(thread(spot, ts).alone(wording.say("door.team-taken")));
        }
        long number = enquiry.get().number();
        stands(spot.where(), spot.channel(), ts, number);
        String name = wording.say("door.team-member", Map.of("name", name(said)));
        return switch (enquiries.claim(number, name, claimer(spot.user()))) {
            case Decision.Done _ -> {
                journal.note(name, "enquiry-claimed", NOTE + number);
                yield List.of(thread(spot, ts).openly("<@" + spot.user() + "> "
                        + Mrkdwn.escaped(wording.say("door.team-claimed")), List.of()));
            }
            case Decision.Refused _ -> List.of(thread(spot, ts)
                    .alone(wording.say(isBy(number, spot.user()) ? "door.team-yours" : "door.team-taken")));
        };
    }

    private Optional<Enquiry> named(String value) {
        return value.matches("[0-9]{1,18}") ? enquiries.find(Long.parseLong(value)) : Optional.empty();
    }

    private static String claimer(String user) {
        return SlackDoor.NAME + " " + user;
    }

    private boolean isBy(long number, String user) {
        return enquiries.find(number).filter(enquiry -> enquiry.isWith(claimer(user))).isPresent();
    }

    /// Whether a message stands in the thread of an enquiry.
    boolean isAt(Incoming incoming) {
        return at(incoming).isPresent();
    }

    /// Whether it is the reply for which an asker waits: by whoever has the enquiry now in whose thread it stands.
    boolean isReply(Incoming incoming) {
        return incoming.isWrittenInThread() && at(incoming)
                .filter(enquiry -> enquiry.isWith(claimer(incoming.event().text("user")))).isPresent();
    }

    /// Whether a reply that went to an asker was put into other words.
    boolean isEditedReply(Incoming incoming) {
        return incoming.isEdited()
                && incoming.message().filter(name -> inbox.remembers(SlackDoor.NAME, REPLY + name)).isPresent();
    }

    /// Whoever puts a reply into other words is told that it went as it was.
    List<Call> edited(Spot spot, Incoming incoming) {
        return isEditedReply(incoming) ? List.of(spot.alone(wording.say("door.team-edited"))) : List.of();
    }

    /// What somebody wrote in the thread of an enquiry; empty where it is no such thread.
    Optional<List<Call>> written(Spot spot, Incoming incoming) {
        return at(incoming).map(enquiry -> isReply(incoming)
                ? reply(spot, enquiry, incoming)
                : unsent(spot, enquiry));
    }

    /// Whoever wrote what is no reply is told so, once while the same person has the enquiry.
    private List<Call> unsent(Spot spot, Enquiry enquiry) {
        String told = "unsent " + enquiry.number() + " " + spot.person() + " " + enquiry.state() + " "
                + enquiry.times().last();
        if (inbox.remembers(SlackDoor.NAME, told)) {
            return List.of();
        }
        inbox.remember(SlackDoor.NAME, told);
        return List.of(spot.alone(wording.say(
                enquiry.state() == Enquiry.State.WAITING ? "door.team-unclaimed" : "door.team-unsent")));
    }

    private List<Call> reply(Spot spot, Enquiry enquiry, Incoming incoming) {
        String words = wording.say("door.team-words");
        TeamReply reply = TeamReply.of(Asking.said(incoming.event().text("text")), enquiries, wording);
        String who = enquiry.owner();
        return switch (enquiries.answer(enquiry.number(), who, reply.words(), reply.confirmed())) {
            case Decision.Done _ -> {
                journal.note(who, "enquiry-answered", NOTE + enquiry.number());
                if (!reply.confirmed().isEmpty()) {
                    journal.note(who, "enquiry-details-sent", NOTE + enquiry.number());
                }
                incoming.message().ifPresent(name -> inbox.remember(SlackDoor.NAME, REPLY + name));
                String sent = wording.say("door.team-sent");
                yield List.of(spot.openly(incoming.isMoreThanWords() ? sent + " " + words : sent, List.of()));
            }
            case Decision.Refused(Decision.Why why) -> List.of(spot.alone(switch (why) {
                case TOO_LONG -> wording.say("door.team-long", Map.of("limit", Enquiry.LONGEST));
                case EMPTY -> words;
                case PERSONAL -> Mrkdwn.escaped(reply.objection(wording));
                default -> wording.say("door.team-taken");
            }));
        };
    }

    private static Spot thread(Spot spot, String ts) {
        return new Spot(spot.where(), spot.channel(), ts, spot.user(), false, "");
    }

    private static String name(Json said) {
        String name = said.text("user", "name").isEmpty() ? said.text("user", "username") : said.text("user", "name");
        return Mrkdwn.plain(name.isEmpty() ? said.text("user", "id") : name);
    }
}
