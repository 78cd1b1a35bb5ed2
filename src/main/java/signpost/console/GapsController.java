package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.account.Audit;
import signpost.account.Role;
import signpost.insight.Gap;
import signpost.insight.Insight;
import signpost.insight.Shown;
import signpost.library.Document;
import signpost.library.Library;

/// What people ask and the library does not say.
@Controller("/console/insight/gaps")
@ExecuteOn(TaskExecutors.BLOCKING)
final class GapsController {

    private final Insight insight;
    private final Library library;
    private final Audit audit;
    private final Views views;

    GapsController(Insight insight, Library library, Audit audit, Views views) {
        this.insight = insight;
        this.library = library;
        this.audit = audit;
        this.views = views;
    }

    @Get(produces = MediaType.TEXT_HTML)
    @Needs(Role.READER)
    HttpResponse<?> list(HttpRequest<?> request) {
        boolean closed = Query.of(request).text("show").equals("closed");
        List<Gap> gaps = insight.gaps().stream().filter(gap -> gap.closing().isPresent() == closed).toList();
        return views.page(request, "insight-gaps", "Gaps in the library", Map.of("closed", closed, "gaps", gaps));
    }

    @Get(uri = "/{id}", produces = MediaType.TEXT_HTML)
    @Needs(Role.READER)
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable long id) {
        Optional<Gap> gap = insight.gap(id);
        List<Document> documents = library.documents().stream().sorted(Comparator.comparing(Document::title)).toList();
        return gap.isEmpty()
                ? views.gone(request, "An open gap that nobody owns or waits for is deleted with the last question that"
                        + " belongs to it, a closed one after a year.")
                : views.page(request, "insight-gap", gap.get().title().isBlank() ? "Gap " + id : gap.get().title(),
                        Map.of("gap", gap.get(), "documents", documents,
                                "slug", gap.get().closing().flatMap(closing -> library.documents().stream()
                                        .filter(one -> one.path().equals(closing.document())).map(Document::slug)
                                        .findFirst()).orElse("")));
    }

    @Post(uri = "/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.AUTHOR)
    HttpResponse<?> own(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        Form form = Form.of(body);
        if (!insight.own(id, form.line("owner"), form.line("title"))) {
            return views.missing(request);
        }
        audit.note(Signed.of(request).person(), "gap-saved", "gap " + id);
        return Views.to("/console/insight/gaps/" + id, "gap-saved");
    }

    @Post(uri = "/{id}/close", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.AUTHOR)
    HttpResponse<?> close(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        String path = Form.of(body).text("document");
        Optional<Document> document = library.documents().stream().filter(one -> one.path().equals(path)).findFirst();
        String who = Signed.of(request).person().name();
        if (document.isEmpty() || insight.gap(id).isEmpty()) {
            return views.missing(request);
        }
        if (!insight.close(id, new Shown(path, document.get().title(), document.get().slug()), who)) {
            // somebody was quicker: the page says who, and with which document
            return Views.to("/console/insight/gaps/" + id, "");
        }
        audit.note(Signed.of(request).person(), "gap-closed", "gap " + id);
        return Views.to("/console/insight/gaps/" + id, "gap-closed");
    }
}
