package signpost.training;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Sessions as a calendar that Outlook and Gmail take (RFC 5545, RFC 5546), to be followed as a feed or sent by mail.
///
/// Its method is `PUBLISH`, or `CANCEL` to take sessions out; who sends it by mail must say the same in the content type (RFC 6047). Nobody
/// is asked to answer.
public final class Calendar {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final int LONGEST = 75;

    /// What stands before the title of a session that is cancelled.
    static final String CANCELLED = CalendarWords.ENGLISH.cancelled() + " ";

    /// The clocks of the United Kingdom as they have gone since 1996.
    private static final List<String> ZONE = List.of(
            "BEGIN:VTIMEZONE", "TZID:Europe/London",
            "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "TZNAME:BST", "DTSTART:19960331T010000",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
            "BEGIN:STANDARD", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "TZNAME:GMT", "DTSTART:19961027T020000",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
            "END:VTIMEZONE");

    /// What a calendar is for.
    public enum Method {
        PUBLISH,
        CANCEL;

        /// The content type that says the same as the calendar.
        public String contentType() {
            return "text/calendar; charset=utf-8; method=" + name();
        }
    }

    private final StringBuilder text = new StringBuilder();

    private final CalendarWords words;

    private Calendar(CalendarWords words) {
        this.words = words;
    }

    /// Writes sessions as a calendar in English.
    public static String of(Method method, String name, String organiser, List<Session> sessions, Instant now) {
        return of(method, name, organiser, sessions, now, CalendarWords.ENGLISH);
    }

    /// Writes sessions as a calendar.
    ///
    /// @param name what the calendar is called
    /// @param organiser the mail address of whoever gives the training; empty for none
    /// @param now when it is written
    public static String of(Method method, String name, String organiser, List<Session> sessions, Instant now,
            CalendarWords words) {
        Calendar calendar = new Calendar(words);
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Signpost//Training//EN");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("METHOD:" + method.name());
        calendar.line("X-WR-CALNAME:" + escaped(name));
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        calendar.line("X-PUBLISHED-TTL:PT6H");
        ZONE.forEach(calendar::line);
        sessions.forEach(session -> calendar.event(method, organiser, session, now));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(Method method, String organiser, Session session, Instant now) {
        Course course = session.course();
        boolean cancelled = method == Method.CANCEL || session.state() == Session.State.CANCELLED;
        line("BEGIN:VEVENT");
        line("UID:" + escaped(session.uid()));
        line("SEQUENCE:" + session.sequence());
        line("DTSTAMP:" + utc(now));
        line("LAST-MODIFIED:" + utc(session.changed()));
        line("DTSTART;TZID=Europe/London:" + local(session.when().starts()));
        line("DTEND;TZID=Europe/London:" + local(session.when().ends()));
        line("SUMMARY:" + escaped((cancelled ? words.cancelled() + " " : "") + course.title()));
        String about = about(session);
        if (!about.isEmpty()) {
            line("DESCRIPTION:" + escaped(about));
        }
        line("LOCATION:" + escaped(session.where(words.online())));
        if (session.booking().startsWith("https://") || session.booking().startsWith("http://")) {
            line("URL:" + session.booking());
        }
        if (!course.topics().isEmpty()) {
            line("CATEGORIES:" + String.join(",", course.topics().stream().map(Calendar::escaped).toList()));
        }
        if (!organiser.isEmpty()) {
            line("ORGANIZER:mailto:" + organiser);
        }
        line("STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"));
        line("TRANSP:" + (cancelled ? "TRANSPARENT" : "OPAQUE"));
        line("END:VEVENT");
    }

    private String about(Session session) {
        StringBuilder about = new StringBuilder(session.course().aims());
        if (!session.openLink().isEmpty()) {
            about.append("\n").append(words.join()).append(" ").append(session.openLink());
        }
        if (!session.booking().isEmpty()) {
            about.append("\n").append(words.book()).append(" ").append(session.booking());
        }
        return about.toString().strip();
    }

    /// Writes one line, folded so that no piece is longer than 75 octets and no letter is cut in two. What would end the line is left out.
    private void line(String written) {
        String line = written.replace("\r", "").replace("\n", "");
        int octets = 0;
        for (int i = 0; i < line.length();) {
            int c = line.codePointAt(i);
            int size = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(c);
            octets += size;
            i += Character.charCount(c);
        }
        text.append("\r\n");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r", "").replace("\n",
                "\\n");
    }

    private static String utc(Instant time) {
        return LOCAL.format(time.atOffset(ZoneOffset.UTC)) + "Z";
    }

    private static String local(Instant time) {
        return LOCAL.format(ZonedDateTime.ofInstant(time, LONDON));
    }
}
