package signpost.mail;

import jakarta.mail.Flags;
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
import java.time.Instant;
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
    /// At the first look, only what came since then and nobody has read is taken.
    private static final Duration RECENT = Duration.ofDays(3);

    private final ImapServer server;
    private final Intake intake;
    private final Folders folders;
    private final InstantSource clock;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread reader;
    private final Thread minder;
    private volatile Optional<IMAPFolder> idling = Optional.empty();
    private volatile Optional<Store> connection = Optional.empty();
    private Duration pause = FIRST_PAUSE;

    private Mailbox(ImapServer server, Intake intake, Folders folders, InstantSource clock) {
        this.server = server;
        this.intake = intake;
        this.folders = folders;
        this.clock = clock;
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
            } catch (MessagingException | IOException | RuntimeException failed) {
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
                : intake.begin(server.name(), validity, first(folder));
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
            } else if (!rest(LOOK)) {
                folder.getMessageCount();
            }
        }
    }

    /// The first look: what is old, or was read by somebody, is none of ours.
    private Intake.Standing first(IMAPFolder folder) throws MessagingException {
        long born = 0;
        long oldest = Long.MAX_VALUE;
        Instant since = clock.instant().minus(RECENT);
        for (Message message : folder.getMessages()) {
            long uid = folder.getUID(message);
            born = Math.max(born, uid);
            if (isFresh(message) && message.getReceivedDate() != null
                    && message.getReceivedDate().toInstant().isAfter(since)) {
                oldest = Math.min(oldest, uid);
            }
        }
        return new Intake.Standing(Math.min(born, oldest - 1), born);
    }

    private static boolean isFresh(Message message) throws MessagingException {
        return !message.isSet(Flags.Flag.SEEN) && !message.isSet(Flags.Flag.DELETED);
    }

    /// Moves what was taken before a kill and not moved.
    private void tidy(IMAPFolder folder, Intake.Standing standing, Moving moving)
            throws MessagingException, IOException {
        if (standing.last() < 1) {
            return;
        }
        for (Message message : folder.getMessagesByUID(1, standing.last())) {
            if (message != null && isFresh(message) && !isEnded() && folder.getUID(message) <= standing.last()
                    && (folder.getUID(message) > standing.born() || isRecent(message))) {
                moving.move(message, intake.place(bytes(message)));
            }
        }
    }

    private boolean isRecent(Message message) throws MessagingException {
        return message.getReceivedDate() != null
                && message.getReceivedDate().toInstant().isAfter(clock.instant().minus(RECENT));
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
        try {
            if (uid <= standing.born() && !(isFresh(message) && isRecent(message))) {
                intake.advance(server.name(), uid);
                return;
            }
            Intake.Place place = intake.take(server.name(), uid, bytes(message), folders.kept());
            moving.move(message, place);
        } catch (MessageRemovedException gone) {
            intake.advance(server.name(), uid);
        }
    }

    private static byte[] bytes(Message message) throws MessagingException, IOException {
        try (InputStream in = ((IMAPMessage) message).getMimeStream()) {
            return in.readNBytes(LONGEST);
        }
    }
}
