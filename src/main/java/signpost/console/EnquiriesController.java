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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.account.Account;
import signpost.account.Audit;
import signpost.account.Role;
import signpost.chat.Claimer;
import signpost.chat.Decision;
import signpost.chat.Enquiries;
import signpost.chat.Enquiry;
import signpost.insight.Gap;
import signpost.insight.Insight;
import signpost.insight.Shown;
import signpost.library.Document;
import signpost.library.Library;
import signpost.seal.Seal;

/// The questions passed to the team: who looks after each, and what was replied.
@Controller("/console/enquiries")
@ExecuteOn(TaskExecutors.BLOCKING)
final class EnquiriesController {

    private final Enquiries enquiries;
    private final Library library;
    private final Insight insight;
    private final Audit audit;
    private final Views views;
    private final Seal seal;

    EnquiriesController(Enquiries enquiries, Library library, Insight insight, Audit audit, Views views, Seal seal) {
        this.seal = seal;
        this.enquiries = enquiries;
        this.library = library;
        this.insight = insight;
        this.audit = audit;
        this.views = views;
    }

    @Get(produces = MediaType.TEXT_HTML)
    @Needs(Role.READER)
    HttpResponse<?> list(HttpRequest<?> request) {
        boolean done = Query.of(request).text("show").equals("done");
        List<Enquiry> shown = done ? enquiries.done() : enquiries.open();
        return views.page(request, "enquiries", "Enquiries", Map.of(
                "done", done,
                "enquiries", shown,
                "late", shown.stream().filter(enquiries::isLate).map(Enquiry::number).toList(),
                "counts", enquiries.counts(),
                "undelivered", enquiries.undelivered(),
                "stranded", enquiries.withStranded()));
    }

    @Get(uri = "/{number}", produces = MediaType.TEXT_HTML)
    @Needs(Role.READER)
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable long number) {
        return page(request, number, HttpStatus.OK, List.of(), "");
    }

    @Post(uri = "/{number}/claim", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.AUTHOR)
    HttpResponse<?> claim(HttpRequest<?> request, @PathVariable long number, @Body byte[] body) {
        Account who = Signed.of(request).person();
        return after(request, number,
                enquiries.claim(number, who.name(), Claimer.of(seal, who.email(), who.name()).key()), "claimed", "");
    }

    @Post(uri = "/{number}/release", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.AUTHOR)
    HttpResponse<?> release(HttpRequest<?> request, @PathVariable long number, @Body byte[] body) {
        return after(request, number, enquiries.release(number), "released", "");
    }

    @Post(uri = "/{number}/answer", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.AUTHOR)
    HttpResponse<?> answer(HttpRequest<?> request, @PathVariable long number, @Body byte[] body) {
        Form form = Form.of(body);
        String reply = form.text("reply");
        List<String> confirmed = MarkedText.confirmed(form);
        if (hasMore(number, form)) {
            return overtaken(request, number, reply);
        }
        Account who = Signed.of(request).person();
        Decision decision = enquiries.answer(number, who.name(), reply, confirmed);
        if (decision instanceof Decision.Done && !confirmed.isEmpty()) {
            audit.note(who, "enquiry-details-sent", "enquiry " + number);
        }
        return after(request, number, decision, "answered", reply);
    }

    @Post(uri = "/{number}/close", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.AUTHOR)
    HttpResponse<?> close(HttpRequest<?> request, @PathVariable long number, @Body byte[] body) {
        if (hasMore(number, Form.of(body))) {
            return overtaken(request, number, "");
        }
        Account who = Signed.of(request).person();
        return after(request, number, enquiries.close(number, who.name()), "closed", "");
    }

    /// Whether its asker has added words since the form was shown.
    private boolean hasMore(long number, Form form) {
        String seen = form.line("seen");
        return !seen.isEmpty()
                && enquiries.find(number).filter(now -> !seen.equals(String.valueOf(now.more().length()))).isPresent();
    }

    private HttpResponse<?> overtaken(HttpRequest<?> request, long number, String reply) {
        return page(request, number, HttpStatus.CONFLICT, List.of(new Fault("",
                "The asker has added words since you opened this. Read them; nothing was sent or closed yet.")), reply);
    }

    @Post(uri = "/{number}/again", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.AUTHOR)
    HttpResponse<?> again(HttpRequest<?> request, @PathVariable long number, @Body byte[] body) {
        return after(request, number, enquiries.sendAgain(number), "sent-again", "");
    }

    @Post(uri = "/{number}/leave", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.AUTHOR)
    HttpResponse<?> leave(HttpRequest<?> request, @PathVariable long number, @Body byte[] body) {
        return after(request, number, enquiries.leave(number), "left", "");
    }

    private HttpResponse<?> after(
            HttpRequest<?> request, long number, Decision decision, String done, String reply) {
        return switch (decision) {
            case Decision.Done _ -> {
                audit.note(Signed.of(request).person(), "enquiry-" + done, "enquiry " + number);
                yield Views.to("/console/enquiries/" + number, "enquiry-" + done);
            }
            case Decision.Refused(Decision.Why why) ->
                page(request, number, HttpStatus.BAD_REQUEST, List.of(EnquiryWords.fault(why, "reply")), reply);
        };
    }

    private HttpResponse<?> page(
            HttpRequest<?> request, long number, HttpStatus status, List<Fault> faults, String reply) {
        Optional<Enquiry> enquiry = enquiries.find(number);
        return enquiry.isEmpty()
                ? views.gone(request, "An enquiry is deleted two years after it was answered or closed.")
                : views.page(request, status, "enquiries-one", "Enquiry " + number, faults, Map.of(
                        "enquiry", enquiry.get(),
                        "gap", enquiry.get().gap().flatMap(insight::gap).map(Gap::id),
                        "late", enquiries.isLate(enquiry.get()),
                        "answered", enquiries.answeredBy(enquiry.get()).map(this::found),
                        "mayPublish", enquiries.mayPublish(enquiry.get()),
                        "stranded", enquiries.stranded(number),
                        "reply", new MarkedText(reply, enquiries.details(reply))));
    }

    /// With the name under which the library has it now.
    private Shown found(Shown shown) {
        return library.documents().stream().filter(one -> one.path().equals(shown.document())).map(Document::slug)
                .findFirst().map(slug -> new Shown(shown.document(), shown.title(), slug)).orElse(shown);
    }
}
