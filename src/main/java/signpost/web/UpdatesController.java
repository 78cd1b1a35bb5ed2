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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.campaign.ArchiveEntry;
import signpost.campaign.CampaignKind;
import signpost.campaign.PublicPages;
import signpost.library.PublicationDate;
import signpost.message.Letters;
import signpost.message.Wording;

/// What went out to the communications list: a list, a page for each, and a feed.
@Controller
@PermitAll
@ExecuteOn(TaskExecutors.BLOCKING)
final class UpdatesController {

    private static final MediaType FEED = new MediaType("application/atom+xml; charset=utf-8");
    private static final int FEED_LENGTH = 30;

    private final PublicPages open;
    private final Letters letters;
    private final Pages pages;
    private final Problems problems;
    private final Partnership partnership;
    private final ZoneId zone;

    UpdatesController(PublicPages open, Letters letters, Pages pages, Problems problems, Partnership partnership,
            ZoneId zone) {
        this.open = open;
        this.letters = letters;
        this.pages = pages;
        this.problems = problems;
        this.partnership = partnership;
        this.zone = zone;
    }

    @Get(uri = "/updates", produces = MediaType.TEXT_HTML)
    HttpResponse<?> list(HttpRequest<?> request) {
        Pages theirs = pages.in(request);
        List<SentView> lines = open.headings().stream()
                .map(entry -> new SentView(PublicPages.page(entry.id()), entry.title(),
                        about(entry.kind(), entry.sent(), theirs.wording())))
                .toList();
        return theirs.page("updates", theirs.wording().say("site.updates.title"), "updates", Map.of("lines", lines));
    }

    @Get(uri = "/updates/{id}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> one(@PathVariable String id, HttpRequest<?> request) {
        if (number(id).filter(number -> number == PublicPages.NOT_SENT).isPresent()) {
            return pages.in(request).nobodys(true);
        }
        Optional<ArchiveEntry> entry = number(id).flatMap(open::entry);
        if (entry.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND);
        }
        Pages theirs = pages.in(request);
        return theirs.page("update", entry.get().title(), "updates", Map.of(
                "title", entry.get().title(),
                "about", about(entry.get().kind(), entry.get().sent(), theirs.wording()),
                "language", entry.get().language(),
                "article", entry.get().article()));
    }

    @Get(uri = "/updates.atom", produces = MediaType.ALL)
    HttpResponse<?> feed() {
        List<ArchiveEntry> entries = open.newest(FEED_LENGTH);
        String site = letters.address("/").replaceAll("/$", "");
        return HttpResponse.ok(AtomFeed.of(partnership.name(), site, entries)).contentType(FEED);
    }

    private String about(CampaignKind kind, Instant sent, Wording wording) {
        String day = PublicationDate.of(sent.atZone(zone).toLocalDate()).in(wording.locale());
        return wording.say("site.updates.sent",
                Map.of("kind", letters.words(wording.language()).say("kind." + kind.id()), "day", day));
    }

    private static Optional<Long> number(String id) {
        boolean digits = !id.isEmpty() && id.length() < 18 && id.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Long.parseLong(id)) : Optional.empty();
    }
}
