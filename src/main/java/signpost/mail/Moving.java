package signpost.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves messages out of a mailbox's folder. For one thread.
final class Moving {

    private static final Logger LOG = LoggerFactory.getLogger(Moving.class);

    private final IMAPStore store;
    private final IMAPFolder from;
    private final Mailbox.Folders folders;
    private boolean moves;

    Moving(IMAPStore store, IMAPFolder from, Mailbox.Folders folders) throws MessagingException {
        this.store = store;
        this.from = from;
        this.folders = folders;
        this.moves = store.hasCapability("MOVE");
    }

    /// Whether the server moves messages (RFC 6851); without that they are marked as read and stay.
    boolean moves() {
        return moves;
    }

    void move(Message message, Intake.Place place) throws MessagingException {
        message.setFlag(Flags.Flag.SEEN, place == Intake.Place.DONE);
        if (moves) {
            try {
                from.moveMessages(new Message[]{message}, target(folders.of(place)));
            } catch (MessagingException refused) {
                if (!from.isOpen()) {
                    throw refused;
                }
                moves = false;
                LOG.warn("Mails that were read stay in their folder, since they cannot be moved into '{}': {}",
                        folders.of(place), refused.getMessage());
            }
        }
        if (!moves) {
            message.setFlag(Flags.Flag.SEEN, true);
            message.setFlag(Flags.Flag.FLAGGED, place == Intake.Place.KEPT);
        }
    }

    private Folder target(String name) throws MessagingException {
        char separator = from.getSeparator();
        Folder[] own = store.getPersonalNamespaces();
        String prefix = own.length > 0 ? own[0].getFullName() : "";
        // some servers keep all folders of a person below their inbox: INBOX.Signpost done
        String before = prefix.isEmpty() || prefix.charAt(prefix.length() - 1) == separator
                ? prefix
                : prefix + separator;
        Folder target = store.getFolder(before + name.replace(separator, '-'));
        if (!target.exists() && target.create(Folder.HOLDS_MESSAGES)) {
            target.setSubscribed(true);
        }
        return target;
    }
}
