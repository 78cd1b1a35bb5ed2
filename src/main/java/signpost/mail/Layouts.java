package signpost.mail;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import signpost.delivery.Mail;

/// Messages of mails: the letters of editions are laid out once and kept. Safe for use by many threads at once.
final class Layouts {

    /// Behind what ends by itself.
    static final byte[] NO_END = {};

    private static final int MOST = 20;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z",
            Locale.ENGLISH);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Letterhead head;
    private final ReturnToken tokens;
    private final InstantSource clock;
    private final Map<Long, Layout> kept = new ConcurrentHashMap<>();
    private volatile Dated dated = new Dated(Long.MIN_VALUE, "");

    /// The line that says when: the same for all mails of a second.
    private record Dated(long second, String line) {}

    Layouts(Letterhead head, InstantSource clock) {
        this.head = head;
        this.tokens = new ReturnToken(head.seal());
        this.clock = clock;
    }

    Letterhead head() {
        return head;
    }

    /// By what a mail is known when it comes back.
    String token(Mail mail) {
        return tokens.of(mail.row());
    }

    /// The whole message, lines ended by CRLF, none of which begins with a dot.
    ///
    /// @param token the mail's
    /// @param end stands behind it
    byte[] message(Mail mail, String token, byte[] end) {
        Instant now = clock.instant();
        Layout layout = layout(mail);
        if (head.signature().isEmpty()) {
            return layout.message(mail, token, date(now), end);
        }
        byte[] signed = head.signature().get().signed(layout.message(mail, token, date(now), NO_END), now);
        byte[] ended = Arrays.copyOf(signed, signed.length + end.length);
        System.arraycopy(end, 0, ended, signed.length, end.length);
        return ended;
    }

    private String date(Instant now) {
        Dated last = dated;
        if (last.second != now.getEpochSecond()) {
            last = new Dated(now.getEpochSecond(), Header.line("Date", DATE.format(now.atZone(ZONE))));
            dated = last;
        }
        return last.line;
    }

    private Layout layout(Mail mail) {
        if (mail.edition() == 0) {
            return new Layout(mail, head);
        }
        if (kept.size() > MOST) {
            kept.clear();
        }
        return kept.computeIfAbsent(mail.edition(), _ -> new Layout(mail, head));
    }
}
