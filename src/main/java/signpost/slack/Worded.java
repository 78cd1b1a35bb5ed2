package signpost.slack;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signpost.chat.Forwarded;
import signpost.json.Json;

/// The words of a message, its writer's own and those of the messages that they share with it. Pages to which it links are none.
final class Worded {

    private Worded() {}

    /// @param message as Slack sends it
    /// @param us the name under which we are mentioned; empty where it is not known
    static Forwarded in(Json message, String us) {
        String theirs = message.list("attachments").stream().filter(Worded::isShared)
                .filter(shared -> us.isEmpty() || !shared.text("author_id").equals(us))
                .map(Worded::shared).filter(words -> !words.isBlank()).collect(Collectors.joining("\n\n"));
        return new Forwarded(Asking.said(message.text("text")), theirs);
    }

    /// What was typed into a form.
    static Forwarded typed(Json view) {
        Json values = view.at("state", "values");
        return Forwarded.of(values.names().stream().map(values::at)
                .flatMap(block -> block.names().stream().map(name -> block.text(name, "value")))
                .filter(words -> !words.isBlank()).collect(Collectors.joining("\n")));
    }

    /// What stands elsewhere in Slack: its place is named, or its blocks are brought along.
    private static boolean isShared(Json attachment) {
        return attachment.isTrue("is_msg_unfurl") || !attachment.text("channel_id").isEmpty()
                || !attachment.list("message_blocks").isEmpty();
    }

    private static String shared(Json attachment) {
        String text = Asking.said(attachment.text("text"));
        return text.isBlank()
                ? attachment.list("message_blocks").stream()
                        .flatMap(block -> texts(block.list("message", "blocks"))).collect(Collectors.joining(" "))
                : text;
    }

    private static Stream<String> texts(List<Json> blocks) {
        return blocks.stream().filter(Json::isPresent).flatMap(block -> Stream.concat(
                block.at("text").isText() ? Stream.of(block.text("text")) : texts(List.of(block.at("text"))),
                texts(block.list("elements")))).filter(words -> !words.isBlank());
    }
}
