package signpost.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signpost.json.Json;

/// One call of Slack's Web API that is to be made.
///
/// @param method its name, or an address that Slack gave for a reply
/// @param body what is said
record Call(String method, Json body) {

    static final String POST = "chat.postMessage";
    static final String EPHEMERAL = "chat.postEphemeral";

    static Call of(String method, Map<String, ?> body) {
        return new Call(method, Json.read(Json.write(body)).orElseThrow());
    }

    /// The call in its shortest form, words only, for when Slack refuses the blocks.
    Call plain() {
        Map<String, Object> body = new LinkedHashMap<>();
        for (String name : List.of("channel", "user", "thread_ts", "response_type", "text")) {
            if (this.body.at(name).isPresent()) {
                body.put(name, name.equals("text") ? Mrkdwn.cut(this.body.text(name), 3000) : this.body.at(name));
            }
        }
        return of(method, body);
    }

    boolean hasBlocks() {
        return body.at("blocks").isPresent();
    }

    static String write(List<Call> calls) {
        return Json.write(Map.of("calls", calls.stream()
                .map(call -> Map.of("method", call.method, "body", call.body)).toList()));
    }

    static List<Call> read(Json kept) {
        return kept.list("calls").stream().map(call -> new Call(call.text("method"), call.at("body"))).toList();
    }
}
