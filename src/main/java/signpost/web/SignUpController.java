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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.annotation.security.PermitAll;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import signpost.answer.Topics;
import signpost.audience.Audience;
import signpost.audience.SignUp;
import signpost.audience.Subscriber;

/// Coming onto the communications list: a form, a mail with a link, a page with a button. Nothing happens before the button, so that a
/// program that follows links in mails signs nobody up; and what the form answers does not tell whether an address is known.
@Controller("/sign-up")
@PermitAll
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignUpController {

    private final Audience audience;
    private final Topics topics;
    private final Pages pages;
    private final Partnership partnership;
    private final Limits limits;
    private final Problems problems;
    private final Own own;

    SignUpController(Audience audience, Topics topics, Pages pages, Partnership partnership, Limits limits,
            Problems problems, Own own) {
        this.audience = audience;
        this.topics = topics;
        this.pages = pages;
        this.partnership = partnership;
        this.limits = limits;
        this.problems = problems;
        this.own = own;
    }

    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<?> form() {
        return form(HttpStatus.OK, Choices.blank());
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> signUp(HttpRequest<?> request, @Body byte[] body) {
        Optional<Integer> wait = limits.take(own.caller(request));
        if (wait.isPresent()) {
            return problems.answer(request, HttpStatus.TOO_MANY_REQUESTS)
                    .header("Retry-After", String.valueOf(wait.get()));
        }
        Choices choices = Choices.of(Form.of(body), topics);
        Optional<SignUp> said = choices.signUp(pages.wording(), consent());
        if (said.isEmpty()) {
            return form(HttpStatus.BAD_REQUEST, choices);
        }
        audience.signUp(said.get());
        return HttpResponse.seeOther(URI.create("/sign-up/sent"));
    }

    @Get(uri = "/sent", produces = MediaType.TEXT_HTML)
    HttpResponse<?> sent() {
        return pages.page("signupsent", "Check your email", "", Map.of());
    }

    @Get(uri = "/{token}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> ask(@PathVariable String token) {
        return audience.signedUp(token)
                .map(said -> pages.page("signupconfirm", "Confirm your email address", "",
                        Map.of("email", said.email().masked())))
                .orElseGet(this::gone);
    }

    @Post(uri = "/{token}", consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> confirm(@PathVariable String token) {
        Optional<Subscriber> joined = audience.confirm(token);
        return joined.isEmpty()
                ? gone()
                : pages.page("signupjoined", "You are on the list", "",
                        Map.of("preferences", own.path(audience.preferencesLink(joined.get().id()))));
    }

    private MutableHttpResponse<byte[]> gone() {
        return pages.page(HttpStatus.NOT_FOUND, "linkgone", "This link does not work any more", "", Map.of());
    }

    private MutableHttpResponse<?> form(HttpStatus status, Choices choices) {
        return pages.page(status, "signup", "Get news by email", "",
                Map.of("choices", choices, "topics", topics.all(), "consent", consent()));
    }

    private String consent() {
        return pages.wording().say("list.consent", Map.of("partnership", partnership.name()));
    }
}
