package signpost.web;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import signpost.message.Wording;
import signpost.training.Session;

/// A session as a page shows it.
///
/// @param date such as `Tuesday 9 March 2027`
/// @param time such as `9:30am to 12:30pm`
/// @param where the room, or that it is online
/// @param join the address of an online room that is open to all, if it leads to a web page
/// @param book where to book, as an address to link; empty where there is none
/// @param tags mode, level and whom it is for
/// @param moved whether it was to be at another time or place
public record SessionView(
        String title,
        String aims,
        String date,
        String time,
        String where,
        Optional<String> join,
        Optional<String> book,
        String bookAt,
        String places,
        List<String> tags,
        boolean moved) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma");

    static SessionView of(Session session, ZoneId zone, Wording wording) {
        Locale locale = wording.locale();
        ZonedDateTime starts = session.when().starts().atZone(zone);
        ZonedDateTime ends = session.when().ends().atZone(zone);
        DateTimeFormatter date = DATE.withLocale(locale);
        DateTimeFormatter time = TIME.withLocale(locale);
        String hours = starts.toLocalDate().equals(ends.toLocalDate())
                ? "site.training.hours"
                : "site.training.hours-over";
        String booking = session.booking();
        boolean mail = booking.indexOf('@') > 0 && booking.indexOf(':') < 0 && booking.indexOf(' ') < 0;
        List<String> tags = new ArrayList<>(List.of(wording.say("site.training.mode." + session.course().mode().id())));
        if (!session.course().level().isEmpty()) {
            tags.add(session.course().level());
        }
        session.course().audiences().forEach(audience -> tags.add(Names.of(audience)));
        return new SessionView(
                session.course().title(),
                session.course().aims(),
                date.format(starts),
                wording.say(hours, Map.of(
                        "from", time.format(starts).toLowerCase(locale),
                        "to", time.format(ends).toLowerCase(locale),
                        "day", date.format(ends))),
                session.where(wording.say("site.training.mode.online")),
                Links.web(session.openLink()),
                mail ? Optional.of("mailto:" + booking) : Links.web(booking),
                booking,
                session.places().map(count -> wording.say("site.training.places", Map.of("count", count))).orElse(""),
                tags,
                session.state() == Session.State.MOVED);
    }
}
