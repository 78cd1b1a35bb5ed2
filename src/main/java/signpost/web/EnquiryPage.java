package signpost.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import signpost.answer.Route;
import signpost.chat.Chat;
import signpost.chat.Enquiries;
import signpost.chat.Enquiry;
import signpost.chat.Office;
import signpost.chat.Receipt;
import signpost.chat.Turn;
import signpost.library.Library;

/// Draws the pages of enquiries that askers see.
@Singleton
final class EnquiryPage {

    private final Chat chat;
    private final Enquiries enquiries;
    private final Library library;
    private final Pages pages;
    private final Problems problems;
    private final Office office;
    private final ZoneId zone;

    EnquiryPage(Chat chat, Enquiries enquiries, Library library, Pages pages, Problems problems, Office office,
            ZoneId zone) {
        this.chat = chat;
        this.enquiries = enquiries;
        this.library = library;
        this.pages = pages;
        this.problems = problems;
        this.office = office;
        this.zone = zone;
    }

    /// The same in the language that a browser prefers.
    EnquiryPage in(HttpRequest<?> request) {
        return new EnquiryPage(chat, enquiries, library, pages.in(request), problems, office, zone);
    }

    String say(String key, Map<String, ?> values) {
        return pages.wording().say(key, values);
    }

    String language() {
        return pages.wording().language();
    }

    /// The form for a turn's question. An address is asked for only where mail can leave.
    ///
    /// @param urgent what to do before all else, where what was sent and not taken tells of danger
    MutableHttpResponse<?> form(HttpStatus status, Turn turn, EnquiryForm form, Optional<Route> urgent) {
        return pages.page(status, "enquiry-form", say("enquiry.title", Map.of()), "ask",
                Map.of("turn", turn, "form", form, "mail", enquiries.reaches("mail"), "leaves",
                        enquiries.leaves("mail"), "urgent", urgent));
    }

    /// The page that the asker keeps, with what to do before all else where what was added to the enquiry told of danger.
    MutableHttpResponse<?> enquiry(HttpRequest<?> request, String token) {
        return enquiries.byToken(token)
                .<MutableHttpResponse<?>>map(enquiry -> page(enquiry, token, Optional.empty(), ""))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND));
    }

    /// The same page, with what to do at once before all else, and what was added too late.
    ///
    /// @param route what to do where the words told of danger that were added just now
    MutableHttpResponse<?> passed(Receipt receipt, Optional<Route> route, String late) {
        return page(enquiries.find(receipt.number()).orElseThrow(), receipt.token(), route, late);
    }

    private MutableHttpResponse<?> page(Enquiry enquiry, String token, Optional<Route> route, String late) {
        EnquiryView view = EnquiryView.of(enquiry, office.address() + "enquiry/" + token, zone,
                pages.wording().locale(), enquiries.answeredBy(enquiry), library,
                route.or(() -> chat.urgent(enquiry)));
        return pages.page("enquiry", say("enquiry.number", Map.of("number", enquiry.number())), "ask",
                Map.of("view", view, "late", late, "unsent", !late.isEmpty() && route.isPresent()));
    }

    /// For who comes too late to pass a question on, with what they typed.
    MutableHttpResponse<?> gone(EnquiryForm form, Optional<Route> urgent) {
        Problem problem = new Problem(say("enquiry.title", Map.of()), say("conversation.gone", Map.of()),
                say("enquiry.gone-next", Map.of()));
        return pages.page(HttpStatus.NOT_FOUND, "enquiry-gone", problem.title(), "ask",
                Map.of("problem", problem, "form", form, "urgent", urgent));
    }
}
