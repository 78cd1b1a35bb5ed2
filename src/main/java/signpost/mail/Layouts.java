package signpost.mail;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import signpost.delivery.Mail;

/// Messages of mails: the letters of editions are laid out once and kept. Safe for use by many threads at once.
final class Layouts {

    private static final int MOST = 20;

    private final Letterhead head;
    private final ReturnToken tokens;
    private final InstantSource clock;
    private final Map<Long, Layout> kept = new ConcurrentHashMap<>();

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

    /// @param token the mail's
    byte[] message(Mail mail, String token) {
        Instant now = clock.instant();
        byte[] message = layout(mail).message(mail, token, now);
        return head.signature().map(signature -> signature.signed(message, now)).orElse(message);
    }

    private Layout layout(Mail mail) {
        if (mail.edition() == 0) {
            return new Layout(mail.letter(), head);
        }
        if (kept.size() > MOST) {
            kept.clear();
        }
        return kept.computeIfAbsent(mail.edition(), _ -> new Layout(mail.letter(), head));
    }
}
