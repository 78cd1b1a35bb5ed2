package signpost.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.annotation.security.PermitAll;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.chat.Chat;
import signpost.chat.Feedback;
import signpost.chat.Judged;
import signpost.chat.Turn;
import signpost.chat.Wish;

/// The chat page. Each form works as a plain post that leads back to the page; asked for `text/event-stream`, the same address answers
/// with the new reply alone.
@Controller
@PermitAll
@ExecuteOn(TaskExecutors.BLOCKING)
final class ChatController {

    private static final Logger LOG = LoggerFactory.getLogger(ChatController.class);

    private final Chat chat;
    private final ChatPage page;
    private final Limits limits;
    private final Desk desk;
    private final Own own;
    private final Alarm alarm;

    ChatController(Chat chat, ChatPage page, Limits limits, Desk desk, Own own, Alarm alarm) {
        this.chat = chat;
        this.page = page;
        this.limits = limits;
        this.desk = desk;
        this.own = own;
        this.alarm = alarm;
    }

    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<?> start(HttpRequest<?> request) {
        return page.in(request).whole(Visitor.of(request), Draft.EMPTY, HttpStatus.OK);
    }

    @Post(
            uri = "/ask",
            consumes = MediaType.APPLICATION_FORM_URLENCODED,
            produces = {MediaType.TEXT_HTML, MediaType.TEXT_EVENT_STREAM})
    HttpResponse<?> ask(HttpRequest<?> request, @Body byte[] body) {
        Form form = Form.of(body);
        Visitor visitor = Visitor.of(request).orElseGet(Visitor::unknown);
        String message = form.text("message");
        Optional<HttpResponse<?>> putOff = putOff(request, visitor, form, message);
        if (putOff.isPresent()) {
            return putOff.get();
        }
        boolean button = form.number("turn").isPresent();
        if (!button && message.isBlank()) {
            return refused(request, visitor, form, HttpStatus.BAD_REQUEST, "error.empty", Map.of());
        }
        if (!button && chat.in(Pages.languages(request)).wish(message).filter(Wish.FORGET::equals).isPresent()) {
            chat.forget(visitor.conversation());
            return live(request) ? page.events(HttpStatus.OK, page.forgotten()) : back("/");
        }
        if (message.length() > Chat.LONGEST && !alarm.isUrgent(request, message)) {
            Map<String, Object> sizes = Map.of("count", message.length(), "limit", Chat.LONGEST);
            return refused(request, visitor, form, HttpStatus.REQUEST_ENTITY_TOO_LARGE, "error.too-long", sizes);
        }
        return live(request)
                ? HttpResponse.ok(page.in(request).live(() -> event(request, visitor, form))).header("Set-Cookie",
                        visitor.cookie(own.secure()))
                : posted(request, visitor, form);
    }

    /// What somebody gets who asks too often, and tells of no danger or does so far too often; empty where they are to be answered.
    private Optional<HttpResponse<?>> putOff(HttpRequest<?> request, Visitor visitor, Form form, String words) {
        return limits.take(own.caller(request)).flatMap(wait -> switch (alarm.heard(request, words)) {
            case Alarm.Heard.Danger _ -> Optional.empty();
            case Alarm.Heard.Alone(Turn turn) -> Optional.of(alone(request, visitor, turn));
            case Alarm.Heard.Nothing _ -> Optional.of(tooOften(request, visitor, form, wait));
        });
    }

    /// What to do at once, on a page of its own or as the one event.
    private MutableHttpResponse<?> alone(HttpRequest<?> request, Visitor visitor, Turn turn) {
        ChatPage theirs = page.in(request);
        return (live(request) ? theirs.events(HttpStatus.OK, theirs.reply(turn)) : theirs.alone(turn))
                .header("Set-Cookie", visitor.cookie(own.secure()));
    }

    @Post(
            uri = "/feedback",
            consumes = MediaType.APPLICATION_FORM_URLENCODED,
            produces = {MediaType.TEXT_HTML, MediaType.TEXT_EVENT_STREAM})
    HttpResponse<?> feedback(HttpRequest<?> request, @Body byte[] body) {
        Form form = Form.of(body);
        Visitor visitor = Visitor.of(request).orElseGet(Visitor::unknown);
        Optional<HttpResponse<?>> putOff = putOff(request, visitor, form, form.text("words"));
        if (putOff.isPresent()) {
            return putOff.get();
        }
        try {
            return desk.serve(own.caller(request), () -> judged(chat.in(Pages.languages(request)), visitor, form))
                    .or(() -> alarm.alone(request, form.text("words")).map(List::of))
                    .<HttpResponse<?>>map(show -> show.isEmpty() ? thanked(request) : answered(request, visitor, show))
                    .orElseGet(() -> refused(request, visitor, form, HttpStatus.SERVICE_UNAVAILABLE, "error.busy",
                            Map.of()));
        } catch (RuntimeException | VirtualMachineError | LinkageError failed) {
            LOG.error("A judgement on the web was not taken; the person is asked to send it again", failed);
            return refused(request, visitor, form, HttpStatus.INTERNAL_SERVER_ERROR, "error.failed", Map.of());
        }
    }

    /// For a judgement of what the conversation holds no more.
    private MutableHttpResponse<?> thanked(HttpRequest<?> request) {
        ChatPage theirs = page.in(request);
        return live(request) ? theirs.events(HttpStatus.OK, theirs.thanks()) : back("/");
    }

