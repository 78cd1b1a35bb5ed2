package signpost.mail;

import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.angus.mail.imap.IMAPFolder;

/// Where the reading of a mailbox begins: what is old, or was read by somebody, is none of ours. Safe for use by many threads at once.
///
/// @param clock says what came lately
record FirstLook(InstantSource clock) {

    private static final Duration RECENT = Duration.ofDays(3);

    Intake.Standing at(IMAPFolder folder) throws MessagingException {
        long born = 0;
        long oldest = Long.MAX_VALUE;
        for (Message message : folder.getMessages()) {
            long uid = folder.getUID(message);
            born = Math.max(born, uid);
            if (uid > 0 && mayBeOurs(folder, message)) {
                oldest = Math.min(oldest, uid);
            }
        }
        return new Intake.Standing(Math.min(born, oldest - 1), born);
    }

    /// What cannot be asked may be, so that a person comes to know of it.
    private boolean mayBeOurs(IMAPFolder folder, Message message) throws MessagingException {
        try {
            return isOurs(message);
        } catch (MessagingException | RuntimeException broken) {
            if (!folder.isOpen()) {
                throw broken;
            }
            return true;
        }
    }

    /// Whether nobody read it, and it came lately.
    boolean isOurs(Message message) throws MessagingException {
        return isFresh(message) && isRecent(message);
    }

    static boolean isFresh(Message message) throws MessagingException {
        return !message.isSet(Flags.Flag.SEEN) && !message.isSet(Flags.Flag.DELETED);
    }

    boolean isRecent(Message message) throws MessagingException {
        return message.getReceivedDate() != null
                && message.getReceivedDate().toInstant().isAfter(clock.instant().minus(RECENT));
    }
}
