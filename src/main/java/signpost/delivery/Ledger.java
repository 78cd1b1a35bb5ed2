package signpost.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import signpost.rows.Rows;

/// Writes what many workers note at the same time in one transaction, since a commit costs far more than a row.
///
/// [#write] returns once its note is durable. Whoever comes first writes for all who came meanwhile: where nobody else writes, a note waits for no other thread.
final class Ledger {

    private static final int MOST = 256;

    private record Note(BooleanSupplier step, CompletableFuture<Boolean> done) {}

    private final Rows rows;
    private final Queue<Note> notes = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    Ledger(Rows rows) {
        this.rows = rows;
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
                commit();
            } finally {
                writing.unlock();
            }
        }
        try {
            return note.done.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
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
