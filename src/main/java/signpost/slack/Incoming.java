package signpost.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import signpost.chat.Forwarded;
import signpost.json.Json;

/// Something that came from Slack.
///
/// @param kind `event`, `command` or `interaction`
/// @param where the workspace it came from
/// @param said as Slack sent it
record Incoming(String kind, Workspace where, Json said) {

    static final String EVENT = "event";
    static final String COMMAND = "command";
    static final String INTERACTION = "interaction";

    /// A message that looks otherwise than it did, for whatever reason.
    private static final String CHANGED = "message_changed";

    private static final Set<String> LEAVING = Set.of("app_uninstalled", "tokens_revoked");

    private static final Set<String> MESSAGES = Set.of("message", "app_mention");

    /// However a person may write: with files, or in a thread and shown to the channel as well.
    private static final Set<String> ANYHOW = Set.of("", "file_share", "thread_broadcast");

    static Incoming of(Json kept) {
        return new Incoming(kept.text("kind"), Workspace.of(kept.text("where")), kept.at("said"));
    }

    String kept() {
        return Json.write(Map.of("kind", kind, "where", where.text(), "said", said));
    }

    /// What happened; of a message that was changed, the message as it is now.
    Json event() {
        return isChanged() ? said.at("event", "message") : said.at("event");
    }

    private boolean isChanged() {
        return said.text("event", "subtype").equals(CHANGED);
    }

    /// Whether its writer put it into other words. A link that was unfolded, a program's message and what others changed are none.
    boolean isEdited() {
        return kind.equals(EVENT) && isChanged() && isByPerson() && !event().text("text").isBlank()
                && event().text("edited", "user").equals(event().text("user"));
    }

    /// The name of a person's message, the same however often they put it into other words; empty for what is none.
    Optional<String> message() {
        boolean message = kind.equals(EVENT) && MESSAGES.contains(event().text("type")) && isByPerson();
        return message
                ? Optional.of(where.team() + " " + channel() + " " + event().text("ts"))
                : Optional.empty();
    }

    /// What somebody wrote, wherever, with what they share.
    Forwarded words() {
        return switch (kind) {
            case COMMAND -> Forwarded.of(Asking.said(said.text("text")));
            case INTERACTION -> switch (said.text("type")) {
                case "view_submission" -> Worded.typed(said.at("view"));
                case "message_action" -> Worded.in(said.at("message"), "");
                default -> Forwarded.of("");
            };
            default -> Worded.in(event(), said.text("us"));
        };
    }

    /// Where it was said; a changed message is in the same place.
    String channel() {
        return said.text("event", "channel");
    }

    /// Whether it is a message of a person rather than of a program, or of us.
    private boolean isByPerson() {
        return event().text("bot_id").isEmpty() && ANYHOW.contains(event().text("subtype"))
                && !event().text("user").isEmpty();
    }

    boolean isDirect() {
        return said.text("event", "channel_type").equals("im") || channel().startsWith("D");
    }

    /// A later message in a thread, which may follow up what was answered there. One that names somebody is for them, or comes as a mention; one
    /// without words says nothing to us.
    private boolean isInThread() {
        return !event().text("thread_ts").isEmpty() && !namesSomebody() && !words().isBlank();
    }

    private boolean namesSomebody() {
        return event().text("text").contains("<@");
    }

    /// Whether it is for others, by name: a mention of us comes as such.
    boolean isForOthers() {
        String us = said.text("us");
        return namesSomebody() && !us.isEmpty() && !event().text("text").contains("<@" + us);
    }

    boolean concernsUs() {
        return !kind.equals(EVENT) || !isChanged() && switch (event().text("type")) {
            case "app_mention" -> isByPerson();
            case "message" -> isByPerson() && (isDirect() || isInThread());
            default -> true;
        };
    }

    /// Whether a workspace takes us out.
    boolean isLeaving() {
        return LEAVING.contains(event().text("type"));
    }

    /// Whether somebody wrote it in a thread of a channel, whomever it names and whatever hangs on it.
    boolean isWrittenInThread() {
        return kind.equals(EVENT) && !isChanged() && MESSAGES.contains(event().text("type"))
                && !isDirect()
                && !event().text("thread_ts").isEmpty() && isByPerson();
    }

    /// Whether it has files or names somebody by a mark of Slack's, of which nothing can be sent on.
    boolean isMoreThanWords() {
        return !event().list("files").isEmpty() || namesSomebody();
    }

    /// Who did it; nobody where Slack does not say.
    Person person() {
        Json by = switch (kind) {
            case COMMAND -> said.at("user_id");
            case INTERACTION -> said.at("user", "id");
            default -> event().at("user").isPresent() ? event().at("user") : event().at("assistant_thread", "user_id");
        };
        return new Person(where, by.text());
    }

    /// The thread in which it was said, or which it begins; empty for what is no message of a channel.
    Optional<String> thread() {
        boolean message = kind.equals(EVENT) && !event().text("ts").isEmpty() && !isDirect();
        String ts = event().text("thread_ts").isEmpty() ? event().text("ts") : event().text("thread_ts");
        return message ? Optional.of(where.team() + " " + channel() + " " + ts) : Optional.empty();
    }

    /// The names under which the same thing may come again.
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        if (kind.equals(EVENT)) {
            if (!said.text("event_id").isEmpty()) {
                keys.add("event " + where.team() + " " + said.text("event_id"));
            }
            String ts = event().text("ts");
            if (!ts.isEmpty()) {
                keys.add(
                        (isChanged() ? "edited " + event().text("edited", "ts") + " " : "message ") + where.team() + " "
                                + channel() + " " + ts);
            }
        } else if (!said.text("trigger_id").isEmpty()) {
            keys.add(kind + " " + said.text("trigger_id"));
        }
        return keys;
    }
}
