package signpost.slack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import signpost.json.Json;

/// What Slack would refuse of a message, by its documented limits and the measured ceiling of a whole message.
final class Limits {

    /// Our own pages, the people of the tests, and whom the routes name.
    private static final List<String> OURS = List.of("https://ask.example.org/", "@U1>", "@U8>", "tel:999|999>",
            "tel:01632960100|01632 960100>", "tel:01632960120|01632 960120>",
            "mailto:team@ascp.averdale.example|team@ascp.averdale.example>",
            "https://ascp.averdale.example/contact|https://ascp.averdale.example/contact>");

    private Limits() {}

    /// Of a message, a home page, a form or an unfurled link.
    static List<String> faults(Json message) {
        List<String> faults = new ArrayList<>();
        boolean view = message.text("type").equals("modal") || message.text("type").equals("home");
        if (message.at("text").isPresent()) {
            check(faults, "text", message.text("text").length(), 4000);
            hostile(faults, message.text("text"));
        }
        if (view) {
            check(faults, "view", Json.write(message).length(), 250_000);
        }
        if (message.text("type").equals("modal")) {
            check(faults, "title", message.text("title", "text").length(), 24);
            check(faults, "submit", message.text("submit", "text").length(), 24);
            check(faults, "callback_id", message.text("callback_id").length(), 255);
            most(faults, "private_metadata", message.text("private_metadata").length(), 3000);
        }
        List<Json> blocks = message.list("blocks");
        most(faults, "blocks", blocks.size(), view ? 100 : 50);
        if (!view) {
            most(faults, "message", texts(blocks), 13_000);
        }
        Set<String> ids = new HashSet<>();
        blocks.forEach(block -> block(faults, ids, block));
        return faults;
    }

    private static void block(List<String> faults, Set<String> ids, Json block) {
        most(faults, "block_id", block.text("block_id").length(), 255);
        switch (block.text("type")) {
            case "section" -> mrkdwn(faults, "section", block.at("text"), 3000);
            case "header" -> check(faults, "header", block.text("text", "text").length(), 150);
            case "context" -> {
                check(faults, "context", block.list("elements").size(), 10);
                block.list("elements").forEach(element -> mrkdwn(faults, "context text", element, 2000));
            }
            case "actions" -> {
                check(faults, "actions", block.list("elements").size(), 25);
                block.list("elements").forEach(button -> button(faults, ids, button));
            }
            case "input" -> {
                check(faults, "label", block.text("label", "text").length(), 2000);
                most(faults, "hint", block.text("hint", "text").length(), 2000);
                List<Json> options = block.list("element", "options");
                most(faults, "options", options.size(), block.text("element", "type").startsWith("multi") ? 100 : 10);
                options.forEach(option -> check(faults, "option", option.text("text", "text").length(), 75));
                if (block.text("element", "type").equals("plain_text_input")) {
                    check(faults, "max_length", Integer.parseInt(block.text("element", "max_length")), 3000);
                }
            }
            case "rich_text" -> block.list("elements").forEach(quote -> {
                check(faults, "runs", quote.list("elements").size(), 10_000);
                quote.list("elements").forEach(run -> check(faults, run.text("type").equals("text") ? "run" : "no text",
                        run.text("type").equals("text") ? run.text("text").length() : 0, 13_000));
            });
            default -> faults.add("unknown block " + block.text("type"));
        }
    }

    private static void button(List<String> faults, Set<String> ids, Json button) {
        check(faults, "button", button.text("text", "text").length(), 75);
        check(faults, "value", button.text("value").length(), 2000);
        check(faults, "action_id", button.text("action_id").length(), 255);
        if (!ids.add(button.text("action_id"))) {
            faults.add("action_id twice");
        }
    }

    private static void mrkdwn(List<String> faults, String what, Json text, int most) {
        check(faults, what, text.text("text").length(), most);
        if (!text.isTrue("verbatim")) {
            faults.add(what + " makes links of words");
        }
        hostile(faults, text.text("text"));
    }

    /// What Slack would read as a mention or as a link that is not ours.
    private static void hostile(List<String> faults, String mrkdwn) {
        for (int open = mrkdwn.indexOf('<'); open >= 0; open = mrkdwn.indexOf('<', open + 1)) {
            String inside = mrkdwn.substring(open + 1);
            if (OURS.stream().noneMatch(inside::startsWith)) {
                faults.add("an opened angle bracket: " + inside.substring(0, Math.min(30, inside.length())));
            }
        }
    }

    private static int texts(List<Json> blocks) {
        int all = 0;
        for (Json block : blocks) {
            all += texts(block);
        }
        return all;
    }

    private static int texts(Json part) {
        int all = part.isText() ? part.text().length() : 0;
        for (String name : part.names()) {
            all += texts(part.at(name)) + texts(part.list(name));
        }
        return all;
    }

    private static void most(List<String> faults, String what, int is, int most) {
        if (is > most) {
            faults.add(what + " has " + is + ", more than " + most);
        }
    }

    private static void check(List<String> faults, String what, int is, int most) {
        if (is > most || is == 0) {
            faults.add(what + " has " + is + ", not 1 to " + most);
        }
    }
}
