package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import signpost.account.Audit;
import signpost.account.Role;
import signpost.library.Library;

/// What is amiss with the folder of documents, and what an administrator may do about it.
@Controller(DocumentsController.AT)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DocumentsController {

    static final String AT = "/console/documents";

    private final Library library;
    private final Audit audit;
    private final Views views;

    DocumentsController(Library library, Audit audit, Views views) {
        this.library = library;
        this.audit = audit;
        this.views = views;
    }

    @Get(produces = MediaType.TEXT_HTML)
    @Needs(Role.READER)
    HttpResponse<?> page(HttpRequest<?> request) {
        return views.page(request, "documents", "The folder of documents", Map.of("upkeep", library.upkeep(), "refused",
                library.refused()));
    }

    @Post(uri = "/let-go", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.ADMINISTRATOR)
    HttpResponse<?> letGo(HttpRequest<?> request) {
        int gone = library.letGo();
        if (gone == 0) {
            return Views.to(AT, "");
        }
        audit.note(Signed.of(request).person(), "documents-let-go", gone + " documents");
        return Views.to(AT, "documents-let-go");
    }
}
