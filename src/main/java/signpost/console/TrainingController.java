package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.account.Audit;
import signpost.account.Role;
import signpost.campaign.Subjects;
import signpost.training.Mode;
import signpost.training.Revised;
import signpost.training.Session;
import signpost.training.Training;

/// The training programme: its sessions, one after another.
@Controller("/console/training")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
final class TrainingController {

    private static final String NEW = "New session";
    private static final Fault OVERTAKEN = new Fault("",
            "Somebody changed this session or its course since you opened it, and yours was not saved. Copy your words, open it as it is now,"
                    + " and put them in there.");
    private static final Fault TAKEN = new Fault("title",
            "Another course has this title. Choose another title, or plan the session for that course");

    private final Training training;
    private final Subjects subjects;
    private final Audit audit;
    private final Views views;
    private final ZoneId zone;

    TrainingController(Training training, Subjects subjects, Audit audit, Views views, ZoneId zone) {
        this.training = training;
        this.subjects = subjects;
        this.audit = audit;
        this.views = views;
        this.zone = zone;
    }

    @Get
    @Needs(Role.READER)
    HttpResponse<?> list(HttpRequest<?> request) {
        return views.page(request, "training", "Training",
                Map.of("sessions", training.feed(Optional.empty()), "zone", zone));
    }

    @Get("/new")
    @Needs(Role.AUTHOR)
    HttpResponse<?> empty(HttpRequest<?> request) {
        return page(request, HttpStatus.OK, NEW, Optional.empty(), SessionForm.EMPTY, List.of());
    }

    @Post("/new")
    @Needs(Role.AUTHOR)
    HttpResponse<?> plan(HttpRequest<?> request, @Body byte[] body) {
        SessionForm form = SessionForm.of(Form.of(body));
        return switch (form.read(zone, subjects)) {
            case SessionForm.Wrong(List<Fault> faults) ->
                page(request, HttpStatus.BAD_REQUEST, NEW, Optional.empty(), form, faults);
            case SessionForm.Read said -> done(request, "session-planned",
                    training.plan(said.course(), said.when(), said.places(), said.booking()));
        };
    }

    @Get("/{id}")
    @Needs(Role.AUTHOR)
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable long id) {
        return training.session(id)
                .<HttpResponse<?>>map(session -> page(request, HttpStatus.OK, title(session), Optional.of(session),
                        SessionForm.of(session, zone), List.of()))
                .orElseGet(() -> views.missing(request));
    }

    @Post("/{id}")
    @Needs(Role.AUTHOR)
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        Optional<Session> session = training.session(id);
        if (session.isEmpty()) {
            return views.missing(request);
        }
        SessionForm form = SessionForm.of(Form.of(body));
        return switch (form.read(zone, subjects)) {
            case SessionForm.Wrong(List<Fault> faults) ->
                page(request, HttpStatus.BAD_REQUEST, title(session.get()), session, form, faults);
            case SessionForm.Read said ->
                switch (training.revise(id, form.text("seen"), said.course(), said.when(), said.places(),
                        said.booking())) {
                    case Revised.Done(Session now) -> done(request, "session-changed", now);
                    case Revised.Overtaken _ -> page(request, HttpStatus.BAD_REQUEST, title(session.get()), session,
                            form, List.of(OVERTAKEN));
                    case Revised.Taken _ -> page(request, HttpStatus.BAD_REQUEST, title(session.get()), session, form,
                            List.of(TAKEN));
                    case Revised.Missing _ -> views.missing(request);
                };
        };
    }

    @Post("/{id}/cancel")
    @Needs(Role.AUTHOR)
    HttpResponse<?> cancel(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        return training.cancel(id).<HttpResponse<?>>map(session -> done(request, "session-cancelled", session))
                .orElseGet(() -> views.missing(request));
    }

    @Post("/{id}/restore")
    @Needs(Role.AUTHOR)
    HttpResponse<?> restore(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        return training.restore(id).<HttpResponse<?>>map(session -> done(request, "session-restored", session))
                .orElseGet(() -> views.missing(request));
    }

    private HttpResponse<?> done(HttpRequest<?> request, String deed, Session session) {
        audit.note(Signed.of(request).person(), deed, "session " + session.id());
        return Views.to("/console/training/" + session.id(), deed);
    }

    private static String title(Session session) {
        return session.course().title();
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, String title, Optional<Session> session,
            SessionForm form, List<Fault> faults) {
        return views.page(request, status, "training-one", title, faults,
                Map.of("session", session, "draft", form, "stale", faults.contains(OVERTAKEN), "modes",
                        List.of(Mode.values())));
    }
}
