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
    private final Own own;

    SignUpController(Audience audience, Topics topics, Pages pages, Partnership partnership, Limits limits,
            Own own) {
        this.audience = audience;
        this.topics = topics;
        this.pages = pages;
        this.partnership = partnership;
        this.limits = limits.letters();
        this.own = own;
    }

    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<?> form(HttpRequest<?> request) {
        Pages theirs = pages.in(request);
        return form(theirs, HttpStatus.OK, Choices.blank(theirs.wording()));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> signUp(HttpRequest<?> request, @Body byte[] body) {
        Choices choices = Choices.of(Form.of(body), topics);
        Pages theirs = pages.in(request);
        Optional<SignUp> said = choices.signUp(theirs.wording(), consent(theirs));
        if (said.isEmpty()) {
            return form(theirs, HttpStatus.BAD_REQUEST, choices);
        }
        Optional<Integer> wait = limits.take(own.caller(request));
        if (wait.isPresent()) {
            choices.errors().put("email", theirs.wording().say("list.error.often"));
            return form(theirs, HttpStatus.TOO_MANY_REQUESTS, choices)
                    .header("Retry-After", String.valueOf(wait.get()));
        }
        audience.signUp(said.get());
        return HttpResponse.seeOther(URI.create("/sign-up/sent"));
    }

    @Get(uri = "/sent", produces = MediaType.TEXT_HTML)
    HttpResponse<?> sent(HttpRequest<?> request) {
        return pages.in(request).page("signupsent", "list.sent.title", Map.of());
    }

    @Get(uri = "/{token}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> ask(HttpRequest<?> request, @PathVariable String token) {
        return audience.signedUp(token)
                .map(said -> pages.in(said.language()).page("signupconfirm", "list.confirm.title",
                        Map.of("email", said.email().masked())))
                .orElseGet(() -> pages.in(request).gone());
    }

    @Post(uri = "/{token}", consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> confirm(HttpRequest<?> request, @PathVariable String token) {
        return audience.confirm(token)
                .map(joined -> pages.in(joined.language()).page("signupjoined", "list.joined.title",
                        Map.of("preferences", own.path(audience.links().preferences(joined.id())))))
                .orElseGet(() -> pages.in(request).gone());
    }

    private MutableHttpResponse<?> form(Pages theirs, HttpStatus status, Choices choices) {
        return theirs.page(status, "signup", theirs.wording().say("list.form.title"), "",
                Map.of("choices", choices, "topics", topics.all(), "consent", consent(theirs)));
    }

    private String consent(Pages theirs) {
        return theirs.wording().say("list.consent", Map.of("partnership", partnership.name()));
    }
}
