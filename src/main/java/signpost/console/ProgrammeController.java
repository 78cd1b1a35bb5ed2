package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.account.Account;
import signpost.account.Audit;
import signpost.account.Role;
import signpost.answer.Topics;
import signpost.training.Brought;
import signpost.training.Training;

/// Brings a programme of sessions in from a spreadsheet or a calendar: choose the file, look at what would come of it, bring it in.
@Controller("/console/training/import")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class ProgrammeController {

    private static final String TITLE = "Bring a programme in";

    private final Training training;
    private final Topics topics;
    private final Uploads uploads;
    private final Audit audit;
    private final Views views;

    ProgrammeController(Training training, Topics topics, Uploads uploads, Audit audit, Views views) {
        this.training = training;
        this.topics = topics;
        this.uploads = uploads;
        this.audit = audit;
        this.views = views;
    }

    @Get
    @Needs(Role.AUTHOR)
    HttpResponse<?> choose(HttpRequest<?> request) {
        return choose(request, Optional.empty());
    }

    @Post
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @Needs(Role.AUTHOR)
    HttpResponse<?> look(HttpRequest<?> request) {
        Optional<Multipart.File> file = Multipart.of(request).file();
        if (file.isEmpty() || file.get().tooLarge()) {
            return choose(request, Optional.of(
                    file.isEmpty() ? "Choose a spreadsheet or a calendar" : Uploads.TOO_LARGE));
        }
        return check(request, uploads.keep(file.get(), Signed.of(request).person()), true);
    }

    @Post("/check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Role.AUTHOR)
    HttpResponse<?> bring(HttpRequest<?> request, @Body byte[] body) {
        return check(request, Form.of(body).text("upload"), false);
    }

    private HttpResponse<?> check(HttpRequest<?> request, String token, boolean preview) {
        Account person = Signed.of(request).person();
        Optional<Uploads.Upload> upload = uploads.of(token, person);
        if (upload.isEmpty()) {
            return choose(request, Optional.of(
                    "The file was kept for an hour, or was brought in already: look whether its courses are there. If not, choose it again"));
        }
        try {
            Brought brought = training.bring(upload.get().path(), topics::known, preview);
            if (!preview) {
                uploads.drop(token);
                audit.note(person, "training-imported",
                        brought.added() + " new, " + brought.changed() + " changed sessions");
            }
            return views.page(request, "training-check", TITLE,
                    Map.of("upload", token, "file", upload.get().name(), "said", brought, "preview", preview));
        } catch (Brought.Impossible none) {
            uploads.drop(token);
            return choose(request, Optional.of(String.valueOf(none.getMessage())));
        }
    }

    private HttpResponse<?> choose(HttpRequest<?> request, Optional<String> wrong) {
        return views.page(request, wrong.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST, "training-import", TITLE,
                wrong.map(text -> List.of(new Fault("file", text))).orElse(List.of()), Map.of());
    }
}
