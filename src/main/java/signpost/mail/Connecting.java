package signpost.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/// Connects to mail servers, and says in words for an administrator why that failed.
final class Connecting {

    private Connecting() {}

    static IMAPStore to(ImapServer server) throws MessagingException {
        var store = (IMAPStore) server.session().getStore(server.protocol());
        store.connect(server.host(), server.port(), server.user(), server.password());
        return store;
    }

    /// @param where host and port
    /// @param setting whose value is to be looked at
    static String words(Exception failed, String where, String user, String setting) {
        for (Throwable cause = failed; cause != null; cause = next(cause)) {
            String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("").strip();
            String upper = said.toUpperCase(Locale.ROOT);
            switch (cause) {
                case AuthenticationFailedException _ -> {
                    return where + " refused the sign-in of '" + user + "' (" + said
                            + "). Look at the user and the secret in "
                            + setting
                            + "; characters such as @ : / stand there as %40 %3A %2F. Some services want a password"
                            + " made for programs.";
                }
                case FolderNotFoundException _ -> {
                    return "there is no such folder on " + where
                            + "; make it, or name another behind the / of " + setting + ".";
                }
                case UnknownHostException _ -> {
                    return "no machine is called " + where + "; look at the name in " + setting + ".";
                }
                case SSLException _ -> {
                    return "the connection to " + where + " cannot be encrypted safely (" + said
                            + "): its certificate must be valid and name that host.";
                }
                case MessagingException _ when upper.contains("STARTTLS") -> {
                    return where + " offers no encryption (" + said + "), and a secret is not sent without it.";
                }
                default -> {
                    // what lies behind it says more
                }
            }
        }
        return "no mail server answers at " + where + " ("
                + String.valueOf(failed.getMessage()).lines().findFirst().orElse("")
                + "); look at " + setting + ", and whether a firewall lets the connection through.";
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException messaging && messaging.getNextException() != null
                ? messaging.getNextException()
                : cause.getCause();
    }
}
