package signpost;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import signpost.cli.Holdings;
import signpost.cli.Setting;
import signpost.cli.Settings;
import signpost.delivery.Backlog;
import signpost.delivery.Deliveries;
import signpost.inbox.Kept;
import signpost.index.State;
import signpost.library.Progress;
import signpost.library.Upkeep;

/// What those who keep the service running look at: whether it lives, whether it can answer, and its figures.
@Controller
@PermitAll
@Requires(beans = Opening.class)
@ExecuteOn(TaskExecutors.BLOCKING)
final class Inspection {

    private final Holdings holdings;
    private final Deliveries deliveries;
    private final Kept kept;
    private final DiskRoom disk;
    private final PrometheusMeterRegistry figures;
    private final Watchers watchers;
    private volatile Optional<Backlog> shown = Optional.empty();

    Inspection(Holdings holdings, Deliveries deliveries, Kept kept, Settings settings,
            PrometheusMeterRegistry figures) {
        this.holdings = holdings;
        this.deliveries = deliveries;
        this.kept = kept;
        this.disk = new DiskRoom(settings.data());
        this.figures = figures;
        this.watchers = new Watchers(settings.value(Setting.METRICS_TOKEN));
        gauge("signpost.library.documents", "Documents in the library", _ -> holdings.library().documents().size());
        gauge("signpost.library.away", "1 when the folder of documents cannot be looked at",
                _ -> holdings.library().upkeep().away().isEmpty() ? 0 : 1);
        gauge("signpost.library.missing", "Documents that are kept though their files are gone",
                _ -> holdings.library().upkeep().missing().size());
        gauge("signpost.library.leftout", "Files that are more than a library may have",
                _ -> holdings.library().upkeep().leftOut());
        gauge("signpost.library.refused", "Files that could not be read",
                _ -> holdings.library().refused().size());
        gauge("signpost.index.documents", "Documents that can be found", State::documents);
        gauge("signpost.index.passages", "Passages that can be found", State::passages);
        gauge("signpost.index.unread", "Passages that the model has yet to read",
                state -> state.toRead() - state.read());
        gauge("signpost.index.model", "1 when the model is loaded", state -> state.model() ? 1 : 0);
        gauge("signpost.index.complete", "1 when every passage can be found by its meaning",
                state -> state.complete() ? 1 : 0);
        Gauge.builder("signpost.disk.free", disk, DiskRoom::free)
                .description("Megabytes left on the disk of the data folder")
                .register(figures);
        mail("signpost.mail.waiting", "Mails whose turn has not come", Backlog::waiting);
        mail("signpost.mail.deferred", "Mails put off by a mail server", Backlog::deferred);
        mail("signpost.mail.lag", "Seconds that the oldest mail has waited past its time",
                backlog -> backlog.lag().toSeconds());
        mail("signpost.mail.unreadable", "Small mails encrypted with another key than this service has",
                Backlog::unreadable);
        mail("signpost.editions.late", "Editions that are an hour late", Backlog::late);
    }

    private void mail(String name, String about, ToDoubleFunction<Backlog> value) {
        Gauge.builder(name, this, _ -> shown.map(value::applyAsDouble).orElse(Double.NaN))
                .description(about)
                .strongReference(true)
                .register(figures);
    }

    private void gauge(String name, String about, ToDoubleFunction<State> value) {
        Gauge.builder(name, holdings, held -> value.applyAsDouble(held.index().state()))
                .description(about)
                .register(figures);
    }

    /// The process is there.
    @Get("/health/live")
    Map<String, Object> live() {
        return Map.of("status", "UP");
    }

    /// It can answer: there are documents, all of them can be found and their index can be read, and so can the rows. The model may still be loading.
    @Get("/health/ready")
    HttpResponse<Map<String, Object>> ready() {
        int documents = holdings.library().documents().size();
        Upkeep upkeep = holdings.library().upkeep();
        State index = holdings.index().state();
        Optional<Backlog> mail = backlog();
        boolean ready = documents > 0 && index.documents() > 0 && index.sound() && mail.isPresent();
        return HttpResponse.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(Map.of(
                        "status", ready ? "UP" : "DOWN",
                        "documents", documents,
                        "library", library(upkeep, documents),
                        "refused", holdings.library().refused().size(),
                        "index", index.sound() ? "sound" : "being written again",
                        "passages", index.passages(),
                        "model", index.model() ? "loaded" : "loading",
                        "disk", disk.inWords(),
                        "rows", mail.isPresent() ? "read" : "cannot be read",
                        "mail", mail.map(this::told).orElse(Map.of())));
    }

    private String library(Upkeep upkeep, int documents) {
        Optional<Progress> reading = holdings.library().reading();
        if (documents == 0 && reading.isPresent()) {
            return "being read: " + reading.get().done() + " of " + reading.get().total() + " files";
        }
        return upkeep.isSound() ? "sound" : String.join(" ", upkeep.sentences());
    }

    private Optional<Backlog> backlog() {
        try {
            return Optional.of(deliveries.backlog());
        } catch (RuntimeException away) {
            return Optional.empty();
        }
    }

    private Map<String, Object> told(Backlog mail) {
        return Map.of(
                "waiting", mail.waiting(),
                "deferred", mail.deferred(),
                "unreadable", mail.unreadable(),
                "lag_seconds", mail.lag().toSeconds(),
                "writing_seconds", deliveries.writing().toSeconds(),
                "late", mail.late(),
                "kept", kept.waiting());
    }

    /// All figures, for those who may look at them, as Prometheus reads them.
    @Get(uri = "/metrics", produces = "text/plain; version=0.0.4; charset=utf-8")
    synchronized HttpResponse<String> metrics(HttpRequest<?> request) {
        if (!watchers.let(request)) {
            return HttpResponse.<String>status(HttpStatus.UNAUTHORIZED).header("WWW-Authenticate", "Bearer")
                    .body(watchers.sentence());
        }
        shown = backlog(); // once for all that is shown of it
        return HttpResponse.ok(figures.scrape());
    }
}
