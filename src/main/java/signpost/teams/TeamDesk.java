package signpost.teams;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.chat.Decision;
import signpost.chat.Enquiries;
import signpost.chat.Enquiry;
import signpost.chat.Journal;
import signpost.chat.TeamReply;
import signpost.inbox.Inbox;
import signpost.json.Json;
import signpost.message.Wording;
import signpost.rows.Rows;

/// Enquiries in the team's own channel: who is in it may claim one, give it back, and reply, in the card or in its thread. What others write there goes
/// nowhere.
///
/// That something was done in the channel is known from Teams' own proof, and who did it by their id in the directory, never by a name.
final class TeamDesk {

    private static final int LONGEST_NAME = 80;

    /// With the name of a message that went to an asker.
    private static final String REPLY = "reply ";

    private final Rows rows;
    private final Enquiries enquiries;
    private final Standings standings;
    private final Inbox inbox;
    private final Journal journal;
    private final Wording wording;
    private final String channel;

    TeamDesk(Rows rows, Enquiries enquiries, Standings standings, Inbox inbox, Journal journal, Wording wording,
            String channel) {
        this.rows = rows;
        this.enquiries = enquiries;
        this.standings = standings;
        this.inbox = inbox;
        this.journal = journal;
        this.wording = wording;
        this.channel = channel;
    }

    /// @param id by a keyed hash; empty where Teams does not say who it is
    /// @param name as the audit names them
    private record Member(String id, String name) {}

    private Member member(Spot spot, Json activity) {
        String id = activity.text("from", "aadObjectId");
        String name = Elements.cut(activity.text("from", "name").replace('\n', ' ').strip(), LONGEST_NAME);
        return new Member(id.isEmpty() ? "" : standings.member(spot.tenant(), id),
                wording.say("door.team-member-teams", Map.of("name", name.isEmpty() ? id : name)));
    }

    /// Whether something was done in the team's channel.
    boolean isHere(Spot spot) {
        return !channel.isEmpty() && !spot.personal() && spot.channel().equals(channel);
    }

    /// Whether it is the reply for which an asker waits: by whoever looks after the enquiry in whose thread it stands.
    boolean isReply(Spot spot, Json activity) {
        return isHere(spot) && standings.at(spot.root()).flatMap(standing -> enquiries.find(standing.number()))
                .filter(enquiry -> enquiry.isWith(member(spot, activity).id())).isPresent();
    }

    /// Whether a reply that went to an asker was put into other words.
    boolean isEditedReply(Spot spot, Json activity) {
        return isHere(spot) && inbox.remembers(TeamsDoor.NAME, reply(spot, activity));
    }

    /// Whoever puts a reply into other words is told that it went as it was.
    Optional<Outgoing> edited(Spot spot, Json activity) {
        return isEditedReply(spot, activity)
                ? Optional.of(Answering.saying(spot, wording.say("door.team-edited"), activity.text("id")))
                : Optional.empty();
    }

    /// A message keeps its name, however often it is put into other words.
    private static String reply(Spot spot, Json activity) {
        return REPLY + spot.talk().value() + " " + activity.text("id");
    }

    /// What is said to something that was done in the team's channel; empty where it has nothing to do with an enquiry.
    Optional<List<Outgoing>> done(Spot spot, Heard heard, Json activity) {
        return switch (heard) {
            case Heard.Dealt dealt -> Optional.of(isHere(spot) ? dealt(spot, dealt, activity) : List.of());
            case Heard.Wrote wrote when isReply(spot, activity) -> Optional.of(written(spot, wrote, activity));
            case Heard.Wrote wrote when !wrote.mentioned() && isHere(spot) && standings.at(spot.root()).isPresent()
                    && !inbox.remembers(TeamsDoor.NAME, spot.talk().value()) ->
                // it was a reply when it came
                Optional.of(List.of(Answering.saying(spot, wording.say("door.team-taken"), activity.text("id"))));
            default -> Optional.empty();
        };
    }

    /// What is said to somebody whom the card does not tell enough.
    ///
    /// @param alone what others must not read; empty where they may read all of it
    private record Said(String here, String alone) {

        Outgoing in(Spot thread, String activity) {
            Outgoing openly = Answering.saying(thread, here, activity);
            return alone.isEmpty() ? openly : Answering.saying(thread.alone(), alone, "").or(openly);
        }
    }

    private Optional<Said> said(String key) {
        return Optional.of(new Said(wording.say(key, Map.of("limit", Enquiry.LONGEST)), ""));
    }

