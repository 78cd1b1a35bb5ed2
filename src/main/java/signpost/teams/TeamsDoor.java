package signpost.teams;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.answer.Answer;
import signpost.chat.Chat;
import signpost.chat.ConversationId;
import signpost.chat.Turn;
import signpost.inbox.Inbox;
import signpost.inbox.Next;
import signpost.inbox.Working;
import signpost.json.Json;
import signpost.message.Wording;

/// Teams' door: takes what came, and brings the replies out. Safe for use by many threads at once.
public final class TeamsDoor {

    static final String NAME = "teams";

    private static final Logger LOG = LoggerFactory.getLogger(TeamsDoor.class);

    private final Inbox inbox;
    private final Chat chat;
    private final Wording wording;
    private final Card card;
    private final Proof proof;
    private final Connector connector;

    public TeamsDoor(TeamsAccess access, Inbox inbox, Chat chat, Wording wording, InstantSource clock) {
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5)).followRedirects(HttpClient.Redirect.NEVER).build();
        this.inbox = inbox;
        this.chat = chat;
        this.wording = wording;
        this.card = new Card(access.pages());
        this.proof = new Proof(access, new Keys(access.openid(), http));
        this.connector = new Connector(access, http, clock);
        inbox.serve(NAME, this::work);
    }

    boolean believes(String authorization, Json activity, Instant now) {
        return proof.holds(authorization, activity, now);
    }

    /// Keeps a message or an arrival; everything else asks nothing of us.
    void take(Json activity) {
        boolean message = activity.text("type").equals("message");
        boolean arrival = activity.text("type").equals("conversationUpdate") && activity.list("membersAdded").stream()
                .anyMatch(member -> member.text("id").equals(activity.text("recipient", "id")));
        if (message || arrival) {
            inbox.take(NAME, List.of(activity.text("conversation", "id") + " " + activity.text("id")),
                    Json.write(activity));
        }
    }

    private Next work(String body, Working.Save save) {
        Json kept = Json.read(body).orElseThrow();
        Json sending = kept;
        if (!kept.at("reply").isPresent()) {
            Map<String, Object> reply = reply(kept);
            boolean alone = "personal".equals(kept.text("conversation", "conversationType"));
            sending = Json.read(Json.write(Map.of("reply", reply, "serviceUrl", kept.text("serviceUrl"),
                    "conversation", kept.text("conversation", "id"), "apart",
                    Boolean.TRUE.equals(reply.get("urgent")) && !alone ? "yes" : "", "tenant",
                    tenant(kept)))).orElseThrow();
            save.as(Json.write(sending));
        }
        if (!sending.text("apart").isEmpty()) {
            return apart(sending, save);
        }
        return send(sending);
    }

    /// What may concern a child in danger is answered to the asker alone, never before others.
    private Next apart(Json sending, Working.Save save) {
        Connector.Opened opened = connector.open(sending.text("serviceUrl"), sending.text("reply", "from", "id"),
                sending.text("reply", "recipient", "id"), sending.text("tenant"));
        return switch (opened.result()) {
            case LATER -> new Next.Again(Json.write(sending), Duration.ofSeconds(3));
            case REFUSED -> {
                LOG.warn("Teams opens no conversation with one person alone; the channel is told to write to the bot");
                yield inWords(sending, "door.write-to-me");
            }
            case DONE -> {
                Json alone = Json.read(Json.write(Map.of("reply", sending.at("reply"), "serviceUrl",
                        sending.text("serviceUrl"), "conversation", opened.id(), "apart", "", "tenant", "")))
                        .orElseThrow();
                save.as(Json.write(alone));
                yield send(alone);
            }
        };
    }

    private static String tenant(Json activity) {
        String tenant = activity.text("conversation", "tenantId");
        return tenant.isEmpty() ? activity.text("channelData", "tenant", "id") : tenant;
    }

    private Next send(Json sending) {
        return switch (connector.send(sending.text("serviceUrl"), sending.text("conversation"),
                Map.of("type", "message", "from", sending.at("reply", "from"), "recipient",
                        sending.at("reply", "recipient"), "conversation", Map.of("id", sending.text("conversation")),
                        "replyToId", sending.text("reply", "replyToId"), "attachments",
                        sending.at("reply", "attachments"), "summary", sending.text("reply", "summary")))) {
            case DONE -> new Next.Done();
            case REFUSED -> inWords(sending, "error.failed");
            case LATER -> new Next.Again(Json.write(sending), Duration.ofSeconds(3));
        };
    }

    /// A short text where Teams refused the card, never silence.
    private Next inWords(Json sending, String words) {
        Connector.Result result = connector.send(sending.text("serviceUrl"), sending.text("conversation"),
                Map.of("type", "message", "from", sending.at("reply", "from"), "recipient",
                        sending.at("reply", "recipient"), "conversation", sending.at("reply", "conversation"),
                        "replyToId", sending.text("reply", "replyToId"), "textFormat", "plain", "text",
                        wording.say(words)));
        LOG.warn("Teams refused a card; a text instead was {}", result);
        return new Next.Done();
    }

    private Map<String, Object> reply(Json activity) {
        boolean urgent = false;
        Map<String, Object> drawn;
        String summary;
        if (activity.text("type").equals("message")) {
            Turn turn = turn(activity);
            urgent = turn.answer().filter(Answer.Urgent.class::isInstance).isPresent();
            drawn = card.of(conversation(activity).value(), turn);
            summary = wording.say("page.title");
        } else {
            summary = wording.say("door.welcome");
            drawn = Map.of("type", "AdaptiveCard", "version", "1.5", "body", List.of(Card.words(summary, false)));
        }
        return Map.of("urgent", urgent, "from", activity.at("recipient"), "recipient", activity.at("from"),
                "conversation",
                activity.at("conversation"), "replyToId", activity.text("id"), "summary", summary, "attachments",
                List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", drawn)));
    }

    private Turn turn(Json activity) {
        ConversationId here = conversation(activity);
        String[] pressed = activity.text("value", "signpost").split("\n", -1);
        if (pressed.length == 3 && pressed[0].equals(here.value())) {
            try {
                return chat.choose(here, Integer.parseInt(pressed[1]), Math.max(0, Integer.parseInt(pressed[2])));
            } catch (NumberFormatException foreign) {
                return chat.ask(here, "");
            }
        }
        return chat.ask(here, said(activity));
    }

    private static ConversationId conversation(Json activity) {
        String id = activity.text("conversation", "id");
        return new ConversationId(NAME, id.length() > 200 ? id.substring(id.length() - 200) : id.isBlank() ? "-" : id);
    }

    /// The words, without the mention that called us; other angle brackets are the person's own.
    private static String said(Json activity) {
        String text = activity.text("text");
        List<String> mentions = new ArrayList<>();
        activity.list("entities").stream()
                .filter(entity -> entity.text("type").equals("mention"))
                .filter(entity -> entity.text("mentioned", "id").equals(activity.text("recipient", "id")))
                .forEach(entity -> mentions.add(entity.text("text")));
        for (String mention : mentions) {
            text = mention.isEmpty() ? text : text.replace(mention, " ");
        }
        return text.strip();
    }
}
