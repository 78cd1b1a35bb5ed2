package signpost.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import signpost.delivery.Outcome;

/// A connection on which mails are handed over in as few steps as the server allows: sender, recipient and the wish to begin leave together where it takes
/// them so (RFC 2920), and a mail leaves in one write. Connecting, encryption and sign-in are Angus Mail's.
final class SmtpTalk extends SMTPTransport {

    private static final int GO_ON = 354;
    private static final int SHUTTING_DOWN = 421;
    static final byte[] END = {'.', '\r', '\n'};
    /// What leaves in one write.
    private static final int AT_ONCE = 1 << 16;

    private final Cutting line;
    private boolean complete;
    private boolean usable = true;

    SmtpTalk(Session session, URLName server, boolean encrypted, Cutting line) {
        super(session, server, encrypted ? "smtps" : "smtp", encrypted);
        this.line = line;
    }

    /// Whether another mail can use this connection.
    boolean isUsable() {
        return usable;
    }

    /// Whether the end of the last mail may have left.
    boolean isComplete() {
        return complete;
    }

    /// Hands a mail over.
    ///
    /// @param message whole lines, none of which begins with a dot, and [#END] behind them
    /// @param last called before the last bytes leave, the end among them; where it throws, they do not, and the connection is to be cut
    synchronized Outcome hand(Envelope envelope, byte[] message, Runnable last) throws MessagingException {
        complete = false;
        boolean reports = supportsExtension("DSN");
        List<String> steps = List.of(
                "MAIL FROM:<" + envelope.from() + ">" + (reports ? " RET=HDRS ENVID=" + envelope.id() : ""),
                "RCPT TO:<" + envelope.to() + ">" + (reports ? " NOTIFY=FAILURE,DELAY" : ""), "DATA");
        usable = false;
        Optional<Outcome> refused = supportsExtension("PIPELINING") ? together(steps) : oneByOne(steps);
        if (refused.isPresent()) {
            return refused.get();
        }
        int before = Math.max(0, message.length - AT_ONCE);
        write(message, 0, before);
        last.run();
        complete = true;
        write(message, before, message.length);
        int code = readServerResponse();
        usable = keeps(code);
        return code / 100 == 2
                ? new Outcome.Accepted(code, said(), Replies.queue(said()))
                : Replies.refused(code, said(), false, true);
    }

    private Optional<Outcome> together(List<String> steps) throws MessagingException {
        write(ascii(String.join("\r\n", steps)));
        for (int step = 0; step < steps.size(); step++) {
            int code = readServerResponse();
            Optional<Outcome> refused = refusal(step, code);
            if (refused.isPresent()) {
                if (keeps(code)) {
                    forget(steps.size() - 1 - step);
                }
                return refused;
            }
        }
        return Optional.empty();
    }

    private Optional<Outcome> oneByOne(List<String> steps) throws MessagingException {
        for (int step = 0; step < steps.size(); step++) {
            write(ascii(steps.get(step)));
            int code = readServerResponse();
            Optional<Outcome> refused = refusal(step, code);
            if (refused.isPresent()) {
                if (keeps(code)) {
                    forget(0);
                }
                return refused;
            }
        }
        return Optional.empty();
    }

    private Optional<Outcome> refusal(int step, int code) {
        boolean taken = step == 2 ? code == GO_ON : code / 100 == 2;
        return taken ? Optional.empty() : Optional.of(Replies.refused(code, said(), step == 0, false));
    }

    /// Ends a mail that was refused. What was said stays so where the server hangs up now.
    ///
    /// @param unread how many replies are still to come, that to the wish to begin being the last
    private void forget(int unread) {
        try {
            int code = 0;
            for (int i = 0; i < unread; i++) {
                code = readServerResponse();
                if (!keeps(code)) {
                    return;
                }
            }
            if (code == GO_ON) {
                // it would take a mail for nobody: it gets an empty one
                write(END);
                code = readServerResponse();
            }
            usable = (code == 0 || keeps(code)) && keeps(simpleCommand("RSET"));
        } catch (MessagingException gone) {
            usable = false;
        }
    }

    private static boolean keeps(int code) {
        return code > 0 && code != SHUTTING_DOWN;
    }

    private String said() {
        return String.valueOf(getLastServerResponse()).replace('\u0000', ' ').strip();
    }

    private void write(byte[] bytes) throws MessagingException {
        write(bytes, 0, bytes.length);
    }

    private void write(byte[] bytes, int from, int to) throws MessagingException {
        try {
            line.write(bytes, from, to);
        } catch (IOException gone) {
            throw new MessagingException("the connection broke", gone);
        }
    }

    private static byte[] ascii(String command) {
        return (command + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
