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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.account.Account;
import signpost.account.Audit;
import signpost.account.Role;
import signpost.answer.Topics;
import signpost.audience.Audience;
import signpost.audience.Bringing;

/// Brings people in from a spreadsheet in three steps: choose the file, look at what would come of it and match its columns, bring it in.
@Controller("/console/subscribers/import")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class ImportController {

    private static final String TITLE = "Bring people in";

    private final Audience audience;
    private final Topics topics;
    private final Uploads uploads;
    private final Audit audit;
    private final Views views;

    ImportController(Audience audience, Topics topics, Uploads uploads, Audit audit, Views views) {
        this.audience = audience;
        this.topics = topics;
        this.uploads = uploads;
        this.audit = audit;
        this.views = views;
    }

    @Get
    @Needs(Role.AUTHOR)
    HttpResponse<?> choose(HttpRequest<?> request) {
        return choose(request, List.of(), new Form(Map.of()));
    }

    @Post
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @Needs(Role.AUTHOR)
    HttpResponse<?> look(HttpRequest<?> request) {
        Multipart sent = Multipart.of(request);
        List<Fault> faults = faults(sent.form());
        if (sent.file().isEmpty()) {
            faults.add(new Fault("file", "Choose a spreadsheet"));
        } else if (sent.file().get().tooLarge()) {
            faults.add(new Fault("file", Uploads.TOO_LARGE));
        }
        if (!faults.isEmpty()) {
            return choose(request, faults, sent.form());
        }
        String token = uploads.keep(sent.file().get(), Signed.of(request).person());
        return check(request, token, sent.form());
    }

    @Post("/check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Role.AUTHOR)
    HttpResponse<?> check(HttpRequest<?> request, @Body byte[] body) {
        Form form = Form.of(body);
        List<Fault> faults = faults(form);
        return faults.isEmpty() ? check(request, form.text("upload"), form) : choose(request, faults, form);
    }

    private HttpResponse<?> check(HttpRequest<?> request, String token, Form form) {
        Account person = Signed.of(request).person();
        Optional<Uploads.Upload> upload = uploads.of(token, person);
        if (upload.isEmpty()) {
            return choose(request, List.of(new Fault("file",
                    "The spreadsheet was kept for an hour, or was brought in already: look whether its people are there. If not, choose it again")),
                    form);
        }
        List<Bringing.Column> columns;
        try {
            columns = audience.columns(upload.get().path());
        } catch (Bringing.Impossible none) {
            uploads.drop(token);
            return choose(request, List.of(new Fault("file", String.valueOf(none.getMessage()))), form);
        }
        Map<Integer, String> chosen = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            chosen.put(i, form.fields().containsKey("column-" + i)
                    ? form.line("column-" + i)
                    : columns.get(i).field());
        }
        boolean bring = form.text("do").equals("bring");
        Map<String, Object> values = new HashMap<>(Map.of("upload", token, "file", upload.get().name(), "list",
                form.line("list"), "basis", form.line("basis"), "columns", columns, "chosen", chosen, "brought",
                bring));
        try {
            Bringing.Report report = audience.bring(upload.get().path(), new Bringing(form.line("list"),
                    form.line("basis"), upload.get().name(), topics::known, !bring, chosen));
            values.put("report", Optional.of(report));
            if (bring) {
                uploads.drop(token);
                audit.note(person, "subscribers-imported", report.taken() + " onto " + form.line("list"));
            }
            return views.page(request, "subscribers-check", TITLE, values);
        } catch (Bringing.Impossible none) {
            values.put("report", Optional.empty());
            values.put("brought", false);
            return views.wrong(request, "subscribers-check", TITLE,
                    List.of(new Fault("columns", String.valueOf(none.getMessage()))), values);
        }
    }

    private static List<Fault> faults(Form form) {
        List<Fault> faults = new ArrayList<>();
        if (form.line("list").isEmpty()) {
            faults.add(new Fault("list", "Enter the name of the list they come onto"));
        }
        if (form.line("basis").isEmpty()) {
            faults.add(new Fault("basis", "Say why these people may be written to"));
        }
        return faults;
    }

    private HttpResponse<?> choose(HttpRequest<?> request, List<Fault> faults, Form form) {
        return views.page(request, faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST, "subscribers-import",
                TITLE, faults, Map.of("list", form.line("list"), "basis", form.line("basis"), "lists",
                        audience.lists()));
    }
}
