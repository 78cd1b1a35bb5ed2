package signpost.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import signpost.rows.Rows;

/// Writes what many workers note at the same time in one transaction, since a commit costs far more than a row.
///
/// [#write] returns once its note is durable. Whoever comes first writes for all who came meanwhile: where nobody else writes, a note waits for no other thread.
/// A thread that does not come back from the database is never interrupted, which would break that; whoever waits for it says so once a minute.
final class Ledger {

    private static final int MOST = 256;

    static final Duration PATIENCE = Duration.ofMinutes(1);

    private record Writing(String thread, long since) {

        Duration lasts() {
            return Duration.ofNanos(System.nanoTime() - since);
        }
    }

    private record Note(BooleanSupplier step, CompletableFuture<Boolean> done) {}

    private final Rows rows;
    private final Queue<Note> notes = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final Duration patience;
    private final Consumer<String> voice;
    private final AtomicLong said = new AtomicLong(System.nanoTime());
    private volatile Optional<Writing> now = Optional.empty();

    /// @param patience how long a write may take before it is told, and how long until it is told again
    /// @param voice is told of a thread that does not come back
    Ledger(Rows rows, Duration patience, Consumer<String> voice) {
        this.rows = rows;
        this.patience = patience;
        this.voice = voice;
    }

    /// How long the write that is being made has taken; nothing where none is.
    Duration writing() {
        return now.map(Writing::lasts).orElse(Duration.ZERO);
    }

    /// Makes the step durable, together with others.
    ///
    /// @return what the step returned
    /// @throws RuntimeException where the database failed: nothing was noted
    boolean write(BooleanSupplier step) {
        var note = new Note(step, new CompletableFuture<>());
        notes.add(note);
        // whoever writes looks again after it let go, so that no note is left that came just before
        while (!notes.isEmpty() && writing.tryLock()) {
            try {
                now = Optional.of(new Writing(Thread.currentThread().getName(), System.nanoTime()));
                commit();
            } finally {
                now = Optional.empty();
                writing.unlock();
            }
        }
        boolean hurried = false;
        try {
            while (true) {
                try {
                    return note.done.get(patience.toNanos(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException early) {
                    hurried = true;
                } catch (TimeoutException late) {
                    complain();
                }
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new CompletionException(failed.getCause());
        } finally {
            if (hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Once for all who wait.
    private void complain() {
        long last = said.get();
        now.filter(write -> write.lasts().compareTo(patience) >= 0)
                .filter(_ -> System.nanoTime() - last >= patience.toNanos()
                        && said.compareAndSet(last, System.nanoTime()))
                .ifPresent(write -> voice.accept(write.thread + " has been writing to the database for "
                        + write.lasts().toSeconds() + " s and does not come back; what becomes of mails waits for it"));
    }

    private void commit() {
        List<Note> together = new ArrayList<>();
        for (Note note = notes.poll(); note != null; note = together.size() < MOST ? notes.poll() : null) {
            together.add(note);
        }
        if (together.isEmpty()) {
            return;
        }
        try {
            List<Boolean> results = new ArrayList<>();
            rows.whole(() -> {
                results.clear();
                together.forEach(note -> results.add(note.step.getAsBoolean()));
            });
            for (int i = 0; i < together.size(); i++) {
                together.get(i).done.complete(results.get(i));
            }
        } catch (RuntimeException | Error failed) {
            together.forEach(note -> note.done.completeExceptionally(failed));
        }
    }
}
