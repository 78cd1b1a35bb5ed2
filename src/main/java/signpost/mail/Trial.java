package signpost.mail;

import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// Tries the connections to the mail servers, changing nothing there.
///
/// @param good whether it worked
/// @param sentence what was found, and what to do where something is wrong
public record Trial(boolean good, String sentence) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Signs in to the mail server that takes our mails.
    ///
    /// @param setting how the setting with its address is called
    public static Trial of(SmtpServer server, From from, String setting) {
        String where = server.host() + ":" + server.port();
        Session session = Session.getInstance(SmtpPost.properties(server, from, PATIENCE, new Cutting()));
        try (var transport = (SMTPTransport) session.getTransport(server.encrypted() ? "smtps" : "smtp")) {
            if (server.user().isEmpty()) {
                transport.connect(server.host(), server.port(), null, null);
            } else {
                transport.connect(server.host(), server.port(), server.user(), server.password());
            }
            boolean encrypted = server.encrypted() || transport.supportsExtension("STARTTLS");
            return new Trial(true, where + " takes mails from " + from.address()
                    + (server.user().isEmpty() ? ", without a sign-in" : ", signed in as '" + server.user() + "'")
                    + (encrypted ? "" : ", NOT encrypted")
                    + (transport.supportsExtension("DSN") ? ", and reports what cannot be delivered." : "."));
        } catch (MessagingException failed) {
            return new Trial(false, Connecting.words(failed, where, server.user(), setting));
        }
    }

    /// Signs in to the mailbox and looks for its folder.
    ///
    /// @param setting how the setting with its address is called
    public static Trial of(ImapServer server, String setting) {
        String where = server.host() + ":" + server.port();
        try (IMAPStore store = Connecting.to(server)) {
            Folder folder = store.getFolder(server.folder());
            if (!folder.exists()) {
                throw new FolderNotFoundException(folder, "");
            }
            folder.open(Folder.READ_ONLY);
            return new Trial(true, "'" + server.user() + "' reads the folder " + server.folder() + " on " + where
                    + ", with "
                    + folder.getMessageCount() + " mails; "
                    + (store.hasCapability("IDLE")
                            ? "the server tells of new ones."
                            : "it is looked for new ones twice a minute.")
                    + (store.hasCapability("MOVE") ? "" : " It moves none, so they stay there, marked as read."));
        } catch (MessagingException failed) {
            return new Trial(false, Connecting.words(failed, where, server.user(), setting));
        }
    }
}
