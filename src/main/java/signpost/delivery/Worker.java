package signpost.delivery;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.rows.Rows;

/// Sends claimed mails one after another over one line.
///
/// A kill finds at most one mail a line whose reply is not on record. With a journal each mail is noted there, and a batch at a time in the database. Without one
/// what became of a mail is written together with the mark of the next one. For one thread.
final class Worker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    /// The code with which a mail is put off that could not be made ready.
    private static final int LATER = 451;

    /// Where the server is slow, others' turn comes after this time.
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /// So many mails are claimed at once as leave in about such a time: fewer and the claims cost more than the mails, more and others wait for their turn.
    private static final Duration A_TURN = Duration.ofSeconds(1);
    private static final int FEWEST = 10;
    static final int MOST = 640;

    /// Whoever waits for the turn looks so often whether it may still come.
    private static final Duration LOOK = Duration.ofSeconds(1);

    /// What is in the journal comes into the database within this time, so that people see how far a campaign is.
    private static final Duration UNSEEN = Duration.ofSeconds(1);

    private final String owner;
    private final Post post;
    private final MailRows rows;
    private final Ledger ledger;
    private final Pace pace;
    private final InstantSource clock;
    private final Predicate<Duration> wait;
    private final Optional<Journal> journal;
    private final List<MailRows.Settled> unwritten = new ArrayList<>();
    private int atOnce = 4 * FEWEST;
    private long written = System.nanoTime();
    /// What the journal says is leaving, and the database does not.
    private Optional<Long> leaving = Optional.empty();
    private Optional<Post.Line> line = Optional.empty();

    /// @param wait waits so long; says false where the worker is to end instead
    /// @param journal empty where other processes may have the database
    Worker(
            String owner, Post post, MailRows rows, Ledger ledger, Pace pace, InstantSource clock,
            Predicate<Duration> wait, Optional<Journal> journal) {
        this.owner = owner;
        this.post = post;
        this.rows = rows;
        this.ledger = ledger;
        this.pace = pace;
        this.clock = clock;
        this.wait = wait;
        this.journal = journal;
    }

    String owner() {
        return owner;
    }

    /// Puts its rows right while it has nothing to do.
    void tidy() {
        rows.tidy(owner, clock.instant());
    }

    /// How many mails it takes on at once, going by how fast the last ones left.
    int atOnce() {
        return atOnce;
    }

    /// Sends what can be sent now; what is left when it is told to end, or has been at it for long, waits again.
    ///
    /// @param may asked before each mail: its campaign may have been paused since it was claimed
    void send(List<Job> jobs, BooleanSupplier may) {
        boolean stopped = false;
        long begun = System.nanoTime();
        Instant until = clock.instant().plus(LONGEST);
        for (Job job : jobs) {
            if (journal.isPresent() && System.nanoTime() - written > UNSEEN.toNanos()) {
                write();
            }
            if (!stopped && mustWait(job)) {
                continue;
            }
            stopped = stopped || clock.instant().isAfter(until) || !myTurn(may) || !may.getAsBoolean();
            stopped = stopped ? leave(job) : next(job);
        }
        write();
        learn(jobs.size(), Duration.ofNanos(System.nanoTime() - begun));
    }

    private void learn(int mails, Duration took) {
        if (took.compareTo(A_TURN) > 0) {
            atOnce = Math.max(FEWEST, atOnce / 2);
        } else if (mails >= atOnce && took.multipliedBy(2).compareTo(A_TURN) < 0) {
            atOnce = Math.min(MOST, atOnce * 2);
        }
    }

    /// Whether the turn of its domain comes later; then it waits for that.
    private boolean mustWait(Job job) {
        Instant now = clock.instant();
        Instant turn = pace.turnOf(job.domain(), job.edition(), now);
        return turn.isAfter(now) && putOff(job, turn);
    }

    private boolean putOff(Job job, Instant next) {
        settle(job, new Settlement(State.WAITING, job.attempts(), next, false, 0, "", ""));
        return true;
    }

    /// Gives a mail up that has not left: its turn has come, and anybody may take it. With a journal its row says so already.
    private boolean leave(Job job) {
        return journal.isPresent() || putOff(job, Instant.EPOCH);
    }

    /// @return whether the others must wait
    private boolean next(Job job) {
        Optional<Mail> mail = job.mail();
        long begun = System.nanoTime();
        Optional<Outcome> sent = mail.flatMap(each -> one(job, each));
        if (sent.isEmpty()) {
            // left out at the next claim, which looks and writes in one transaction: a database whose disk has just failed may find nobody
            leave(job);
            return false;
        }
        Outcome outcome = job.meant(sent.get());
        settle(job, Settlement.of(outcome, job.attempts(), job.inDoubt(), clock.instant()));
        journal.ifPresent(this::noteLast);
        note(job, outcome, Duration.ofNanos(System.nanoTime() - begun));
        job.told(outcome);
        return outcome instanceof Outcome.Halted || outcome instanceof Outcome.Unreachable;
    }

    /// Notes what becomes of a job that was claimed; it is durable with the journal or the next mark, or at the end of the batch.
    private void settle(Job job, Settlement settlement) {
        unwritten.add(new MailRows.Settled(job.id(), settlement, clock.instant()));
        leaving = Optional.empty();
    }

    private void noteLast(Journal notes) {
        MailRows.Settled last = unwritten.getLast();
        try {
            notes.settled(last.id(), last.to(), last.when());
        } catch (UncheckedIOException full) {
            write();
        }
    }

    /// Waits for the turn; what became of the mails before is on record meanwhile, however long that takes.
    private boolean myTurn(BooleanSupplier may) {
        Duration left = pace.turn();
        if (!left.isZero()) {
            write();
        }
        for (; left.compareTo(LOOK) > 0; left = left.minus(LOOK)) {
            if (!wait.test(LOOK) || !may.getAsBoolean()) {
                return false;
            }
        }
        return wait.test(left);
    }

    private void write() {
        if (!unwritten.isEmpty()) {
            ledger.write(() -> {
                rows.settle(owner, unwritten);
                return true;
            });
            if (!rows.isSettled(owner, unwritten)) { // a database whose disk has just failed may have forgotten it
                throw new IllegalStateException("what became of mails is not on record");
            }
            forget();
        }
        written = System.nanoTime();
    }

    private void forget() {
        unwritten.clear();
        journal.ifPresent(Journal::clear);
    }

    /// @return empty where it may not leave any more
    private Optional<Outcome> one(Job job, Mail mail) {
        if (line.isEmpty()) {
            line = Optional.of(post.open());
        }
        var marked = new AtomicBoolean();
        try {
            return Optional.of(line.get().send(mail, () -> mark(job, marked)));
        } catch (Lost lost) {
            return Optional.of(new Outcome.Unreachable(String.valueOf(lost.getMessage())));
        } catch (Withdrawn withdrawn) {
            if (withdrawn.marked()) {
                putOff(job, Instant.EPOCH);
                journal.ifPresent(this::noteLast);
            }
            return Optional.empty();
        } catch (Rows.Broken database) {
            throw database;
        } catch (RuntimeException unfit) {
            if (marked.get()) {
                throw unfit;
            }
            LOG.warn("Mail {} could not be made ready and is tried again later ({})", job.id(),
                    unfit.getClass().getSimpleName());
            rest();
            return Optional.of(new Outcome.Elsewhere(new Outcome.Later(LATER,
                    "It could not be made ready (" + unfit.getClass().getSimpleName() + ").", false)));
        }
    }

    /// @param marked whether it was, for a way that did not take it
    private void mark(Job job, AtomicBoolean marked) {
        if (!job.mayStill()) {
            throw new Withdrawn(marked.get());
        }
        if (marked.getAndSet(true)) {
            return;
        }
        if (journal.isPresent()) {
            journal.get().leaving(job.id(), clock.instant());
            leaving = Optional.of(job.id());
            return;
        }
        boolean ours = ledger.write(() -> {
            rows.settle(owner, unwritten);
            return rows.mark(job.id(), owner, clock.instant());
        });
        unwritten.clear();
        if (!ours) {
            throw new Lost();
        }
    }

    private void note(Job job, Outcome outcome, Duration took) {
        switch (outcome) {
            case Outcome.Accepted _ -> pace.went(job.domain(), took);
            case Outcome.Later later when later.forLess() -> pace.putOff(job.domain());
            case Outcome.Unreachable _,Outcome.Unknown _,Outcome.Halted _ -> pace.lost();
            case Outcome.Never _ -> pace.refused(job.domain());
            case Outcome.Later _,Outcome.Elsewhere _ -> {
                // says nothing about how fast the server is
            }
        }
    }

    /// After the database failed: writes what is still to be written, and gives up what is still claimed.
    ///
    /// @throws RuntimeException where it still fails; call it again
    void recover() {
        rest();
        ledger.write(() -> {
            rows.settle(owner, unwritten);
            leaving.ifPresent(id -> rows.marked(id, owner, clock.instant()));
            rows.release(owner);
            return true;
        });
        if (!rows.isSettled(owner, unwritten)) {
            throw new IllegalStateException("what became of mails is not on record");
        }
        forget();
        leaving = Optional.empty();
    }

    /// Lets the connection go; the next mail makes another.
    void rest() {
        line.ifPresent(Post.Line::close);
        line = Optional.empty();
    }

    @Override
    public void close() {
        rest();
        rows.letGo(owner);
        journal.ifPresent(Journal::close);
    }
}
