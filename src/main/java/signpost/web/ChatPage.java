package signpost.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    String say(String key, Map<String, ?> values) {
        return pages.wording().say(key, values);
    }

    /// The whole page with the visitor's conversation.
    MutableHttpResponse<?> whole(Optional<Visitor> visitor, Draft draft, HttpStatus status) {
        List<TurnView> turns = visitor.map(known -> chat.conversation(known.conversation()))
                .orElse(Conversation.NONE)
                .turns()
                .stream()
                .map(this::view)
                .toList();
        return pages.page(
                status, "chat", say("page.title", Map.of()), "ask", Map.of("turns", turns, "draft", draft));
    }

    /// One reply, as events.
    MutableHttpResponse<?> reply(Turn turn) {
        String html = pages.fragment("turn", Map.of("view", view(turn), "w", pages.wording()));
        return events(HttpStatus.OK, "reply", html);
    }

    /// What was wrong with a message, as an event.
    MutableHttpResponse<?> fault(Draft draft, HttpStatus status) {
        return events(status, "fault", draft.error());
    }

    private TurnView view(Turn turn) {
        return TurnView.of(turn, library::document);
    }

    private static MutableHttpResponse<?> events(HttpStatus status, String event, String data) {
        StringBuilder text = new StringBuilder("event: ").append(event).append('\n');
        data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
        return HttpResponse.status(status)
                .contentType(EVENTS)
                .body(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }
}
