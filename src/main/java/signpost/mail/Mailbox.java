package signpost.mail;

import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.message.Wording;

/// Reads a mailbox by IMAP (RFC 9051) as long as the service runs: it is told of new mail where the server offers that (IDLE), and looks
/// every half minute where it does not. After a failure it connects again, later each time.
///
/// It deletes nothing: a message that was taken is moved into another folder, or marked as read where the server moves none.
public final class Mailbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    /// What is longer is read so far only; whatever a person wrote stands before it.
    private static final int LONGEST = 3_000_000;
    private static final int AT_ONCE = 50;
    private static final Duration LOOK = Duration.ofSeconds(30);
    /// Shorter than the time after which a silent connection counts as broken.
    private static final Duration IDLE = Duration.ofSeconds(25);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final ImapServer server;
    private final Intake intake;
    private final Folders folders;
    private final FirstLook look;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread reader;
    private final Thread minder;
    private volatile Optional<IMAPFolder> idling = Optional.empty();
    private volatile Optional<Store> connection = Optional.empty();
    private Duration pause = FIRST_PAUSE;
    /// The message that failed last.
    private Optional<Intake.Number> failing = Optional.empty();

    private Mailbox(ImapServer server, Intake intake, Folders folders, InstantSource clock) {
        this.server = server;
        this.intake = intake;
        this.folders = folders;
        this.look = new FirstLook(clock);
        this.reader = Thread.ofPlatform().daemon().name("mailbox").unstarted(this::read);
        this.minder = Thread.ofPlatform().daemon().name("mailbox minder").unstarted(this::mind);
    }

    /// The folders into which messages go.
    ///
    /// @param done for those that are, or will be, dealt with
    /// @param kept for those at which a person has to look
    record Folders(String done, String kept) {

        String of(Intake.Place place) {
            return switch (place) {
                case DONE -> done;
                case KEPT -> kept;
            };
        }
    }

    /// Begins to read.
    public static Mailbox start(ImapServer server, Intake intake, Wording wording, InstantSource clock) {
        var folders = new Folders(wording.say("mail.folder.done"), wording.say("mail.folder.kept"));
        var mailbox = new Mailbox(server, intake, folders, clock);
        mailbox.reader.start();
        mailbox.minder.start();
        return mailbox;
    }

    /// Ends the reading. Nobody is interrupted, since H2 closes its file when a thread is interrupted in it.
    @Override
    public void close() {
        ended.countDown();
        wake();
        try {
            if (!reader.join(Duration.ofSeconds(5))) {
                connection.ifPresent(Mailbox::closed);
                reader.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isEnded() {
        return ended.getCount() == 0;
    }

    /// Waits so long, or until the end.
    private boolean rest(Duration time) {
        try {
            return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /// Ends each wait for news after a while: so a connection that broke in silence is noticed.
    private void mind() {
        while (!rest(IDLE)) {
            wake();
        }
        wake();
    }

    private void wake() {
        // to ask the folder anything ends its wait
        idling.ifPresent(IMAPFolder::isOpen);
    }

    private void read() {
        while (!isEnded()) {
            try {
                visit();
            } catch (Throwable failed) { // without memory for a moment, too: nobody else reads it
                if (!isEnded()) {
                    LOG.warn("The mailbox ({}) cannot be read, and is tried again in {} s: {}", server.name(),
                            pause.toSeconds(), failed.toString().lines().findFirst().orElse(""));
                }
            }
            rest(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private void visit() throws MessagingException, IOException {
        IMAPStore store = Connecting.to(server);
        connection = Optional.of(store);
        try {
            if (!(store.getFolder(server.folder()) instanceof IMAPFolder folder) || !folder.exists()) {
                throw new FolderNotFoundException(store.getFolder(server.folder()), "there is no folder of this name");
            }
            folder.open(Folder.READ_WRITE);
            LOG.info("The mailbox is read: {}", server.name());
            pause = FIRST_PAUSE;
            stay(store, folder);
        } finally {
            idling = Optional.empty();
            connection = Optional.empty();
            closed(store);
        }
    }

    private static void closed(Store store) {
        try {
            store.close();
        } catch (MessagingException gone) {
            // the server went first
        }
    }

    private void stay(IMAPStore store, IMAPFolder folder) throws MessagingException, IOException {
        long validity = folder.getUIDValidity();
        Optional<Intake.Standing> known = intake.standing(server.name(), validity);
        Intake.Standing standing = known.isPresent()
                ? known.get()
                : intake.begin(server.name(), validity, look.at(folder));
        boolean waits = store.hasCapability("IDLE");
        var moving = new Moving(store, folder, folders);
        if (moving.moves()) {
            tidy(folder, standing, moving);
        }
        while (!isEnded() && folder.isOpen()) {
            standing = intake.standing(server.name(), validity).orElse(standing);
            int before = folder.getMessageCount();
            if (take(folder, standing, moving) || folder.getMessageCount() > before) {
                continue;
            }
            if (waits) {
                idling = Optional.of(folder);
                if (!isEnded()) {
                    folder.idle(true);
                }
                idling = Optional.empty();
            } else {
                rest(LOOK);
            }
            if (!isEnded()) {
                // opened anew, the folder shows a mail as well of which the news was lost
                folder.close(false);
                folder.open(Folder.READ_WRITE);
                if (folder.getUIDValidity() != validity) {
                    return;
                }
            }
        }
    }

    /// Moves what was taken before a kill and not moved.
    private void tidy(IMAPFolder folder, Intake.Standing standing, Moving moving) throws MessagingException {
        if (standing.last() < 1) {
            return;
        }
        for (Message message : folder.getMessagesByUID(1, standing.last())) {
            try {
                if (message != null && FirstLook.isFresh(message) && !isEnded()
                        && folder.getUID(message) <= standing.last()
                        && (folder.getUID(message) > standing.born() || look.isRecent(message))) {
                    moving.move(message, intake.place(bytes(message)));
                }
            } catch (MessagingException | IOException | RuntimeException broken) {
                if (!folder.isOpen()) {
                    return;
                }
                LOG.info("A mail that was dealt with stays where it lies: {}", broken.toString());
            }
        }
    }

    /// Takes the next messages.
    ///
    /// @return whether there were any
    private boolean take(IMAPFolder folder, Intake.Standing standing, Moving moving)
            throws MessagingException, IOException {
        List<Message> fresh = new ArrayList<>();
        for (Message message : folder.getMessagesByUID(standing.last() + 1, UIDFolder.LASTUID)) {
            // a server answers "from 7 on" with the last message where there is none
            if (message != null && folder.getUID(message) > standing.last()) {
                fresh.add(message);
            }
        }
        for (Message message : fresh.subList(0, Math.min(AT_ONCE, fresh.size()))) {
            if (isEnded()) {
                return false;
            }
            one(folder, message, standing, moving);
        }
        return !fresh.isEmpty();
    }

    private void one(IMAPFolder folder, Message message, Intake.Standing standing, Moving moving)
            throws MessagingException, IOException {
        long uid = folder.getUID(message);
        var number = new Intake.Number(server.name(), folder.getUIDValidity(), uid);
        Optional<byte[]> raw;
        try {
            boolean ours = uid > standing.born() || look.isOurs(message);
            raw = ours ? Optional.of(bytes(message)) : Optional.empty();
        } catch (MessagingException | IOException | RuntimeException broken) {
            if (!isRemoved(broken)) {
                boolean again = failing.equals(Optional.of(number));
                failing = Optional.of(number);
                if (!again || !folder.isOpen()) {
                    throw broken;
                }
                LOG.warn("A mail that the server does not hand out is left to a person: {}", broken.toString());
                intake.leave(number, server.folder());
                return;
            }
            raw = Optional.empty();
        }
        if (raw.isEmpty()) {
            intake.advance(number);
            return;
        }
        Intake.Place place = intake.take(number, raw.get(), folders.kept());
        try {
            moving.move(message, place);
        } catch (MessageRemovedException gone) {
            // somebody else moved it
        }
    }

    private static boolean isRemoved(Exception broken) {
        return broken instanceof MessageRemovedException || broken.getCause() instanceof MessageRemovedException;
    }

    private static byte[] bytes(Message message) throws MessagingException, IOException {
        try (InputStream in = ((IMAPMessage) message).getMimeStream()) {
            return in.readNBytes(LONGEST);
        }
    }
}
