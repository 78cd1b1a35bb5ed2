package signpost.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.annotation.security.PermitAll;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.answer.Route;
import signpost.chat.Chat;
import signpost.chat.Passed;
import signpost.chat.Turn;

/// Passing a question to the partnership's team, and the asker's private page of it. Plain forms and links: no script is needed.
@Controller("/enquiry")
@PermitAll
@ExecuteOn(TaskExecutors.BLOCKING)
final class EnquiryController {

    private static final Logger LOG = LoggerFactory.getLogger(EnquiryController.class);
    private static final String ROBOTS = "X-Robots-Tag";

    private final Chat chat;
    private final EnquiryPage pages;
    private final Limits limits;
    private final Own own;
    private final Desk desk;

    EnquiryController(Chat chat, EnquiryPage pages, Limits limits, Own own, Desk desk) {
        this.chat = chat;
        this.pages = pages;
        this.limits = limits;
        this.own = own;
        this.desk = desk;
    }

    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<?> form(HttpRequest<?> request, @QueryValue(defaultValue = "0") int turn,
            @QueryValue(defaultValue = "") String of) {
        EnquiryPage page = pages.in(request);
        Optional<Turn> known = turn(request, turn, of);
        if (known.flatMap(Turn::passed).isPresent()) {
            return to(known.get().passed().get().token());
        }
        return known.filter(Turn::mayBePassed)
                .<HttpResponse<?>>map(
                        passable -> page.form(HttpStatus.OK, passable, EnquiryForm.EMPTY, Optional.empty()))
                .orElseGet(() -> page.gone(EnquiryForm.EMPTY, Optional.empty()));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> pass(HttpRequest<?> request, @Body byte[] body) {
        EnquiryPage page = pages.in(request);
        Form fields = Form.of(body);
        int number = fields.number("turn").orElse(0);
        Optional<Turn> turn = turn(request, number, fields.text("of"));
        EnquiryForm form = EnquiryForm.of(fields, page::say);
        Optional<Integer> wait = limits.take(own.caller(request));
        if (turn.isEmpty()) {
            return page.gone(form, urgent(request, turn, form));
        }
        if (wait.isPresent()) {
            return page.form(HttpStatus.TOO_MANY_REQUESTS, turn.get(),
                    form.wrong(page.say("error.too-often", Map.of("count", wait.get()))), urgent(request, turn, form))
                    .header("Retry-After", String.valueOf(wait.get()));
        }
        if (!form.problems().isEmpty()) {
            return page.form(HttpStatus.BAD_REQUEST, turn.get(), form, urgent(request, turn, form));
        }
        try {
            return passed(request, page, turn, form,
                    chat.in(Pages.languages(request)).pass(Visitor.of(request).orElseThrow().conversation(),
                            number, form.handover(page.language())));
        } catch (RuntimeException | VirtualMachineError | LinkageError failed) {
            LOG.error("A question was not passed to the team; the person is asked to send it again ({})",
                    failed.getClass().getSimpleName());
            return page.form(HttpStatus.INTERNAL_SERVER_ERROR, turn.get(),
                    form.wrong(page.say("enquiry.failed", Map.of())), urgent(request, turn, form));
        }
    }

    /// What to do at once, where words that were not passed on tell of danger. What is typed here is looked through whatever becomes of the form.
    private Optional<Route> urgent(HttpRequest<?> request, Optional<Turn> turn, EnquiryForm form) {
        Chat theirs = chat.in(Pages.languages(request));
        try {
            return desk.surely(own.caller(request), () -> turn.map(known -> theirs.urgent(known, form.more()))
                    .orElseGet(() -> theirs.urgent(form.more())));
        } catch (RuntimeException | VirtualMachineError | LinkageError failed) {
            LOG.error("What was added to a question was not looked through for danger ({})",
                    failed.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private HttpResponse<?> passed(HttpRequest<?> request, EnquiryPage page, Optional<Turn> turn, EnquiryForm form,
            Passed passed) {
        return switch (passed) {
            case Passed.Gone _ -> page.gone(form, urgent(request, turn, form));
            case Passed.Done done when done.added() == Passed.Added.LATE && !form.more().isBlank() ->
                page.passed(done.receipt(), done.urgent(), form.more()).header(ROBOTS, "noindex");
            case Passed.Done done when done.urgent().isPresent() ->
                page.passed(done.receipt(), done.urgent(), "").header(ROBOTS, "noindex");
            case Passed.Done done -> to(done.receipt().token());
        };
    }

    @Get(uri = "/{token}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> enquiry(HttpRequest<?> request, @PathVariable String token) {
        return pages.in(request).enquiry(request, token).header(ROBOTS, "noindex");
    }

    private Optional<Turn> turn(HttpRequest<?> request, int number, String reference) {
        return Visitor.of(request)
                .flatMap(visitor -> chat.conversation(visitor.conversation()).turn(number, reference));
    }

    private static MutableHttpResponse<?> to(String token) {
        return HttpResponse.seeOther(URI.create("/enquiry/" + token));
    }
}
