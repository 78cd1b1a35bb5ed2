package signpost.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.chat.Chat;
import signpost.chat.ConversationId;
import signpost.chat.Turn;

/// `POST /api/ask`: a question and its answer for programs, described in `openapi.yaml`.
@Controller("/api")
@PermitAll
@ExecuteOn(TaskExecutors.BLOCKING)
final class AskController {

    private static final Logger LOG = LoggerFactory.getLogger(AskController.class);

    private final Chat chat;
    private final Limits limits;
    private final Desk desk;
    private final Problems problems;
    private final Own own;
    private final Alarm alarm;

    AskController(Chat chat, Limits limits, Desk desk, Problems problems, Own own, Alarm alarm) {
        this.chat = chat;
        this.limits = limits;
        this.desk = desk;
        this.problems = problems;
        this.own = own;
        this.alarm = alarm;
    }

    @Post(uri = "/ask", consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
    HttpResponse<?> ask(HttpRequest<?> request, @Body byte[] body) {
        Asked asked = Asked.read(body);
        Optional<HttpResponse<?>> putOff = limits.take(own.caller(request))
                .flatMap(wait -> putOff(request, asked, wait));
        return putOff.orElseGet(() -> taken(request, asked));
    }

    /// What somebody gets who asks too often; empty where they are to be answered, since they tell of danger.
    private Optional<HttpResponse<?>> putOff(HttpRequest<?> request, Asked asked, int wait) {
        long start = System.nanoTime();
        Alarm.Heard heard = asked instanceof Asked.Question question
                ? alarm.heard(request, question.text())
                : new Alarm.Heard.Nothing();
        return switch (heard) {
            case Alarm.Heard.Danger _ -> Optional.empty();
            case Alarm.Heard.Alone(Turn turn) ->
                Optional.of(HttpResponse.ok(AnswerJson.of(turn, System.nanoTime() - start)));
            case Alarm.Heard.Nothing _ -> Optional.of(problems.problem(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Too many questions came from this address; wait " + wait + " seconds.")
                    .header("Retry-After", String.valueOf(wait)));
        };
    }

    private HttpResponse<?> taken(HttpRequest<?> request, Asked asked) {
        return switch (asked) {
            case Asked.Wrong wrong -> {
                long start = System.nanoTime();
                yield alarm.alone(request, wrong.question())
                        .<HttpResponse<?>>map(turn -> HttpResponse.ok(AnswerJson.of(turn, System.nanoTime() - start)))
                        .orElseGet(() -> problems.problem(HttpStatus.BAD_REQUEST, wrong.sentence()));
            }
            case Asked.Question question when question.text().length() > Chat.LONGEST
                    && !alarm.isUrgent(request, question.text()) ->
                problems.problem(
                        HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                        "The question is longer than " + Chat.LONGEST + " characters.");
            case Asked.Question question -> answer(request, question);
        };
    }

    /// The caller's own conversation: whoever calls from another address, or proves themselves otherwise, and gives the same name has another.
    private ConversationId conversation(HttpRequest<?> request, String name) {
        String caller = Limits.who(own.caller(request)) + "\n"
                + request.getHeaders().getAuthorization().orElse("") + "\n" + name;
        try {
            return new ConversationId("api", HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(caller.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private HttpResponse<?> answer(HttpRequest<?> request, Asked.Question question) {
        long start = System.nanoTime();
        try {
            Optional<Turn> turn = desk.serve(own.caller(request), () -> question.conversation().isEmpty()
                    ? chat.askOnce("api", question.text())
                    : chat.ask(conversation(request, question.conversation()), question.text()))
                    .or(() -> alarm.alone(request, question.text()));
            return turn.isEmpty()
                    ? problems.problem(HttpStatus.SERVICE_UNAVAILABLE,
                            "Too many questions are being answered; try again soon.")
                    : HttpResponse.ok(AnswerJson.of(turn.get(), System.nanoTime() - start));
        } catch (RuntimeException | VirtualMachineError | LinkageError failed) {
            LOG.error("A question by the interface was not answered; the caller may send it again", failed);
            Optional<Turn> alone = alarm.afterFailure(request, question.text());
            return alone.isPresent()
                    ? HttpResponse.ok(AnswerJson.of(alone.get(), System.nanoTime() - start))
                    : problems.problem(HttpStatus.INTERNAL_SERVER_ERROR,
                            "The question was not answered; send it again.");
        }
    }
}
