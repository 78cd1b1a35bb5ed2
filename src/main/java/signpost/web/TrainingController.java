package signpost.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import signpost.answer.Topics;
import signpost.sheet.Typed;
import signpost.training.Calendar;
import signpost.training.Session;
import signpost.training.Training;

/// What training is coming, as a page and as calendars to follow.
@Controller("/training")
@PermitAll
@ExecuteOn(TaskExecutors.BLOCKING)
final class TrainingController {

    private static final Calendar.Method METHOD = Calendar.Method.PUBLISH;

    private final Training training;
    private final Topics topics;
    private final Pages pages;
    private final Partnership partnership;
    private final InstantSource clock;
    private final ZoneId zone;

    TrainingController(Training training, Topics topics, Pages pages, Partnership partnership, InstantSource clock,
            ZoneId zone) {
        this.training = training;
        this.topics = topics;
        this.pages = pages;
        this.partnership = partnership;
        this.clock = clock;
        this.zone = zone;
    }

    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<?> coming(HttpRequest<?> request) {
        String topic = Typed.id(request.getParameters().get("topic", String.class, ""));
        String audience = Typed.id(request.getParameters().get("audience", String.class, ""));
        Pages theirs = pages.in(request);
        List<Session> all = training.coming();
        List<SessionView> sessions = all.stream()
                .filter(session -> topic.isEmpty() || session.course().topics().contains(topic))
                .filter(session -> audience.isEmpty() || session.course().isFor(audience))
                .map(session -> SessionView.of(session, zone, theirs.wording()))
                .toList();
        return theirs.page("training", theirs.wording().say("page.nav.training"), "training", Map.of(
                "sessions", sessions,
                "topics", choices(all.stream().flatMap(session -> session.course().topics().stream())),
                "audiences", choices(all.stream().flatMap(session -> session.course().audiences().stream())),
                "topic", topic,
                "audience", audience,
                "feed",
                topic.isEmpty() ? "/training/calendar.ics" : "/training/calendar/" + Links.encoded(topic) + ".ics"));
    }

    @Get(uri = "/calendar.ics", produces = MediaType.ALL)
    HttpResponse<?> calendar() {
        return calendar(Optional.empty());
    }

    @Get(uri = "/calendar/{file}", produces = MediaType.ALL)
    HttpResponse<?> calendarOf(@PathVariable String file) {
        return calendar(Optional.of(Typed.id(file.endsWith(".ics") ? file.substring(0, file.length() - 4) : file)));
    }

    private HttpResponse<?> calendar(Optional<String> topic) {
        String name = "Training" + topic.map(id -> ": " + name(id)).orElse("") + ", " + partnership.name();
        String text = Calendar.of(METHOD, name, partnership.email(), training.feed(topic), clock.instant());
        return HttpResponse.ok(text.getBytes(StandardCharsets.UTF_8))
                .contentType(new MediaType(METHOD.contentType()))
                .header("Content-Disposition", "inline; filename=\"training.ics\"")
                .header("Cache-Control", "public, max-age=900");
    }

    private List<ShelvesView.Choice> choices(Stream<String> ids) {
        Set<String> sorted = new TreeSet<>(ids.toList());
        return sorted.stream().map(id -> new ShelvesView.Choice(id, name(id), 0)).toList();
    }

    private String name(String id) {
        return topics.all().stream()
                .filter(topic -> topic.id().equals(id))
                .map(Topics.Topic::name)
                .findFirst()
                .orElseGet(() -> Names.of(id));
    }
}
