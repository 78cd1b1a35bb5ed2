package signpost.web;

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
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import signpost.campaign.ArchiveEntry;
import signpost.campaign.Campaigns;

/// What went out to the communications list: a list, a page for each, and a feed.
@Controller
@PermitAll
@ExecuteOn(TaskExecutors.BLOCKING)
final class UpdatesController {

    private static final MediaType FEED = new MediaType("application/atom+xml; charset=utf-8");
    private static final int FEED_LENGTH = 30;

    private final Campaigns campaigns;
    private final Pages pages;
    private final Problems problems;
    private final Partnership partnership;
    private final ZoneId zone;

    UpdatesController(Campaigns campaigns, Pages pages, Problems problems, Partnership partnership, ZoneId zone) {
        this.campaigns = campaigns;
        this.pages = pages;
        this.problems = problems;
        this.partnership = partnership;
        this.zone = zone;
    }

    @Get(uri = "/updates", produces = MediaType.TEXT_HTML)
    HttpResponse<?> list() {
        List<SentView> lines = campaigns.archive().stream()
                .map(entry -> new SentView("/updates/" + entry.id(), entry.title(), about(entry)))
                .toList();
        return pages.page("updates", "News and updates", "updates", Map.of("lines", lines));
    }

    @Get(uri = "/updates/{id}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> one(@PathVariable String id, HttpRequest<?> request) {
        if (number(id).filter(number -> number == Campaigns.NOT_SENT).isPresent()) {
            return pages.in(request).nobodys(true);
        }
        Optional<ArchiveEntry> entry = number(id).flatMap(campaigns::archived);
        return entry.isEmpty()
                ? problems.answer(request, HttpStatus.NOT_FOUND)
                : pages.page("update", entry.get().title(), "updates",
                        Map.of("title", entry.get().title(), "about", about(entry.get()), "language",
                                entry.get().language(), "article", entry.get().article()));
    }

    @Get(uri = "/updates.atom", produces = MediaType.ALL)
    HttpResponse<?> feed() {
        List<ArchiveEntry> entries = campaigns.archive().stream().limit(FEED_LENGTH).toList();
        String site = campaigns.archiveAddress(Campaigns.NOT_SENT).replaceAll("/updates/0$", "");
        return HttpResponse.ok(AtomFeed.of(partnership.name(), site, entries)).contentType(FEED);
    }

    private String about(ArchiveEntry entry) {
        return entry.kind().title() + ", sent " + day(entry.sent());
    }

    private String day(Instant moment) {
        return moment.atZone(zone).format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK));
    }

    private static Optional<Long> number(String id) {
        boolean digits = !id.isEmpty() && id.length() < 18 && id.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Long.parseLong(id)) : Optional.empty();
    }
}
