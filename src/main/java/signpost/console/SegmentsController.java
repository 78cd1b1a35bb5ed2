package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.account.Role;
import signpost.audience.Audience;
import signpost.audience.Segment;
import signpost.audience.Subscriber;
import signpost.audience.Why;
import signpost.campaign.Subjects;

/// Tries segments out: how many people one reaches now, and why somebody is in it or not.
@Controller("/console/segments")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SegmentsController {

    private final Audience audience;
    private final Subjects subjects;
    private final Views views;

    SegmentsController(Audience audience, Subjects subjects, Views views) {
        this.audience = audience;
        this.subjects = subjects;
        this.views = views;
    }

    @Get(produces = MediaType.TEXT_HTML)
    @Needs(Role.AUTHOR)
    HttpResponse<?> page(HttpRequest<?> request) {
        String text = Query.of(request).text("segment");
        String email = Query.of(request).text("email");
        try {
            Optional<Segment> segment = text.isEmpty() ? Optional.empty() : Optional.of(Segment.parse(text));
            Optional<Subscriber> who = email.isEmpty() ? Optional.empty() : audience.byEmail(email);
            List<Fault> faults = new ArrayList<>(segment
                    .map(one -> TopicIds.faults("segment", one.named(), subjects)).orElse(List.of()));
            if (!email.isEmpty() && who.isEmpty()) {
                faults.add(new Fault("email", "Nobody on the list has this address"));
            }
            return page(request, HttpStatus.OK, faults, text, email,
                    segment.map(one -> audience.count(one)),
                    segment.flatMap(one -> who.map(person -> audience.why(one, person))));
        } catch (Segment.Unreadable wrong) {
            return page(request, HttpStatus.BAD_REQUEST,
                    List.of(new Fault("segment", String.valueOf(wrong.getMessage()))),
                    text, email, Optional.empty(), Optional.empty());
        }
    }

    private HttpResponse<?> page(
            HttpRequest<?> request, HttpStatus status, List<Fault> faults, String text, String email,
            Optional<Long> count, Optional<Why> why) {
        return views.page(request, status, "segments", "Segments", faults, Map.of(
                "text", text, "email", email, "count", count, "why", why, "lists", audience.lists()));
    }
}
