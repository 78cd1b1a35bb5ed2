package signpost.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import signpost.audience.Audience;
import signpost.audience.Subscriber;

/// Who of a batch may be written to: read for all that are left of it at once, since one by one it would take longer than the mails, and again once that is a
/// tenth of a second old. For one thread.
final class Readers {

    /// How long what was read holds.
    static final Duration MOMENT = Duration.ofMillis(100);

    private final Audience audience;
    private final Set<Long> left;
    private final Map<Long, Subscriber> read = new HashMap<>();
    private Optional<Long> at = Optional.empty();

    Readers(Audience audience, Collection<Long> batch) {
        this.audience = audience;
        this.left = new LinkedHashSet<>(batch);
    }

    /// The subscriber, whose turn has come; empty where they may not be written to any more.
    Optional<Subscriber> next(long id) {
        long now = System.nanoTime();
        if (at.filter(then -> now - then < MOMENT.toNanos()).isEmpty()) {
            read.clear();
            audience.deliverable(left).forEach(subscriber -> read.put(subscriber.id(), subscriber));
            at = Optional.of(now);
        }
        left.remove(id);
        return Optional.ofNullable(read.get(id));
    }
}
