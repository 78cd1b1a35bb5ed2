package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import signpost.account.Role;
import signpost.audience.Audience;
import signpost.campaign.Previews;
import signpost.message.Letter;

/// What a campaign's mail looks like, as somebody gets it. It is shown so that nothing in it can run or reach out.
@Controller("/console/campaigns/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PreviewController {

    /// For the page that holds a preview in a frame.
    static final String AROUND = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// For the preview: mails carry their styles within.
    static final String WITHIN = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final Previews previews;
    private final Audience audience;
    private final Views views;

    PreviewController(Previews previews, Audience audience, Views views) {
        this.previews = previews;
        this.audience = audience;
        this.views = views;
    }

    @Get(uri = "/preview", produces = MediaType.TEXT_HTML)
    @Needs(Role.READER)
    HttpResponse<?> html(HttpRequest<?> request, @PathVariable long id) {
        return letter(request, id).<HttpResponse<?>>map(letter -> HttpResponse
                .ok(letter.html().getBytes(StandardCharsets.UTF_8))
                .contentType(new MediaType("text/html; charset=utf-8"))
                .header("Content-Security-Policy", WITHIN)).orElseGet(() -> views.missing(request));
    }

    @Get(uri = "/preview.txt", produces = MediaType.TEXT_PLAIN)
    @Needs(Role.READER)
    HttpResponse<?> text(HttpRequest<?> request, @PathVariable long id) {
        return letter(request, id).<HttpResponse<?>>map(letter -> HttpResponse
                .ok(letter.text().getBytes(StandardCharsets.UTF_8))
                .contentType(new MediaType("text/plain; charset=utf-8"))).orElseGet(() -> views.missing(request));
    }

    /// As the subscriber in the query gets it, or else somebody without a name.
    private Optional<Letter> letter(HttpRequest<?> request, long id) {
        String as = Signed.of(request).person().role().covers(Role.AUTHOR) ? Query.of(request).text("as") : "";
        return previews.letter(id, audience.byEmail(as));
    }
}
