package signpost.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import signpost.answer.Route;
import signpost.chat.Enquiry;
import signpost.insight.Shown;
import signpost.library.Document;
import signpost.library.Library;

/// An enquiry's private page, ready to be drawn.
///
/// @param state the id of its state in `messages/chat`
/// @param asked when, in words
/// @param answered when, in words; empty while it is not
/// @param link its address
/// @param shown the documents shown with the question that are in the library still
/// @param answeredBy the document that answers it now
/// @param urgent what to do before all else
public record EnquiryView(
        Enquiry enquiry,
        String state,
        String asked,
        String answered,
        String link,
        List<Read> shown,
        Optional<Read> answeredBy,
        Optional<Route> urgent) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm");

    /// A document to read.
    public record Read(String title, String href) {}

    /// @param zone where its times are told
    /// @param locale in whose words
    static EnquiryView of(
            Enquiry enquiry, String link, ZoneId zone, Locale locale, Optional<Shown> answeredBy, Library library,
            Optional<Route> urgent) {
        DateTimeFormatter told = TIME.withLocale(locale).withZone(zone);
        return new EnquiryView(
                enquiry,
                state(enquiry),
                told.format(enquiry.times().asked()),
                enquiry.times().answered().map(told::format).orElse(""),
                link,
                enquiry.shown().stream().flatMap(shown -> read(shown, library).stream()).toList(),
                answeredBy.flatMap(shown -> read(shown, library)),
                urgent);
    }

    private static String state(Enquiry enquiry) {
        boolean unanswered = enquiry.state() == Enquiry.State.CLOSED && enquiry.reply().isEmpty();
        return unanswered ? "unanswered" : enquiry.state().name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Read> read(Shown shown, Library library) {
        return library.documents().stream()
                .filter(document -> document.path().equals(shown.document()))
                .map(Document::slug)
                .map(slug -> new Read(shown.title(), Links.document(slug)))
                .findFirst();
    }
}
