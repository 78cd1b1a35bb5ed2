package signpost.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import signpost.rows.Rows;

/// Writes what many workers note at the same time in one transaction, since a commit costs far more than a row.
///
/// [#write] returns once its note is durable. One thread writes; [#close] ends it after the last note.
final class Ledger implements AutoCloseable {

    private static final int MOST = 256;

    private record Note(BooleanSupplier step, CompletableFuture<Boolean> done) {}

    private final Rows rows;
    private final BlockingQueue<Note> notes = new LinkedBlockingQueue<>();
    private final Thread thread;

    Ledger(Rows rows) {
        this.rows = rows;
        this.thread = Thread.ofPlatform().daemon().name("ledger").start(this::run);
    }

    /// Makes the step durable, together with others.
    ///
    /// @return what the step returned
    /// @throws RuntimeException where the database failed: nothing was noted
    boolean write(BooleanSupplier step) {
        var note = new Note(step, new CompletableFuture<>());
        notes.add(note);
        try {
            return note.done.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void run() {
        List<Note> together = new ArrayList<>();
        try {
            while (true) {
                together.clear();
                together.add(notes.take());
                notes.drainTo(together, MOST);
                if (together.stream().anyMatch(note -> note.step == END)) {
                    together.removeIf(note -> note.step == END);
                    commit(together);
                    return;
                }
                commit(together);
            }
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
    }

    private void commit(List<Note> together) {
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

    private static final BooleanSupplier END = () -> false;

    @Override
    public void close() {
        notes.add(new Note(END, new CompletableFuture<>()));
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
