package signpost.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import signpost.delivery.Mail;
import signpost.delivery.Outcome;
import signpost.delivery.Post;

/// One connection to the mail server. For one thread.
final class SmtpLine implements Post.Line {

    private static final int MOST_OVER_ONE_CONNECTION = 500;
    /// After so long in silence the server is asked whether it is still there.
    private static final long SILENCE = TimeUnit.SECONDS.toNanos(2);

    private final Session session;
    private final SmtpServer server;
    private final Layouts layouts;
    private final Cutting cutting;
    private final Duration most;
    private Optional<SmtpTalk> talk = Optional.empty();
    private int sent;
    private long lastSent;

    /// @param most how long a mail may take as a whole, the connection included
    SmtpLine(Session session, SmtpServer server, Layouts layouts, Cutting cutting, Duration most) {
        this.session = session;
        this.server = server;
        this.layouts = layouts;
        this.cutting = cutting;
        this.most = most;
    }

    @Override
    public Outcome send(Mail mail, Runnable last) {
        Envelope envelope;
        byte[] message;
        try {
            String token = layouts.token(mail);
            message = layouts.message(mail, token, SmtpTalk.END);
            envelope = new Envelope(layouts.head().envelope(token), mail.address(), token);
        } catch (IllegalArgumentException unfit) {
            return new Outcome.Never(0, "The mail could not be written: " + unfit.getMessage(), Outcome.Why.REFUSED);
        }
        Future<?> end = cutting.after(most);
        boolean usable = false;
        try {
            SmtpTalk open = connected();
            Outcome outcome = open.hand(envelope, message, last);
            usable = open.isUsable();
            sent++;
            lastSent = System.nanoTime();
            return outcome;
        } catch (MessagingException failed) {
            return Replies.broken(failed, talk.filter(SmtpTalk::isComplete).isPresent());
        } finally {
            end.cancel(false);
            if (!usable) {
                cutting.cut();
                close();
            }
        }
    }

    private SmtpTalk connected() throws MessagingException {
        if (talk.isPresent() && (sent >= MOST_OVER_ONE_CONNECTION
                || System.nanoTime() - lastSent > SILENCE && !talk.get().isConnected())) {
            close();
        }
        if (talk.isEmpty()) {
            String protocol = server.encrypted() ? "smtps" : "smtp";
            var fresh = new SmtpTalk(session, new URLName(protocol, server.host(), server.port(), null, null, null),
                    server.encrypted(), cutting);
            sent = 0;
            if (server.user().isEmpty()) {
                fresh.connect();
            } else {
                fresh.connect(server.host(), server.port(), server.user(), server.password());
            }
            talk = Optional.of(fresh);
        }
        return talk.get();
    }

    @Override
    public void close() {
        talk.ifPresent(open -> {
            try {
                open.close();
            } catch (MessagingException gone) {
                // the server went first
            }
        });
        talk = Optional.empty();
    }
}
