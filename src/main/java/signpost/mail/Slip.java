package signpost.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.audience.Failing;
import signpost.json.Json;

/// What is to be done about a message, as text to keep until it is done.
///
/// @param mail what the mailbox calls the message
/// @param tries how often it was tried
record Slip(Sorted sorted, String mail, int tries) {

    static Slip read(String text) {
        Json json = Json.read(text).orElseThrow();
        Sorted.Thread thread = new Sorted.Thread(json.text("subject"), json.text("id"),
                List.of(json.text("before").split(" ")).stream().filter(id -> !id.isEmpty()).toList());
        Sorted sorted = switch (json.text("kind")) {
            case "bounce" -> new Sorted.Bounce(json.text("row"),
                    Optional.of(json.text("failing")).filter(name -> !name.isEmpty()).map(Failing::valueOf),
                    json.text("said"), json.list("about").stream().map(Json::text).toList());
            case "complaint" -> new Sorted.Complaint(json.text("row"));
            case "unsubscribe" -> new Sorted.Unsubscribe(json.text("token"), json.text("sender"),
                    json.isTrue("sure"), thread, json.isTrue("quiet"));
            case "asked" -> asked(json, thread);
            case "alarm" -> new Sorted.Alarm(asked(json, thread), json.text("why"), json.isTrue("warned"));
            default -> throw new IllegalArgumentException("no slip is of the kind '" + json.text("kind") + "'");
        };
        return new Slip(sorted, json.text("mail"), Integer.parseInt(json.text("tries")));
    }

    String write() {
        Map<String, Object> said = new LinkedHashMap<>(Map.of("mail", mail, "tries", String.valueOf(tries)));
        switch (sorted) {
            case Sorted.Bounce bounce ->
                said.putAll(Map.of("kind", "bounce", "row", bounce.row(), "said", bounce.said(),
                        "failing", bounce.failing().map(Failing::name).orElse(""), "about", bounce.about()));
            case Sorted.Complaint complaint -> said.putAll(Map.of("kind", "complaint", "row", complaint.row()));
            case Sorted.Unsubscribe leaving -> {
                said.putAll(Map.of("kind", "unsubscribe", "token", leaving.token(), "sender", leaving.sender(),
                        "sure", leaving.sure(), "quiet", leaving.quiet()));
                put(said, leaving.thread());
            }
            case Sorted.Asked asked -> {
                said.put("kind", "asked");
                put(said, asked);
            }
            case Sorted.Alarm alarm -> {
                said.putAll(Map.of("kind", "alarm", "why", alarm.why(), "warned", alarm.warned()));
                put(said, alarm.asked());
            }
            case Sorted.Ignored _,Sorted.Unclear _ ->
                throw new IllegalArgumentException("nothing is to be done about it");
        }
        return Json.write(said);
    }

    Slip again() {
        return new Slip(sorted, mail, tries + 1);
    }

    private static Sorted.Asked asked(Json json, Sorted.Thread thread) {
        return new Sorted.Asked(json.text("sender"), json.text("text"),
                json.list("besides").stream().map(Json::text).toList(), thread, json.isTrue("attachments"));
    }

    private static void put(Map<String, Object> said, Sorted.Asked asked) {
        said.putAll(Map.of("sender", asked.sender(), "text", asked.text(), "besides", asked.besides(), "attachments",
                asked.attachments()));
        put(said, asked.thread());
    }

    private static void put(Map<String, Object> said, Sorted.Thread thread) {
        said.put("subject", thread.subject());
        said.put("id", thread.id());
        said.put("before", String.join(" ", thread.before()));
    }
}
