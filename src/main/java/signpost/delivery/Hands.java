package signpost.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Which rows this process's workers have in hand, and what became lately of those they had.
///
/// The database knows, too; but where the disk fails, H2 may call a claim or a settlement done that it has forgotten when it comes back. Then a row
/// waits again that a worker is just sending, or with which it has done. Safe for use by many threads at once.
final class Hands {

    /// How many ends of mails are remembered.
    private volatile int remembered = remembered(1);

    private final Map<Long, String> taken = new ConcurrentHashMap<>();
    private final Map<Long, MailRows.Settled> done = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, MailRows.Settled> eldest) {
            return size() > remembered;
        }
    };

    /// Remembers enough for so many workers: as much as all have in hand at once, twice over. What is older has long been on the disk.
    void serve(int workers) {
        remembered = remembered(workers);
    }

    private static int remembered(int workers) {
        return 2 * workers * Worker.MOST;
    }

    /// Takes those of the rows that nobody has in hand.
    List<Long> take(String owner, Collection<Long> ids) {
        return ids.stream().filter(id -> taken.putIfAbsent(id, owner) == null).toList();
    }

    /// Whether anybody has a row in hand.
    boolean has(long id) {
        return taken.containsKey(id);
    }

    /// How many rows are in hand.
    int count() {
        return taken.size();
    }

    /// The mails of these rows are about to leave: what became of them before holds no more.
    void begin(Collection<Long> ids) {
        synchronized (done) {
            ids.forEach(done::remove);
        }
    }

    /// Lets everything go that an owner has in hand: it has nothing more to do with these rows.
    void letGo(String owner) {
        taken.values().removeIf(owner::equals);
    }

    /// Remembers what became of rows, as far as that lasts.
    void remember(Collection<MailRows.Settled> settled) {
        synchronized (done) {
            for (MailRows.Settled each : settled) {
                if (each.to().lasts()) {
                    done.put(each.id(), each);
                } else {
                    done.remove(each.id());
                }
            }
        }
    }

    /// The rows that nobody has in hand, and of which it is remembered what became of them since a moment.
    List<Long> since(Instant moment) {
        synchronized (done) {
            return done.values().stream().filter(each -> !each.when().isBefore(moment)).map(MailRows.Settled::id)
                    .filter(id -> !taken.containsKey(id)).toList();
        }
    }

    /// What became lately of those of the rows of which that lasts.
    List<MailRows.Settled> done(Collection<Long> ids) {
        synchronized (done) {
            return ids.stream().filter(done::containsKey).map(done::get).toList();
        }
    }
}
