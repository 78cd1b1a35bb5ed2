package signpost.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    static Incoming of(Json kept) {
        return new Incoming(kept.text("kind"), Workspace.of(kept.text("where")), kept.at("said"));
    }

    String kept() {
        return Json.write(Map.of("kind", kind, "where", where.text(), "said", said));
    }

    Json event() {
        return said.at("event");
    }

    /// Whether it is a message of a person rather than of a program, or of us.
    private boolean isByPerson() {
        return event().text("bot_id").isEmpty() && event().text("subtype").isEmpty()
                && !event().text("user").isEmpty();
    }

    boolean isDirect() {
        return event().text("channel_type").equals("im") || event().text("channel").startsWith("D");
    }

    /// A later message in a thread, which may follow up what was answered there. One that names somebody is for them, or comes as a mention.
    boolean isInThread() {
        return !event().text("thread_ts").isEmpty() && !event().text("text").contains("<@");
    }

    boolean concernsUs() {
        return !kind.equals(EVENT) || switch (event().text("type")) {
            case "app_mention" -> isByPerson();
            case "message" -> isByPerson() && (isDirect() || isInThread());
            default -> true;
        };
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
        return message ? Optional.of(where.team() + " " + event().text("channel") + " " + ts) : Optional.empty();
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
                keys.add("message " + where.team() + " " + event().text("channel") + " " + ts);
            }
        } else if (!said.text("trigger_id").isEmpty()) {
            keys.add(kind + " " + said.text("trigger_id"));
        }
        return keys;
    }
}
