package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signpost.account.Role;
import signpost.insight.Insight;
import signpost.insight.Reach;
import signpost.insight.Sheet;
import signpost.insight.Tallied;
import signpost.library.Library;

/// What is asked, how it went, and which documents are used.
@Controller("/console/insight")
@ExecuteOn(TaskExecutors.BLOCKING)
final class InsightController {

    private static final int QUESTIONS = 10_000;
    private static final int DRAWN = 15;

    private final Insight insight;
    private final Library library;
    private final Views views;
    private final InstantSource clock;
    private final ZoneId zone;

    InsightController(Insight insight, Library library, Views views, InstantSource clock, ZoneId zone) {
        this.insight = insight;
        this.library = library;
        this.views = views;
        this.clock = clock;
        this.zone = zone;
    }

    @Get(produces = MediaType.TEXT_HTML)
    @Needs(Role.READER)
    HttpResponse<?> overview(HttpRequest<?> request) {
        Span span = span(request);
        List<Tallied> outcomes = insight.outcomes(span.first(), span.last());
        List<Tallied> topics = insight.topics(span.first(), span.last());
        return views.page(request, "insight", "What is asked", Map.of(
                "days", span.days(),
                "outcomes", outcomes,
                "topics", topics,
                "outcomeChart", Figures.outcomes(outcomes, span),
                "topicChart", Figures.topics(topics)));
    }

    @Get(uri = "/documents", produces = MediaType.TEXT_HTML)
    @Needs(Role.READER)
    HttpResponse<?> documents(HttpRequest<?> request) {
        List<Reach> reach = insight.reach();
        Map<String, String> names = Apart.names(reach, library::document);
        Map<String, Long> drawn = new LinkedHashMap<>();
        reach.stream().limit(DRAWN).forEach(one -> drawn.put(names.get(one.document()), one.askers()));
        return views.page(request, "insight-documents", "The documents used most", Map.of(
                "reach", reach,
                "names", names,
                "chart",
                Chart.rows("How many people, or visits on the web, the documents used most reached", "askers", drawn)));
    }

    @Get(uri = "/{what}.csv", produces = "text/csv")
    @Needs(Role.READER)
    HttpResponse<?> csv(HttpRequest<?> request, @PathVariable String what) {
        Span span = span(request);
        return switch (what) {
            case "outcomes" -> file(what, Sheet.ofTallied("outcome", insight.outcomes(span.first(), span.last())));
            case "topics" -> file(what, Sheet.ofTallied("topic", insight.topics(span.first(), span.last())));
            case "documents" -> file(what, Sheet.ofReach(insight.reach()));
            case "gaps" -> file(what, Sheet.ofGaps(insight.gaps()));
            case "questions" -> file(what, Sheet.ofQuestions(insight.questions(QUESTIONS)));
            default -> HttpResponse.status(HttpStatus.NOT_FOUND);
        };
    }

    private Span span(HttpRequest<?> request) {
        int days = switch (Query.of(request).text("days")) {
            case "90" -> 90;
            case "365" -> 365;
            default -> 30;
        };
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return new Span(today.minusDays(days - 1L), today, days);
    }

    private static MutableHttpResponse<?> file(String name, Sheet sheet) {
        return HttpResponse.ok(("\uFEFF" + sheet.csv()).getBytes(StandardCharsets.UTF_8))
                .contentType(new MediaType("text/csv; charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    }
}
