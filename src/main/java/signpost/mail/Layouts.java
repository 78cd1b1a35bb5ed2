package signpost.mail;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import signpost.delivery.Mail;

/// Messages of mails: the letters of editions are laid out once and kept. Safe for use by many threads at once.
final class Layouts {

    private static final int MOST = 20;

    private final From from;
    private final InstantSource clock;
    private final Map<Long, Layout> kept = new ConcurrentHashMap<>();

    Layouts(From from, InstantSource clock) {
        this.from = from;
        this.clock = clock;
    }

    From from() {
        return from;
    }

    byte[] message(Mail mail) {
        if (mail.edition() == 0) {
            return new Layout(mail.letter(), from).message(mail, clock.instant());
        }
        if (kept.size() > MOST) {
            kept.clear();
        }
        return kept.computeIfAbsent(mail.edition(), _ -> new Layout(mail.letter(), from))
                .message(mail, clock.instant());
    }
}
