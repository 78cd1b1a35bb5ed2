package signpost.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import signpost.chat.Chat;
import signpost.chat.Conversation;
import signpost.chat.Turn;
import signpost.library.Library;

/// Draws the chat page, whole or one reply of it.
@Singleton
final class ChatPage {

    private static final MediaType EVENTS = new MediaType("text/event-stream; charset=utf-8");

    private final Chat chat;
    private final Library library;
    private final Pages pages;

    ChatPage(Chat chat, Library library, Pages pages) {
        this.chat = chat;
        this.library = library;
        this.pages = pages;
    }

    /// The same in the language that a browser prefers.
    ChatPage in(HttpRequest<?> request) {
        return new ChatPage(chat, library, pages.in(request));
    }

    String say(String key, Map<String, ?> values) {
        return pages.wording().say(key, values);
    }

    /// The whole page with the visitor's conversation.
    MutableHttpResponse<?> whole(Optional<Visitor> visitor, Draft draft, HttpStatus status) {
        List<TurnView> turns = visitor.map(known -> chat.conversation(known.conversation()))
                .orElse(Conversation.NONE)
                .turns()
                .stream()
                .map(turn -> view(turn, draft.unsaid()))
                .toList();
        Draft kept = turns.stream().anyMatch(turn -> turn.unsaid().isSome()) ? draft : draft.alone();
        return pages.page(
                status, "chat", say("page.title", Map.of()), "ask", Map.of("turns", turns, "draft", kept));
    }

    /// The page with one turn alone, which stands in no conversation.
    MutableHttpResponse<?> alone(Turn turn) {
        return pages.page(HttpStatus.OK, "chat", say("page.title", Map.of()), "ask",
                Map.of("turns", List.of(view(turn)), "draft", Draft.EMPTY));
    }

    /// Events that tell at once what is going on, and then what came of it.
    StreamedFile live(Supplier<String> outcome) {
        byte[] status = event("status", say("page.searching", Map.of())).getBytes(StandardCharsets.UTF_8);
        return new StreamedFile(
                new SequenceInputStream(
                        new ByteArrayInputStream(status),
                        new Late(() -> outcome.get().getBytes(StandardCharsets.UTF_8))),
                EVENTS);
    }

    /// The event of a reply.
    String reply(Turn turn) {
        return event("reply", pages.fragment("turn", Map.of("view", view(turn), "w", pages.wording())));
    }

    /// The event that says what was wrong with a message.
    String fault(Draft draft) {
        return event("fault", draft.error());
    }

    /// The event that thanks for a judgement, where no turn is left to say so.
    String thanks() {
        return event("thanks", say("feedback.thanks", Map.of()));
    }

    /// The event that says that the conversation is forgotten.
    String forgotten() {
        return event("forgotten", "");
    }

    /// One event alone.
    MutableHttpResponse<?> events(HttpStatus status, String event) {
        return HttpResponse.status(status).contentType(EVENTS).body(event.getBytes(StandardCharsets.UTF_8));
    }

    private TurnView view(Turn turn) {
        return view(turn, Unsaid.NONE);
    }

    private TurnView view(Turn turn, Unsaid unsaid) {
        return TurnView.of(turn, library::document, unsaid.about(turn));
    }

    private static String event(String name, String data) {
        StringBuilder text = new StringBuilder("event: ").append(name).append('\n');
        data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
        return text.append('\n').toString();
    }
}
