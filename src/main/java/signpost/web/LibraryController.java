package signpost.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.library.Document;
import signpost.library.Library;
import signpost.library.Passage;
import signpost.library.Passages;
import signpost.library.PublicationDate;
import signpost.library.Standing;
import signpost.message.Wording;

/// The library's list, and the page of each document.
@Controller("/library")
@PermitAll
@ExecuteOn(TaskExecutors.BLOCKING)
final class LibraryController {

    private final Library library;
    private final Shelves shelves;
    private final Pages pages;
    private final Problems problems;
    private final InstantSource clock;
    private final ZoneId zone;

    LibraryController(Library library, Shelves shelves, Pages pages, Problems problems, InstantSource clock,
            ZoneId zone) {
        this.library = library;
        this.shelves = shelves;
        this.pages = pages;
        this.problems = problems;
        this.clock = clock;
        this.zone = zone;
    }

    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<?> list(HttpRequest<?> request) {
        return list(request, Filters.of(request.getParameters()), Pagination.wanted(request.getParameters()));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> search(HttpRequest<?> request, @Body byte[] body) {
        Form form = Form.of(body);
        return list(request, Filters.of(form), Pagination.wanted(form));
    }

    private HttpResponse<?> list(HttpRequest<?> request, Filters filters, int wanted) {
        Pages theirs = pages.in(request);
        ShelvesView view = shelves.view(filters, wanted, theirs.wording());
        return theirs.page("library", title(view.pages(), theirs.wording()), "library", Map.of("view", view));
    }

    private static String title(Pagination pages, Wording wording) {
        return pages.page() == 1
                ? wording.say("page.nav.library")
                : wording.say("site.list.page-title", Map.of("page", pages.page(), "pages", pages.pages()));
    }

    @Get(uri = "/{slug}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> document(@PathVariable String slug, HttpRequest<?> request) {
        Optional<Document> document = library.bySlug(slug);
        if (document.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND);
        }
        String place = Optional.ofNullable(request.getParameters().get("passage")).orElse("");
        Optional<Passage> passage = Passages.at(document.get(), place);
        Pages theirs = pages.in(request);
        List<TurnView.FlagView> flags = flags(document.get(), theirs.wording());
        if (!place.isEmpty() && passage.isEmpty()) {
            flags.add(new TurnView.FlagView(theirs.wording().say("site.document.changed"), "", ""));
        }
        ReaderView view = ReaderView.of(document.get(), passage.map(Passage::number), flags);
        return theirs.page("reader", document.get().title(), "library", Map.of("view", view));
    }

    private List<TurnView.FlagView> flags(Document document, Wording wording) {
        Standing standing = library.standing(document.path());
        List<TurnView.FlagView> flags = new ArrayList<>();
        if (standing.superseded()) {
            flags.add(standing.by()
                    .flatMap(library::document)
                    .map(newer -> new TurnView.FlagView(
                            wording.say("flag.superseded"), newer.title(), Links.document(newer.slug())))
                    .orElse(new TurnView.FlagView(wording.say("flag.superseded-gone"), "", "")));
        }
        if (standing.overdue(LocalDate.ofInstant(clock.instant(), zone))) {
            String date = standing.reviewDue().map(PublicationDate::of).orElseThrow().in(wording.locale());
            flags.add(new TurnView.FlagView(wording.say("flag.overdue", Map.of("date", date)), "", ""));
        }
        return flags;
    }
}
