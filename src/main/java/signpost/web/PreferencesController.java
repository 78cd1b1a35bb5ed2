package signpost.web;

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
    HttpResponse<?> show(@PathVariable String token) {
        return audience.preferring(token)
                .map(who -> page(HttpStatus.OK, token, who, Choices.of(who), false))
                .orElseGet(this::gone);
    }

    @Post(uri = "/{token}", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> save(@PathVariable String token, @Body byte[] body) {
        Optional<Subscriber> before = audience.preferring(token);
        if (before.isEmpty()) {
            return gone();
        }
        Choices choices = Choices.of(Form.of(body), topics);
        Optional<Preferences> wanted = choices.preferences(pages.wording());
        if (wanted.isEmpty()) {
            return page(HttpStatus.BAD_REQUEST, token, before.get(), choices, false);
        }
        return audience.prefer(token, wanted.get())
                .map(who -> page(HttpStatus.OK, token, who, Choices.of(who), true))
                .orElseGet(this::gone);
    }

    private MutableHttpResponse<byte[]> page(
            HttpStatus status, String token, Subscriber who, Choices choices, boolean saved) {
        if (who.state() != State.ACTIVE) {
            return pages.page(status, "nomail", "You get no mail from us", "", Map.of("email", who.email().masked()));
        }
        return pages.page(status, "preferences", "What you get from us", "", Map.of(
                "choices", choices, "topics", topics.all(), "email", who.email().masked(), "saved", saved,
                "token", token, "unsubscribe", own.path(audience.unsubscribeLink(who.id()))));
    }

    private MutableHttpResponse<byte[]> gone() {
        return pages.page(HttpStatus.NOT_FOUND, "linkgone", "This link does not work any more", "", Map.of());
    }
}
