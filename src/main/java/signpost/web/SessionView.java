package signpost.web;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

    static SessionView of(Session session, ZoneId zone) {
        ZonedDateTime starts = session.when().starts().atZone(zone);
        ZonedDateTime ends = session.when().ends().atZone(zone);
        String until = TIME.format(ends).toLowerCase(Locale.UK)
                + (starts.toLocalDate().equals(ends.toLocalDate()) ? "" : " on " + DATE.format(ends));
        String booking = session.booking();
        boolean mail = booking.indexOf('@') > 0 && booking.indexOf(':') < 0 && booking.indexOf(' ') < 0;
        List<String> tags = new ArrayList<>(List.of(session.course().mode().label()));
        if (!session.course().level().isEmpty()) {
            tags.add(session.course().level());
        }
        session.course().audiences().forEach(audience -> tags.add(Names.of(audience)));
        return new SessionView(
                session.course().title(),
                session.course().aims(),
                DATE.format(starts),
                TIME.format(starts).toLowerCase(Locale.UK) + " to " + until,
                session.where(),
                Links.web(session.openLink()),
                mail ? Optional.of("mailto:" + booking) : Links.web(booking),
                booking,
                session.places().map(count -> count == 1 ? "1 place" : count + " places").orElse(""),
                tags,
                session.state() == Session.State.MOVED);
    }
}
