package signpost.delivery;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
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

    /// One claimed mail.
    ///
    /// @param attempts how often it was tried before
    record Job(long id, int attempts, Mail mail) {}

    private record Done(Job job, Settlement settlement) {}

    private final String owner;
    private final Post post;
    private final MailRows rows;
    private final Ledger ledger;
    private final Terms terms;
    private final Pace pace;
    private final InstantSource clock;
    private final Predicate<Duration> wait;
    private final List<Done> unwritten = new ArrayList<>();
    private Optional<Post.Line> line = Optional.empty();

    /// @param wait waits so long; says false where the worker is to end instead
    Worker(
            String owner, Post post, MailRows rows, Ledger ledger, Terms terms, Pace pace, InstantSource clock,
            Predicate<Duration> wait) {
        this.owner = owner;
        this.post = post;
        this.rows = rows;
        this.ledger = ledger;
        this.terms = terms;
        this.pace = pace;
        this.clock = clock;
        this.wait = wait;
    }

    /// Sends what can be sent now; what is left when it is told to end waits again.
    ///
    /// @param may whether a job may still go: its campaign may have been paused since it was claimed
    /// @param told is given each outcome once it is durable or about to be
    void send(List<Job> jobs, Predicate<Job> may, BiConsumer<Job, Outcome> told) {
        boolean stopped = false;
        for (Job job : jobs) {
            stopped = stopped || !myTurn() || !may.test(job);
            if (stopped) {
                unwritten.add(new Done(job, free(job)));
                continue;
            }
            Outcome outcome = one(job);
            unwritten.add(new Done(job, Settlement.of(outcome, job.attempts(), terms.inDoubt(), clock.instant())));
            note(job, outcome);
            told.accept(job, outcome);
            stopped = outcome instanceof Outcome.Halted || outcome instanceof Outcome.Unreachable;
        }
        write();
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

    private Outcome one(Job job) {
        if (line.isEmpty()) {
            line = Optional.of(post.open());
        }
        try {
            return line.get().send(job.mail(), () -> mark(job));
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

    private Settlement free(Job job) {
        return new Settlement(State.WAITING, job.attempts(), clock.instant(), false, 0, "", "");
    }

    private void note(Job job, Outcome outcome) {
        String address = job.mail().address();
        switch (outcome) {
            case Outcome.Accepted _ -> pace.went();
            case Outcome.Later _ -> pace.putOff(address.substring(address.indexOf('@') + 1));
            case Outcome.Unreachable _,Outcome.Unknown _,Outcome.Halted _ -> pace.lost();
            case Outcome.Never _ -> {
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
            rows.release(owner, terms.inDoubt());
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
