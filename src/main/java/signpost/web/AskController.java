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

    AskController(Chat chat, Limits limits, Desk desk, Problems problems, Own own) {
        this.chat = chat;
        this.limits = limits;
        this.desk = desk;
        this.problems = problems;
        this.own = own;
    }

    @Post(uri = "/ask", consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
    HttpResponse<?> ask(HttpRequest<?> request, @Body byte[] body) {
        Optional<Integer> wait = limits.take(own.caller(request));
        if (wait.isPresent() && !(Asked.read(body) instanceof Asked.Question question && isUrgent(request, question))) {
            return problems.problem(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Too many questions came from this address; wait " + wait.get() + " seconds.")
                    .header("Retry-After", String.valueOf(wait.get()));
        }
        return switch (Asked.read(body)) {
            case Asked.Wrong wrong -> problems.problem(HttpStatus.BAD_REQUEST, wrong.sentence());
            case Asked.Question question when question.text().length() > Chat.LONGEST && !isUrgent(request, question) ->
                problems.problem(
                        HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                        "The question is longer than " + Chat.LONGEST + " characters.");
            case Asked.Question question -> answer(request, question);
        };
    }

    /// Whoever tells of danger is answered, however often they asked and however much they typed.
    private boolean isUrgent(HttpRequest<?> request, Asked.Question question) {
        return desk.serve(own.caller(request), () -> chat.isUrgent(question.text())).orElse(false);
    }

    private HttpResponse<?> answer(HttpRequest<?> request, Asked.Question question) {
        long start = System.nanoTime();
        try {
            Optional<Turn> turn = desk.serve(own.caller(request), () -> question.conversation().isEmpty()
                    ? chat.askOnce("api", question.text())
                    : chat.ask(new ConversationId("api", question.conversation()), question.text()));
            return turn.isEmpty()
                    ? problems.problem(HttpStatus.SERVICE_UNAVAILABLE,
                            "Too many questions are being answered; try again soon.")
                    : HttpResponse.ok(AnswerJson.of(turn.get(), System.nanoTime() - start));
        } catch (RuntimeException failed) {
            LOG.error("A question by the interface was not answered; the caller may send it again", failed);
            return problems.problem(HttpStatus.INTERNAL_SERVER_ERROR, "The question was not answered; send it again.");
        }
    }
}
