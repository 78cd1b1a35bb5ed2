package signpost.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import signpost.audience.Audience;
import signpost.audience.Subscriber;

/// Who of a batch may be written to: read for the next of it at once, since one by one it would take longer than the mails, and again once that is a tenth of a
/// second old. For one thread.
final class Readers {

    /// How long what was read holds.
    static final Duration MOMENT = Duration.ofMillis(100);

    /// About as many as leave meanwhile.
    private static final int AHEAD = 60;

    private final Audience audience;
    private final Deque<Long> left;
    private final Set<Long> asked = new HashSet<>();
    private final Map<Long, Subscriber> read = new HashMap<>();
    private long at;

    /// @param batch in the order in which they are asked for; some may be left out
    Readers(Audience audience, List<Long> batch) {
        this.audience = audience;
        this.left = new ArrayDeque<>(batch);
    }

    /// The subscriber, whose turn has come; empty where they may not be written to any more.
    Optional<Subscriber> next(long id) {
        while (!left.isEmpty() && left.removeFirst() != id) {
            // it was put off
        }
        long now = System.nanoTime();
        if (!asked.contains(id) || now - at >= MOMENT.toNanos()) {
            asked.clear();
            read.clear();
            asked.add(id);
            left.stream().limit(AHEAD - 1).forEach(asked::add);
            audience.deliverable(asked).forEach(subscriber -> read.put(subscriber.id(), subscriber));
            at = now;
        }
        return Optional.ofNullable(read.get(id));
    }
}
