package signpost.delivery;

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

    /// More than all workers have in hand at once, twice over; what is older has long been on the disk.
    private static final int REMEMBERED = 16_384;

    private final Map<Long, String> taken = new ConcurrentHashMap<>();
    private final Map<Long, MailRows.Settled> done = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, MailRows.Settled> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// Takes those of the rows that nobody has in hand; what became of them before holds no more.
    List<Long> take(String owner, Collection<Long> ids) {
        List<Long> mine = ids.stream().filter(id -> taken.putIfAbsent(id, owner) == null).toList();
        synchronized (done) {
            mine.forEach(done::remove);
        }
        return mine;
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

    /// What became lately of those of the rows of which that lasts.
    List<MailRows.Settled> done(Collection<Long> ids) {
        synchronized (done) {
            return ids.stream().filter(done::containsKey).map(done::get).toList();
        }
    }
}
