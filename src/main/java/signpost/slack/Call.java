package signpost.slack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.json.Json;

/// One call of Slack's Web API that is to be made.
///
/// @param method its name, or an address that Slack gave for a reply
/// @param body what is said
/// @param otherwise what to call where Slack refuses it, even in plain words
/// @param note under which name the message's time stamp is kept once it was posted; empty for none
record Call(String method, Json body, List<Call> otherwise, String note) {

    static final String POST = "chat.postMessage";
    static final String EPHEMERAL = "chat.postEphemeral";

    Call {
        otherwise = List.copyOf(otherwise);
    }

    static Call of(String method, Map<String, ?> body) {
        return new Call(method, Json.read(Json.write(body)).orElseThrow(), List.of(), "");
    }

    Call otherwise(Call other) {
        return new Call(method, body, List.of(other), note);
    }

    /// Without any other call where Slack refuses it, for what is said by another way besides.
    Call only() {
        return new Call(method, body, List.of(), note);
    }

    Call noted(String name) {
        return new Call(method, body, otherwise, name);
    }

    /// What is left to try once Slack refused it: the words without the blocks, then what was meant for this case.
    List<Call> instead() {
        return says() && body.at("blocks").isPresent() ? List.of(plain()) : otherwise;
    }

    /// Whether it goes to an address that Slack gave.
    boolean isReply() {
        return method.contains("://");
    }

    private boolean says() {
        return method.equals(POST) || method.equals(EPHEMERAL) || isReply();
    }

    private Call plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (String name : List.of("channel", "user", "thread_ts", "response_type", "text")) {
            if (body.at(name).isPresent()) {
                plain.put(name, name.equals("text") ? Mrkdwn.cut(body.text(name), 3000) : body.at(name));
            }
        }
        return new Call(method, Json.read(Json.write(plain)).orElseThrow(), otherwise, note);
    }

    private Map<String, Object> kept() {
        return Map.of("method", method, "body", body, "otherwise", otherwise.stream().map(Call::kept).toList(), "note",
                note);
    }

    private static Call read(Json kept) {
        return new Call(kept.text("method"), kept.at("body"),
                kept.list("otherwise").stream().map(Call::read).toList(), kept.text("note"));
    }

    /// Calls that are made one after the other.
    ///
    /// @param where the workspace they go to
    /// @param unread how often the first was made and no reply was read, so that it may have been done
    record Batch(Workspace where, List<Call> calls, int unread) {

        Batch {
            calls = List.copyOf(calls);
        }

        Batch(Workspace where, List<Call> calls) {
            this(where, calls, 0);
        }

        static Optional<Batch> read(Json kept) {
            return kept.at("calls").isPresent()
                    ? Optional.of(new Batch(Workspace.of(kept.text("where")),
                            kept.list("calls").stream().map(Call::read).toList(),
                            (int) kept.number("unread")))
                    : Optional.empty();
        }

        String kept() {
            return Json.write(Map.of("where", where.text(), "calls", calls.stream().map(Call::kept).toList(),
                    "unread", unread));
        }

        /// Once more without a reply to the first.
        Batch unreadAgain() {
            return new Batch(where, calls, unread + 1);
        }

        /// Without the first, and with others in its place.
        Batch after(List<Call> instead) {
            List<Call> left = new ArrayList<>(instead);
            left.addAll(calls.subList(1, calls.size()));
            return new Batch(where, left);
        }
    }
}