    /// The turns that are new or changed by what somebody thought of a reply.
    private static List<Turn> judged(Chat chat, Visitor visitor, Form form) {
        int number = form.number("turn").orElse(0);
        Judged judged = chat.judge(visitor.conversation(), number, form.text("of"), said(form));
        List<Turn> show = new ArrayList<>(judged.turn().stream().toList());
        if (judged.urgent()) {
            show.add(chat.ask(visitor.conversation(), form.text("words")));
        }
        return show;
    }

    @Post(uri = "/forget", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> forget(HttpRequest<?> request) {
        Visitor.of(request).ifPresent(visitor -> chat.forget(visitor.conversation()));
        return back("/");
    }

    /// The answer to a plain post.
    private MutableHttpResponse<?> posted(HttpRequest<?> request, Visitor visitor, Form form) {
        return switch (outcome(request, visitor, form)) {
            case Outcome.Answered(Turn turn) when turn.number() == Turn.ASIDE -> alone(request, visitor, turn);
            case Outcome.Answered answered -> answered(request, visitor, List.of(answered.turn()));
            case Outcome.Busy _ ->
                refused(request, visitor, form, HttpStatus.SERVICE_UNAVAILABLE, "error.busy", Map.of());
            case Outcome.Failed _ ->
                refused(request, visitor, form, HttpStatus.INTERNAL_SERVER_ERROR, "error.failed", Map.of());
        };
    }

    /// The event that ends a stream.
    private String event(HttpRequest<?> request, Visitor visitor, Form form) {
        ChatPage theirs = page.in(request);
        return switch (outcome(request, visitor, form)) {
            case Outcome.Answered answered -> theirs.reply(answered.turn());
            case Outcome.Busy _ -> theirs.fault(new Draft("", theirs.say("error.busy", Map.of())));
            case Outcome.Failed _ -> theirs.fault(new Draft("", theirs.say("error.failed", Map.of())));
        };
    }

    /// What came of asking.
    private sealed interface Outcome {
        record Answered(Turn turn) implements Outcome {}

        record Busy() implements Outcome {}

        record Failed() implements Outcome {}
    }

    private Outcome outcome(HttpRequest<?> request, Visitor visitor, Form form) {
        try {
            return desk.serve(own.caller(request), () -> turn(chat.in(Pages.languages(request)), visitor, form))
                    .or(() -> alarm.alone(request, form.text("message")))
                    .<Outcome>map(Outcome.Answered::new)
                    .orElseGet(Outcome.Busy::new);
        } catch (RuntimeException | VirtualMachineError | LinkageError failed) {
            LOG.error("A question on the web was not answered; the person is asked to send it again", failed);
            return alarm.afterFailure(request, form.text("message")).<Outcome>map(Outcome.Answered::new)
                    .orElseGet(Outcome.Failed::new);
        }
    }

    private static Turn turn(Chat chat, Visitor visitor, Form form) {
        return form.number("turn")
                .map(number -> chat.choose(visitor.conversation(), chat.conversation(visitor.conversation())
                        .turn(number, form.text("of")).map(Turn::number).orElse(0), form.number("action").orElse(-1)))
                .orElseGet(() -> chat.ask(visitor.conversation(), form.text("message")));
    }

    /// What the form says; who gives no reason has one that is not on the list.
    private static Feedback said(Form form) {
        return form.text("helpful").equals("yes")
                ? new Feedback.Helpful()
                : new Feedback.NotHelpful(
                        Feedback.Reason.of(form.text("reason")).orElse(Feedback.Reason.OTHER), form.text("words"));
    }

    /// @param turns what is new or changed, the last of which is to be seen
    private MutableHttpResponse<?> answered(HttpRequest<?> request, Visitor visitor, List<Turn> turns) {
        ChatPage theirs = page.in(request);
        if (!live(request) && turns.getLast().number() == Turn.ASIDE) {
            return alone(request, visitor, turns.getLast());
        }
        if (!live(request) && Visitor.of(request).isEmpty()) {
            // where no cookie came, none may ever come back, and nobody is to be left without an answer
            return theirs.whole(Optional.of(visitor), Draft.EMPTY, HttpStatus.OK)
                    .header("Set-Cookie", visitor.cookie(own.secure()));
        }
        MutableHttpResponse<?> response = live(request)
                ? theirs.events(HttpStatus.OK, turns.stream().map(theirs::reply).collect(Collectors.joining()))
                : back("/#turn-" + turns.getLast().number());
        return response.header("Set-Cookie", visitor.cookie(own.secure()));
    }

    private MutableHttpResponse<?> tooOften(HttpRequest<?> request, Visitor visitor, Form form, int wait) {
        return refused(request, visitor, form, HttpStatus.TOO_MANY_REQUESTS, "error.too-often", Map.of("count", wait))
                .header("Retry-After", String.valueOf(wait));
    }

    /// @return a page or an event that says why not, and holds what was typed
    private MutableHttpResponse<?> refused(
            HttpRequest<?> request, Visitor visitor, Form form, HttpStatus status, String key, Map<String, ?> values) {
        ChatPage theirs = page.in(request);
        Draft draft = new Draft(form.text("message"), theirs.say(key, values), Unsaid.of(form));
        return live(request)
                ? theirs.events(status, theirs.fault(draft))
                : theirs.whole(Optional.of(visitor), draft, status);
    }

    private static boolean live(HttpRequest<?> request) {
        return request.accept().stream().anyMatch(MediaType.TEXT_EVENT_STREAM_TYPE::equals);
    }

    private static MutableHttpResponse<?> back(String to) {
        return HttpResponse.seeOther(URI.create(to));
    }
}
