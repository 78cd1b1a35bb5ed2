package signpost.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import signpost.delivery.Outcome;

/// What a mail server's replies mean (RFC 5321, 3463).
final class Replies {

    private static final int SHUTTING_DOWN = 421;
    private static final int TEMPORARY = 400;
    private static final int PERMANENT = 500;

    /// Replies that ask for a sign-in, or refuse it, wherever they come (RFC 4954).
    private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);

    /// A reply: its code and its words.
    private record Reply(int code, String said, boolean aboutUs) {}

    private Replies() {}

    /// @param complete whether the whole mail had left, but for the reply
    static Outcome outcome(MessagingException failed, boolean complete) {
        Optional<Reply> reply = reply(failed);
        if (reply.isPresent() && reply.get().code > 0) {
            return of(reply.get());
        }
        String said = words(failed);
        if (failed instanceof AuthenticationFailedException) {
            return signIn(said);
        }
        if (complete) {
            return new Outcome.Unknown("The connection ended before the mail server's reply: " + said);
        }
        return isAboutEncryption(failed)
                ? new Outcome.Halted(0, "The connection to the mail server cannot be encrypted safely: " + said)
                : new Outcome.Unreachable("The mail server cannot be reached: " + said);
    }

    /// Whether the next mail can use the same connection.
    static boolean keepsConnection(MessagingException failed) {
        return reply(failed).filter(reply -> reply.code > 0 && reply.code != SHUTTING_DOWN).isPresent();
    }

    private static Outcome of(Reply reply) {
        if (reply.code < PERMANENT) {
            return new Outcome.Later(reply.code, reply.said);
        }
        EnhancedStatus status = EnhancedStatus.of(reply.said);
        return SIGN_IN.contains(reply.code) || reply.aboutUs || status.isAboutUs()
                ? new Outcome.Halted(reply.code, reply.said)
                : new Outcome.Never(reply.code, reply.said, status.why(reply.code));
    }

    /// The sign-in was refused: for good, or because the server cannot check it now (454 and other 4xx).
    private static Outcome signIn(String said) {
        return code(said) >= TEMPORARY && code(said) < PERMANENT
                ? new Outcome.Unreachable("The mail server cannot take our sign-in now: " + said)
                : new Outcome.Halted(Math.max(0, code(said)), "The mail server refused our sign-in: " + said);
    }

    private static int code(String said) {
        boolean digits = said.length() >= 3 && said.chars().limit(3).allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(said.substring(0, 3)) : 0;
    }

    private static Optional<Reply> reply(MessagingException failed) {
        Optional<Reply> found = switch (failed) {
            case SMTPAddressFailedException address ->
                Optional.of(new Reply(address.getReturnCode(), words(address), false));
            case SMTPSenderFailedException sender ->
                Optional.of(new Reply(sender.getReturnCode(), words(sender), true));
            case SMTPSendFailedException send -> Optional.of(new Reply(send.getReturnCode(), words(send), false));
            default -> Optional.empty();
        };
        // the reply about the one recipient stands behind that about the mail
        Optional<Reply> inner = failed.getNextException() instanceof MessagingException next
                ? reply(next)
                : Optional.empty();
        return inner.filter(reply -> reply.code > 0).or(() -> found);
    }

    private static boolean isAboutEncryption(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause instanceof MessagingException messaging
                && messaging.getNextException() != null ? messaging.getNextException() : cause.getCause()) {
            if (cause instanceof SSLException
                    || String.valueOf(cause.getMessage()).toUpperCase(Locale.ROOT).contains("STARTTLS")) {
                return true;
            }
        }
        return false;
    }

    private static String words(Exception failed) {
        return String.valueOf(failed.getMessage()).lines().map(String::strip).filter(line -> !line.isEmpty())
                .findFirst().orElse(failed.getClass().getSimpleName());
    }

    /// The server's own number for a mail it took: what stands behind "queued as", or the last word.
    static String queue(String said) {
        int as = said.indexOf("queued as ");
        String rest = as >= 0 ? said.substring(as + "queued as ".length()) : said.substring(said.lastIndexOf(' ') + 1);
        int end = rest.indexOf(' ');
        return end < 0 ? rest : rest.substring(0, end);
    }
}
