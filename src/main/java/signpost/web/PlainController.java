package signpost.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import signpost.chat.Chat;
import signpost.insight.Keeping;

/// Pages that only tell something, and the files that pages need.
@Controller
@PermitAll
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlainController {

    private final Pages pages;
    private final Problems problems;
    private final Keeping keeping;
    private final Chat chat;
    private final boolean linksAreCounted;

    PlainController(Pages pages, Problems problems, Keeping keeping, Chat chat,
            @Value("${signpost.count-links:false}") boolean linksAreCounted) {
        this.pages = pages;
        this.problems = problems;
        this.keeping = keeping;
        this.chat = chat;
        this.linksAreCounted = linksAreCounted;
    }

    @Get(uri = "/about", produces = MediaType.TEXT_HTML)
    HttpResponse<?> about(HttpRequest<?> request) {
        Pages theirs = pages.in(request);
        return theirs.page("about", theirs.wording().say("site.about.title"), "about", Map.of());
    }

    @Get(uri = "/accessibility", produces = MediaType.TEXT_HTML)
    HttpResponse<?> accessibility(HttpRequest<?> request) {
        return pages.in(request).page("accessibility", "site.accessibility.title", Map.of());
    }

    @Get(uri = "/privacy", produces = MediaType.TEXT_HTML)
    HttpResponse<?> privacy(HttpRequest<?> request) {
        return pages.in(request).page("privacy", "site.privacy.title",
                Map.of("keeping", keeping, "hours", chat.retention().toHours(), "linksAreCounted", linksAreCounted));
    }

    @Get(uri = "/assets/{name}", produces = MediaType.ALL)
    HttpResponse<?> asset(@PathVariable String name, HttpRequest<?> request) {
        Optional<Asset> asset = Asset.of(name);
        if (asset.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND);
        }
        boolean asked = asset.get().tag().equals(request.getParameters().get("v"));
        return HttpResponse.ok(asset.get().bytes())
                .contentType(new MediaType(asset.get().type()))
                .header("Cache-Control", asked ? "public, max-age=31536000, immutable" : "no-cache");
    }

    @Get(uri = "/favicon.ico", produces = MediaType.ALL)
    HttpResponse<?> icon(HttpRequest<?> request) {
        return asset("signpost.svg", request);
    }

    @Get(uri = "/openapi.yaml", produces = MediaType.ALL)
    HttpResponse<?> description() throws IOException {
        try (InputStream in = PlainController.class.getResourceAsStream("/openapi.yaml")) {
            return HttpResponse.ok(in == null ? new byte[0] : in.readAllBytes())
                    .contentType(new MediaType("application/yaml; charset=utf-8"));
        }
    }
}
