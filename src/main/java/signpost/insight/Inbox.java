package signpost.insight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.rows.Rows;

/// What waits to be written. Putting in never waits; what does not fit is dropped and counted.
final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int MOST = 10_000;
    private static final int AT_ONCE = 200;

    private final BlockingQueue<News> waiting = new ArrayBlockingQueue<>(MOST);
    private final AtomicLong dropped = new AtomicLong();
    private final Rows rows;
    private final Writing writing;
    /// Taken out and not yet written; only touched while emptying.
    private final Deque<News> taken = new ArrayDeque<>();

    Inbox(Rows rows, Writing writing) {
        this.rows = rows;
        this.writing = writing;
    }

    void add(News news) {
        if (!waiting.offer(news)) {
            dropped.incrementAndGet();
        }
    }

    long dropped() {
        return dropped.get();
    }

    /// Writes all that waits. What the database cannot take now stays for the next time; what it refuses for good is dropped.
    synchronized void empty() {
        while (!taken.isEmpty() || waiting.drainTo(taken, AT_ONCE) > 0) {
            List<News> batch = new ArrayList<>(taken);
            try {
                rows.whole(() -> batch.forEach(writing::write));
                taken.clear();
            } catch (RuntimeException failed) {
                oneByOne();
            }
        }
    }

    private void oneByOne() {
        while (!taken.isEmpty()) {
            News news = taken.getFirst();
            try {
                rows.whole(() -> writing.write(news));
            } catch (Rows.Broken broken) {
                if (!broken.isRefusal()) {
                    throw broken;
                }
                drop(broken);
            } catch (RuntimeException failed) {
                drop(failed);
            }
            taken.removeFirst();
        }
    }

    /// Nothing of the question gets into the log.
    private void drop(RuntimeException why) {
        dropped.incrementAndGet();
        LOG.warn("One question was not taken note of ({}); its answer was not touched by that",
                why.getClass().getSimpleName());
    }
}
