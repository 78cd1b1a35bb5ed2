package signpost.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// Sends claimed mails one after another over one line.
///
/// What became of a mail is written together with the mark of the next one, so that a kill finds at most one mail a line whose reply is
/// not on record. For one thread.
final class Worker implements AutoCloseable {

    private static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost() {
            super("the row is no longer ours");
        }
    }

    /// Where the server is slow, others' turn comes after this time.
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private record Done(Job job, Settlement settlement) {}

    private final String owner;
    private final Post post;
    private final MailRows rows;
    private final Ledger ledger;
    private final Pace pace;
    private final InstantSource clock;
    private final Predicate<Duration> wait;
    private final List<Done> unwritten = new ArrayList<>();
    private Optional<Post.Line> line = Optional.empty();

    /// @param wait waits so long; says false where the worker is to end instead
    Worker(
            String owner, Post post, MailRows rows, Ledger ledger, Pace pace, InstantSource clock,
            Predicate<Duration> wait) {
        this.owner = owner;
        this.post = post;
        this.rows = rows;
        this.ledger = ledger;
        this.pace = pace;
        this.clock = clock;
        this.wait = wait;
    }

    String owner() {
        return owner;
    }

    /// Sends what can be sent now; what is left when it is told to end, or has been at it for long, waits again.
    ///
    /// @param may asked before each mail: its campaign may have been paused since it was claimed
    void send(List<Job> jobs, BooleanSupplier may) {
        boolean stopped = false;
        Instant until = clock.instant().plus(LONGEST);
        for (Job job : jobs) {
            if (!stopped && mustWait(job)) {
                continue;
            }
            stopped = stopped || clock.instant().isAfter(until) || !myTurn() || !may.getAsBoolean();
            stopped = stopped ? leave(job, clock.instant()) : next(job);
        }
        write();
    }

    /// Whether the turn of its domain comes later; then it waits for that.
    private boolean mustWait(Job job) {
        Instant now = clock.instant();
        Instant turn = pace.turnOf(job.domain(), now);
        return turn.isAfter(now) && leave(job, turn);
    }

    private boolean leave(Job job, Instant next) {
        settle(job, new Settlement(State.WAITING, job.attempts(), next, false, 0, "", ""));
        return true;
    }

    /// @return whether the others must wait
    private boolean next(Job job) {
        Optional<Mail> mail = job.mail();
        if (mail.isEmpty()) {
            settle(job, Settlement.skipped("They may not be written to any more.", clock.instant()));
            return false;
        }
        long begun = System.nanoTime();
        Outcome outcome = one(job, mail.get());
        settle(job, Settlement.of(outcome, job.attempts(), job.inDoubt(), clock.instant()));
        note(job, outcome, Duration.ofNanos(System.nanoTime() - begun));
        job.told(outcome);
        return outcome instanceof Outcome.Halted || outcome instanceof Outcome.Unreachable;
    }

    /// Notes what becomes of a job that was claimed; it is durable with the next mark, or at the end of the batch.
    private void settle(Job job, Settlement settlement) {
        unwritten.add(new Done(job, settlement));
    }

    /// Waits for the turn; what became of the mails before is on record meanwhile, however long that takes.
    private boolean myTurn() {
        Duration pause = pace.turn();
        if (!pause.isZero()) {
            write();
        }
        return wait.test(pause);
    }

    private void write() {
        if (!unwritten.isEmpty()) {
            ledger.write(() -> {
                settle();
                return true;
            });
            unwritten.clear();
        }
    }

    private Outcome one(Job job, Mail mail) {
        if (line.isEmpty()) {
            line = Optional.of(post.open());
        }
        try {
            return line.get().send(mail, () -> mark(job));
        } catch (Lost lost) {
            return new Outcome.Unreachable(String.valueOf(lost.getMessage()));
        }
    }

    private void mark(Job job) {
        boolean ours = ledger.write(() -> {
            settle();
            return rows.mark(job.id(), owner, clock.instant());
        });
        unwritten.clear();
        if (!ours) {
            throw new Lost();
        }
    }

    private void settle() {
        unwritten.forEach(done -> rows.settle(done.job.id(), owner, done.settlement, clock.instant()));
    }

    private void note(Job job, Outcome outcome, Duration took) {
        switch (outcome) {
            case Outcome.Accepted _ -> pace.went(job.domain(), took);
            case Outcome.Later later when later.forLess() -> pace.putOff(job.domain());
            case Outcome.Unreachable _,Outcome.Unknown _,Outcome.Halted _ -> pace.lost();
            case Outcome.Never _ -> pace.refused(job.domain());
            case Outcome.Later _ -> {
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
            settle();
            rows.release(owner);
            return true;
        });
        unwritten.clear();
    }

    /// Lets the connection go; the next mail makes another.
    void rest() {
        line.ifPresent(Post.Line::close);
        line = Optional.empty();
    }

    @Override
    public void close() {
        rest();
    }
}
