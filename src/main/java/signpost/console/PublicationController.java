package signpost.console;

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
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.account.Audit;
import signpost.account.Role;
import signpost.campaign.Subjects;
import signpost.chat.Decision;
import signpost.chat.Enquiries;
import signpost.chat.Enquiry;
import signpost.chat.Publication;

/// A reply that becomes a document of the library.
@Controller("/console/enquiries/{number}/publish")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PublicationController {

    private final Enquiries enquiries;
    private final Subjects subjects;
    private final Audit audit;
    private final Views views;
    private final InstantSource clock;
    private final ZoneId zone;

    PublicationController(Enquiries enquiries, Subjects subjects, Audit audit, Views views, InstantSource clock,
            ZoneId zone) {
        this.enquiries = enquiries;
        this.subjects = subjects;
        this.audit = audit;
        this.views = views;
        this.clock = clock;
        this.zone = zone;
    }

    @Get(produces = MediaType.TEXT_HTML)
    @Needs(Role.APPROVER)
    HttpResponse<?> page(HttpRequest<?> request, @PathVariable long number) {
        Optional<Enquiry> enquiry = enquiries.find(number).filter(one -> !one.reply().isEmpty());
        LocalDate review = LocalDate.ofInstant(clock.instant(), zone).plusYears(1);
        return enquiry.isEmpty()
                ? views.missing(request)
                : page(request, number, HttpStatus.OK, List.of(), Map.of(
                        "title", enquiry.get().question(),
                        "answer", enquiry.get().reply(),
                        "owner", Signed.of(request).person().name(),
                        "review", review.toString(),
                        "topics", ""));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.APPROVER)
    HttpResponse<?> publish(HttpRequest<?> request, @PathVariable long number, @Body byte[] body) {
        Form form = Form.of(body);
        Map<String, String> draft = Map.of(
                "title", form.line("title"),
                "answer", form.text("answer"),
                "owner", form.line("owner"),
                "review", form.line("review"),
                "topics", form.line("topics"));
        Optional<LocalDate> review = Day.of(form.line("review"));
        if (review.isEmpty()) {
            return page(request, number, HttpStatus.BAD_REQUEST,
                    List.of(new Fault("review", "Enter the day of the review")), draft);
        }
        TopicIds topics = TopicIds.of(form.line("topics"), subjects);
        if (!topics.faults().isEmpty()) {
            return page(request, number, HttpStatus.BAD_REQUEST, topics.faults(), draft);
        }
        var publication = new Publication(form.line("title"), form.text("answer"), form.line("owner"), review.get(),
                topics.ids());
        List<String> confirmed = MarkedText.confirmed(form);
        return switch (enquiries.publish(number, publication, confirmed, Signed.of(request).person().name())) {
            case Decision.Done _ -> {
                if (!confirmed.isEmpty()) {
                    audit.note(Signed.of(request).person(), "enquiry-details-public", "enquiry " + number);
                }
                audit.note(Signed.of(request).person(), "enquiry-published", "enquiry " + number);
                yield Views.to("/console/enquiries/" + number, "enquiry-published");
            }
            case Decision.Refused(Decision.Why why) ->
                page(request, number, HttpStatus.BAD_REQUEST,
                        List.of(EnquiryWords.fault(why, field(why, publication))), draft);
        };
    }

    /// The field that a refusal is about.
    private String field(Decision.Why why, Publication publication) {
        return switch (why) {
            case PAST -> "review";
            case EMPTY -> publication.title().isBlank() ? "title" : publication.answer().isBlank() ? "answer" : "owner";
            case PERSONAL -> enquiries.details(publication.title()).isEmpty() ? "answer" : "title";
            case TOO_LONG -> publication.title().length() > Publication.LONGEST_TITLE ? "title" : "answer";
            case UNKNOWN, NOT_NOW, NOT_WRITABLE -> "";
        };
    }

    private HttpResponse<?> page(
            HttpRequest<?> request, long number, HttpStatus status, List<Fault> faults, Map<String, String> draft) {
        return views.page(request, status, "enquiries-publish", "Publish the reply", faults,
                Map.of("number", number, "draft", draft, "title", marked(draft, "title"), "answer",
                        marked(draft, "answer")));
    }

    private MarkedText marked(Map<String, String> draft, String field) {
        String words = draft.getOrDefault(field, "");
        return new MarkedText(words, enquiries.details(words));
    }
}
