package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.account.Role;
import signpost.delivery.Outbox;

/// The mails that were written into the outbox folder, where no mail server is set.
@Controller("/console/outbox")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class OutboxController {

    private static final int ON_A_PAGE = 50;

    private final Optional<Outbox> outbox;
    private final Views views;

    OutboxController(Optional<Outbox> outbox, Views views) {
        this.outbox = outbox;
        this.views = views;
    }

    @Get
    @Needs(Role.AUTHOR)
    HttpResponse<?> list(HttpRequest<?> request) {
        Query query = Query.of(request);
        long all = outbox.map(Outbox::count).orElse(0L);
        int page = query.page(all, ON_A_PAGE);
        return views.page(request, "outbox", "Outbox", Map.of(
                "used", outbox.filter(Outbox::isUsed).isPresent(),
                "mails", outbox.map(folder -> folder.list((page - 1L) * ON_A_PAGE, ON_A_PAGE)).orElse(List.of()),
                "query", query,
                "pages", Paging.of(page, all, ON_A_PAGE)));
    }

    @Get("/{name}")
    @Needs(Role.AUTHOR)
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String name) {
        return read(name).<HttpResponse<?>>map(mail -> views.page(request, HttpStatus.OK, "outbox-one", "Mail",
                List.of(), Map.of("mail", mail)).header("Content-Security-Policy", PreviewController.AROUND))
                .orElseGet(() -> views.missing(request));
    }

    @Get("/{name}/preview")
    @Needs(Role.AUTHOR)
    HttpResponse<?> html(HttpRequest<?> request, @PathVariable String name) {
        return read(name).<HttpResponse<?>>map(mail -> HttpResponse
                .ok(mail.html().getBytes(StandardCharsets.UTF_8))
                .contentType(new MediaType("text/html; charset=utf-8"))
                .header("Content-Security-Policy", PreviewController.WITHIN)).orElseGet(() -> views.missing(request));
    }

    private Optional<Outbox.Readable> read(String name) {
        return outbox.flatMap(folder -> folder.read(name));
    }
}
