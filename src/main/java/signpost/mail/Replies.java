package signpost.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import signpost.delivery.Outcome;

/// What a mail server's replies mean (RFC 5321, 3463).
final class Replies {

    private static final int TEMPORARY = 400;
    private static final int PERMANENT = 500;

    /// Replies that ask for a sign-in, or refuse it, wherever they come (RFC 4954).
    private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);

    /// Replies that ask for less mail, whatever they say besides: goodbye for now, a busy box or a wary server, no sign-in now.
    private static final Set<Integer> FOR_LESS = Set.of(421, 450, 454);

    /// What Angus Mail calls the reply of a server that gave none.
    private static final Set<String> NO_REPLY = Set.of("", "[EOF]");

    private Replies() {}

    /// A connection that could not be made, or broke.
    ///
    /// @param complete whether the whole mail had left, but for the reply
    static Outcome broken(MessagingException failed, boolean complete) {
        String said = words(failed);
        if (failed instanceof AuthenticationFailedException refused) {
            return signIn(refused);
        }
        if (complete) {
            return unread(said);
        }
        return isAboutEncryption(failed)
                ? new Outcome.Halted(0, "The connection to the mail server cannot be encrypted safely: " + said)
                : unreachable(said);
    }

    /// A reply that is no consent.
    ///
    /// @param code not positive where no reply came
    /// @param aboutUs whether it is about our own address
    /// @param complete whether the whole mail had left
    static Outcome refused(int code, String reply, boolean aboutUs, boolean complete) {
        String said = firstLine(reply).orElse("it says nothing");
        if (code < TEMPORARY) {
            return complete ? unread(said) : unreachable(said);
        }
        EnhancedStatus status = EnhancedStatus.of(said);
        if (code < PERMANENT) {
            return new Outcome.Later(code, said, FOR_LESS.contains(code) || !status.isAboutThem());
        }
        return SIGN_IN.contains(code) || aboutUs || status.isAboutUs()
                ? new Outcome.Halted(code, said,
                        !SIGN_IN.contains(code) && !aboutUs && !complete && status.isAboutRules())
                : new Outcome.Never(code, said, status.why(reply, complete));
    }

    private static Outcome unread(String said) {
        return new Outcome.Unknown("The connection ended before the mail server's reply: " + said);
    }

    private static Outcome unreachable(String said) {
        return new Outcome.Unreachable("The mail server cannot be reached: " + said);
    }

    /// The sign-in failed: it was refused for good, or the server cannot check it now (454 and other 4xx), or the connection ended before it had said so, of
    /// which Angus Mail makes a refusal, too.
    private static Outcome signIn(AuthenticationFailedException failed) {
        String said = words(failed);
        int code = code(said);
        boolean unsaid = NO_REPLY.contains(String.valueOf(failed.getMessage()).strip())
                || causes(failed).anyMatch(IOException.class::isInstance);
        return unsaid || code >= TEMPORARY && code < PERMANENT
                ? new Outcome.Unreachable("The mail server cannot take our sign-in now: " + said)
                : new Outcome.Halted(code, "The mail server refused our sign-in: " + said);
    }

    private static int code(String said) {
        boolean digits = said.length() >= 3 && said.chars().limit(3).allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(said.substring(0, 3)) : 0;
    }

    /// A connection that broke while it was being encrypted says nothing about how safe that is.
    private static boolean isAboutEncryption(Throwable failed) {
        return causes(failed).noneMatch(Replies::isBroken)
                && causes(failed).anyMatch(cause -> cause instanceof SSLException
                        || String.valueOf(cause.getMessage()).toUpperCase(Locale.ROOT).contains("STARTTLS"));
    }

    private static boolean isBroken(Throwable cause) {
        return cause instanceof EOFException || cause instanceof SocketException
                || cause instanceof InterruptedIOException;
    }

    private static Stream<Throwable> causes(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, cause -> cause instanceof MessagingException messaging
                && messaging.getNextException() != null ? messaging.getNextException() : cause.getCause());
    }

    private static String words(Exception failed) {
        return firstLine(String.valueOf(failed.getMessage())).orElse(failed.getClass().getSimpleName());
    }

    private static Optional<String> firstLine(String said) {
        return said.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst();
    }

    /// The server's own number for a mail it took: what stands behind "queued as", or the last word.
    static String queue(String said) {
        int as = said.indexOf("queued as ");
        String rest = as >= 0 ? said.substring(as + "queued as ".length()) : said.substring(said.lastIndexOf(' ') + 1);
        int end = rest.indexOf(' ');
        return end < 0 ? rest : rest.substring(0, end);
    }
}
