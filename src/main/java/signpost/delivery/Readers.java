package signpost.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import signpost.audience.Addressee;

/// Who of a batch may be written to: read with the claim, and for the next of it again once that is a tenth of a second old, since one by one it would take longer
/// than the mails. For one thread.
final class Readers {

    /// How long what was read holds.
    static final Duration MOMENT = Duration.ofMillis(100);

    /// About as many as leave meanwhile.
    private static final int AHEAD = 100;

    private final Function<Collection<Long>, List<Addressee>> reading;
    private final Deque<Long> left = new ArrayDeque<>();
    private final Set<Long> asked = new HashSet<>();
    private final Map<Long, Addressee> read = new HashMap<>();
    private long at;

    /// @param reading those of these subscribers who may be written to now
    Readers(Function<Collection<Long>, List<Addressee>> reading) {
        this.reading = reading;
    }

    /// Those of these subscribers who may be written to now, by their numbers.
    Map<Long, Addressee> read(Collection<Long> ids) {
        asked.clear();
        read.clear();
        asked.addAll(ids);
        at = System.nanoTime();
        reading.apply(ids).forEach(addressee -> read.put(addressee.id(), addressee));
        return read;
    }

    /// Says whose turn will come.
    ///
    /// @param batch in the order in which they are asked for; some may be left out
    void expect(List<Long> batch) {
        left.addAll(batch);
    }

    /// The subscriber, whose turn has come; empty where they may not be written to any more.
    Optional<Addressee> next(long id) {
        while (!left.isEmpty() && left.removeFirst() != id) {
            // it was put off
        }
        return now(id);
    }

    /// The subscriber whose turn it is; empty where they may not be written to any more.
    Optional<Addressee> now(long id) {
        if (!asked.contains(id) || System.nanoTime() - at >= MOMENT.toNanos()) {
            List<Long> some = new ArrayList<>(AHEAD);
            some.add(id);
            left.stream().limit(AHEAD - 1).forEach(some::add);
            read(some);
        }
        return Optional.ofNullable(read.get(id));
    }
}
