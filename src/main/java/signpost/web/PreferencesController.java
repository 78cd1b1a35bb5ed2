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
import java.util.Map;
import java.util.Optional;
import signpost.answer.Topics;
import signpost.audience.Audience;
import signpost.audience.Preferences;
import signpost.audience.State;
import signpost.audience.Subscriber;

/// A subscriber's own page, opened by the link in each mail and no password.
@Controller("/preferences")
@PermitAll
@ExecuteOn(TaskExecutors.BLOCKING)
final class PreferencesController {

    private final Audience audience;
    private final Topics topics;
    private final Pages pages;
    private final Own own;

    PreferencesController(Audience audience, Topics topics, Pages pages, Own own) {
        this.audience = audience;
        this.topics = topics;
        this.pages = pages;
        this.own = own;
    }

    @Get(uri = "/{token}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable String token) {
        return audience.preferring(token)
                .map(who -> page(HttpStatus.OK, token, who, Choices.of(who, topics), false))
                .orElseGet(() -> pages.in(request).nobodys(audience.links().isNobodys(token)));
    }

    @Post(uri = "/{token}", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> save(HttpRequest<?> request, @PathVariable String token, @Body byte[] body) {
        Optional<Subscriber> before = audience.preferring(token);
        if (before.isEmpty()) {
            return pages.in(request).nobodys(audience.links().isNobodys(token));
        }
        Choices choices = Choices.of(Form.of(body), topics);
        Optional<Preferences> wanted = choices.preferences(pages.in(before.get().language()).wording());
        if (wanted.isEmpty()) {
            return page(HttpStatus.BAD_REQUEST, token, before.get(), choices, false);
        }
        return audience.prefer(token, wanted.get())
                .map(who -> page(HttpStatus.OK, token, who, Choices.of(who, topics), true))
                .orElseGet(() -> pages.in(request).nobodys(audience.links().isNobodys(token)));
    }

    private MutableHttpResponse<byte[]> page(
            HttpStatus status, String token, Subscriber who, Choices choices, boolean saved) {
        Pages theirs = pages.in(who.language());
        if (who.state() != State.ACTIVE) {
            return theirs.page("nomail", "list.none.title", Map.of("email", who.email().masked()));
        }
        return theirs.page(status, "preferences", theirs.wording().say("list.own.title"), "", Map.of(
                "choices", choices, "topics", topics.all(), "email", who.email().masked(), "saved", saved,
                "token", token, "unsubscribe", own.path(audience.links().unsubscribe(who.id()))));
    }
}
