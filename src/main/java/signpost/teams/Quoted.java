package signpost.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import signpost.json.Json;

/// The words of others that somebody quotes or forwards in Teams, in the ways in which Teams is known to bring them: as an entity with a preview, as a
/// reference in an attachment, and as a block within the message's page. What the bot said itself is none.
final class Quoted {

    private static final List<String> BLOCKS = List.of("schema.skype.com/reply", "schema.skype.com/forward");
    private static final String END = "</blockquote>";

    /// How Teams' pages name a program.
    private static final String PROGRAM = "\"28:";

    private Quoted() {}

    static String in(Json activity) {
        List<String> words = new ArrayList<>();
        String us = activity.text("recipient", "id");
        for (Json entity : activity.list("entities")) {
            Json quote = entity.at("quotedReply");
            if (entity.text("type").equals("quotedReply") && !quote.text("senderId").equals(us)) {
                words.add(Heard.unescaped(quote.text("preview")));
            }
        }
        for (Json attachment : activity.list("attachments")) {
            switch (attachment.text("contentType")) {
                case "messageReference", "forwardedMessageReference" -> words.add(reference(attachment));
                case "text/html" -> words.addAll(blocks(attachment.text("content")));
                default -> {
                }
            }
        }
        return String.join("\n\n", words.stream().filter(word -> !word.isBlank()).distinct().toList());
    }

    private static String reference(Json attachment) {
        Json content = attachment.at("content").isText()
                ? Json.read(attachment.text("content")).orElse(attachment)
                : attachment.at("content");
        boolean program = Optional.of(content.at("messageSender", "application")).filter(Json::isPresent)
                .or(() -> Optional.of(content.at("originalMessageSender", "application")).filter(Json::isPresent))
                .isPresent();
        return program ? "" : plain(content.text("originalMessageContent") + " " + content.text("messagePreview"));
    }

    private static List<String> blocks(String page) {
        List<String> found = new ArrayList<>();
        String small = page.toLowerCase(Locale.ROOT);
        if (small.length() != page.length()) {
            return found;
        }
        int at = small.indexOf("<blockquote");
        while (at >= 0) {
            int open = small.indexOf('>', at);
            int end = small.indexOf(END, at);
            int close = end < 0 ? page.length() : end;
            if (open >= 0 && open < close && BLOCKS.stream().anyMatch(small.substring(at, open)::contains)
                    && !small.substring(at, close).contains(PROGRAM)) {
                found.add(plain(said(page.substring(open + 1, close))));
            }
            at = end < 0 ? -1 : small.indexOf("<blockquote", end);
        }
        return found;
    }

    /// A quotation begins with who said it and when.
    private static String said(String block) {
        int name = block.indexOf("</strong>");
        return name < 0 ? block : block.substring(name);
    }

    private static String plain(String page) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < page.length()) {
            int open = page.indexOf('<', at);
            int close = open < 0 ? -1 : page.indexOf('>', open);
            if (close < 0) {
                plain.append(page, at, page.length());
                break;
            }
            plain.append(page, at, open).append(' ');
            at = close + 1;
        }
        return Heard.unescaped(plain.toString());
    }
}
