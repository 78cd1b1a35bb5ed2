package signpost.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
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
    private Optional<SMTPTransport> transport = Optional.empty();
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
        Bytes message;
        try {
            message = new Bytes(session, layouts.message(mail), layouts.head().envelope(mail), last);
        } catch (IllegalArgumentException | MessagingException unfit) {
            return new Outcome.Never(0, "The mail could not be written: " + unfit.getMessage(),
                    Outcome.Why.REFUSED);
        }
        Future<?> end = cutting.after(most);
        try {
            SMTPTransport open = connected();
            if (open.supportsExtension("DSN")) {
                message.setMailExtension("ENVID=" + layouts.head().token(mail));
            }
            open.sendMessage(message, new Address[]{new InternetAddress(mail.address())});
            sent++;
            lastSent = System.nanoTime();
            return accepted(open);
        } catch (MessagingException failed) {
            message.rethrow();
            Outcome outcome = Replies.outcome(failed, message.isComplete());
            if (!Replies.keepsConnection(failed)) {
                close();
            }
            return outcome;
        } finally {
            end.cancel(false);
        }
    }

    private SMTPTransport connected() throws MessagingException {
        if (transport.isPresent() && (sent >= MOST_OVER_ONE_CONNECTION
                || System.nanoTime() - lastSent > SILENCE && !transport.get().isConnected())) {
            close();
        }
        if (transport.isEmpty()) {
            String protocol = server.encrypted() ? "smtps" : "smtp";
            var fresh = (SMTPTransport) session
                    .getTransport(new URLName(protocol, server.host(), server.port(), null, null,
                            null));
            sent = 0;
            if (server.user().isEmpty()) {
                fresh.connect();
            } else {
                fresh.connect(server.host(), server.port(), server.user(), server.password());
            }
            transport = Optional.of(fresh);
        }
        return transport.get();
    }

    private static Outcome accepted(SMTPTransport open) {
        String said = String.valueOf(open.getLastServerResponse()).strip();
        return new Outcome.Accepted(open.getLastReturnCode(), said, Replies.queue(said));
    }

    @Override
    public void close() {
        transport.ifPresent(open -> {
            try {
                open.close();
            } catch (MessagingException gone) {
                // the server went first
            }
        });
        transport = Optional.empty();
    }

    /// A message that is ready, and calls back once all of it but the end has left.
    private static final class Bytes extends SMTPMessage {

        private final byte[] bytes;
        private final Runnable last;
        private boolean complete;
        private @Nullable RuntimeException broken;

        Bytes(Session session, byte[] bytes, String from, Runnable last) throws MessagingException {
            super(session);
            this.bytes = bytes;
            this.last = last;
            setEnvelopeFrom(from);
        }

        boolean isComplete() {
            return complete;
        }

        void rethrow() {
            if (broken != null) {
                throw broken;
            }
        }

        @Override
        public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException {
            out.write(bytes);
            out.flush();
            try {
                last.run();
            } catch (RuntimeException failed) {
                broken = failed;
                throw new IOException("the mail was not to be ended", failed);
            }
            complete = true;
        }
    }
}