    private List<Outgoing> dealt(Spot spot, Heard.Dealt dealt, Json activity) {
        String pressed = activity.text("replyToId");
        Spot thread = spot.root().isEmpty() && !pressed.isEmpty() ? spot.thread(pressed) : spot;
        Member who = member(spot, activity);
        Optional<Said> said = who.id().isEmpty() ? said("door.team-unknown") : rows.whole(() -> {
            Optional<Enquiry> enquiry = enquiries.find(dealt.number());
            enquiry.ifPresent(_ -> standings.pressed(dealt.number(), pressed));
            return enquiry.isEmpty() ? said("door.team-erased") : dealt(who, dealt, enquiry.get());
        });
        return said.map(what -> what.in(thread, "")).stream().toList();
    }

    /// @return what to say; empty where the card says it
    private Optional<Said> dealt(Member who, Heard.Dealt dealt, Enquiry enquiry) {
        Optional<Said> said = switch (dealt.deed()) {
            case TeamCard.CLAIM -> claim(who, enquiry);
            case TeamCard.RELEASE -> release(who, enquiry);
            case TeamCard.ANSWER -> answer(who, enquiry, dealt.words(), "door.team-empty");
            default -> Optional.empty();
        };
        drawn(enquiry);
        return said;
    }

    private void drawn(Enquiry enquiry) {
        standings.find(enquiry.number())
                .ifPresent(standing -> standings.draw(standing, enquiries.find(enquiry.number())));
    }

    private Optional<Said> claim(Member who, Enquiry enquiry) {
        if (enquiry.isWith(who.id())) {
            return Optional.empty();
        }
        return switch (enquiries.claim(enquiry.number(), who.name(), who.id())) {
            case Decision.Done _ -> {
                note(who, "enquiry-claimed", enquiry);
                yield Optional.empty();
            }
            case Decision.Refused _ -> said("door.team-taken");
        };
    }

    private Optional<Said> release(Member who, Enquiry enquiry) {
        if (!enquiry.isWith(who.id())) {
            return enquiry.state() == Enquiry.State.WAITING ? Optional.empty() : said("door.team-taken");
        }
        return switch (enquiries.release(enquiry.number())) {
            case Decision.Done _ -> {
                note(who, "enquiry-released", enquiry);
                yield Optional.empty();
            }
            case Decision.Refused _ -> said("door.team-taken");
        };
    }

    /// @param empty the key of what is said where there are no words
    private Optional<Said> answer(Member who, Enquiry enquiry, String words, String empty) {
        TeamReply reply = TeamReply.of(words, enquiries, wording);
        if (!enquiry.isWith(who.id())) {
            // who sent it before and was not told, since the service ended meanwhile, sees it in the card
            boolean sent = enquiry.owner().equals(who.name()) && enquiry.reply().equals(reply.words());
            return sent && !words.isBlank()
                    ? Optional.empty()
                    : said(enquiry.state() == Enquiry.State.WAITING ? "door.team-claim-first" : "door.team-taken");
        }
        return switch (enquiries.answer(enquiry.number(), who.name(), reply.words(), reply.confirmed())) {
            case Decision.Done _ -> {
                note(who, "enquiry-answered", enquiry);
                if (!reply.confirmed().isEmpty()) {
                    note(who, "enquiry-details-sent", enquiry);
                }
                yield Optional.empty();
            }
            case Decision.Refused(Decision.Why why) -> switch (why) {
                case TOO_LONG -> said("door.team-long");
                case EMPTY -> said(empty);
                case PERSONAL ->
                    Optional.of(new Said(reply.quietObjection(wording), reply.objection(wording)));
                default -> said("door.team-taken");
            };
        };
    }

    private List<Outgoing> written(Spot spot, Heard.Wrote wrote, Json activity) {
        Member who = member(spot, activity);
        Optional<Enquiry> held = standings.at(spot.root()).flatMap(standing -> enquiries.find(standing.number()));
        Optional<Said> refused = held.flatMap(enquiry -> rows.whole(() -> {
            Optional<Said> said = answer(who, enquiry, wrote.text(), "door.team-words");
            drawn(enquiry);
            return said;
        }));
        if (refused.isEmpty()) {
            inbox.remember(TeamsDoor.NAME, reply(spot, activity));
        }
        String sent = wording.say("door.team-sent");
        Said said = refused.orElseGet(() -> new Said(
                isMoreThanWords(activity) ? sent + " " + wording.say("door.team-words") : sent, ""));
        return List.of(said.in(spot, activity.text("id")));
    }

    /// Whether it names people, or files hang on it. The same words as a web page are no file.
    private static boolean isMoreThanWords(Json activity) {
        return activity.list("entities").stream().anyMatch(entity -> entity.text("type").equals("mention")
                && !entity.text("mentioned", "id").equals(activity.text("recipient", "id")))
                || activity.list("attachments").stream()
                        .anyMatch(file -> !file.text("contentType").startsWith("text/"));
    }

    private void note(Member who, String deed, Enquiry enquiry) {
        journal.note(who.name(), deed, "enquiry " + enquiry.number());
    }
}
