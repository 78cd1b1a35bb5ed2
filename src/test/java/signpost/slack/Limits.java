package signpost.slack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import signpost.json.Json;

/// What Slack would refuse of a message, by its documented limits and the measured ceiling of a whole message.
final class Limits {

    private Limits() {}

    static List<String> faults(Json message) {
        List<String> faults = new ArrayList<>();
        check(faults, "text", message.text("text").length(), 4000);
        List<Json> blocks = message.list("blocks");
        check(faults, "blocks", blocks.size(), 50);
        check(faults, "message", Json.write(blocks).length(), 40_000);
        Set<String> ids = new HashSet<>();
        for (Json block : blocks) {
            switch (block.text("type")) {
                case "section" -> check(faults, "section", block.text("text", "text").length(), 3000);
                case "header" -> check(faults, "header", block.text("text", "text").length(), 150);
                case "context" -> {
                    check(faults, "context", block.list("elements").size(), 10);
                    block.list("elements")
                            .forEach(element -> check(faults, "context text", element.text("text").length(), 2000));
                }
                case "actions" -> {
                    check(faults, "actions", block.list("elements").size(), 25);
                    for (Json button : block.list("elements")) {
                        check(faults, "button", button.text("text", "text").length(), 75);
                        check(faults, "value", button.text("value").length(), 2000);
                        check(faults, "action_id", button.text("action_id").length(), 255);
                        if (!ids.add(button.text("action_id"))) {
                            faults.add("action_id twice");
                        }
                    }
                }
                case "rich_text" -> {
                }
                default -> faults.add("unknown block " + block.text("type"));
            }
        }
        return faults;
    }

    private static void check(List<String> faults, String what, int is, int most) {
        if (is > most || is == 0 && !what.equals("blocks")) {
            faults.add(what + " has " + is + ", not 1 to " + most);
        }
    }
}
