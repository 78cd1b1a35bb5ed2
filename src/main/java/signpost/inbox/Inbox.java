package signpost.inbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// Keeps messages until their door is done with them. Safe for use by many threads at once and by several processes on the same rows.
@Singleton
public final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int AT_ONCE = 8;
    private static final int MOST_WAITING = 500;
    private static final int MOST_TRIES = 8;
    /// After so many pauses that a platform asked for, a message is given up.
    private static final int MOST_PAUSES = 1000;
    private static final Duration KEPT = Duration.ofDays(1);
    /// So long the words of people wait whose door is switched off.
    private static final Duration LEFT = Duration.ofDays(7);
    /// Whoever works longer on one message hangs, and another may begin with it.
    private static final Duration LONGEST_WORK = Duration.ofMinutes(10);

    private final Rows rows;
    private final InstantSource clock;
    private final Seal seal;
    private final Map<String, Working> doors = new ConcurrentHashMap<>();
    private final Map<String, Consumer<String>> losers = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor workers = workers();
    /// What waits for a worker of this process or is worked on by one, so that none of it is begun twice and no queue fills with one message.
    private final Set<Long> begun = ConcurrentHashMap.newKeySet();
    private final Map<Long, Lease> held = new ConcurrentHashMap<>();
    private volatile boolean ended;

    Inbox(Rows rows, InstantSource clock, Seal seal) {
        this.rows = rows;
        this.clock = clock;
        this.seal = seal.purpose("inbox");
    }

    /// Threads of the system, not virtual ones: those share as many carriers as there are cores and are not taken off them while they search, so
    /// that in a flood what comes in would not be acknowledged in time.
    private static ThreadPoolExecutor workers() {
        var workers = new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("inbox ", 1).daemon().factory());
        workers.allowCoreThreadTimeOut(true);
        workers.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy()); // once it rests, what came waits for the next start
        return workers;
    }

    /// Names what works on a door's messages.
    public void serve(String door, Working working) {
        doors.put(door, working);
    }

    /// Names what works on a door's messages.
    ///
    /// @param givenUp told what becomes of no message any more, which was tried too often
    public void serve(String door, Working working, Consumer<String> givenUp) {
        losers.put(door, givenUp);
        serve(door, working);
    }

    /// Keeps a message, and has it worked on soon; within a larger piece of work, once that is done.
    ///
    /// @param keys the names by which it is known; a message of which one was seen before is not kept
    /// @return whether it was kept
    public boolean take(String door, List<String> keys, String body) {
        Instant now = clock.instant();
        long id = rows.whole(() -> {
            for (String key : keys.stream().sorted().toList()) {
                boolean fresh = rows.change(
                        "insert into inbox_key (name, seen_at) values (?, ?) on conflict do nothing",
                        seal.hash(door + " " + key), now) == 1;
                if (!fresh) {
                    return -1L;
                }
            }
            return rows.add("insert into inbox (door, body, tries, due_at) values (?, ?, 0, ?)", door,
                    seal.encrypt(body), now);
        });
        if (id >= 0) {
            rows.afterwards(() -> {
                if (doors.containsKey(door)) {
                    start(id);
                }
            });
        }
        return id >= 0;
    }

    /// Remembers for a day that a door has to do with a place, such as a thread in which it was asked.
    public void remember(String door, String place) {
        remember(door, place, KEPT);
    }

    /// Remembers for so long, and for a day at least, that a door has to do with a place.
    public void remember(String door, String place, Duration time) {
        Instant seen = clock.instant().plus(time.compareTo(KEPT) > 0 ? time.minus(KEPT) : Duration.ZERO);
        rows.change("insert into inbox_key (name, seen_at) values (?, ?) on conflict do nothing", place(door, place),
                seen);
        rows.change("update inbox_key set seen_at = ? where name = ?", seen, place(door, place));
    }

    /// Whether the place is remembered, after a restart, too.
    public boolean remembers(String door, String place) {
        return rows.count("select count(*) from inbox_key where name = ?", place(door, place)) > 0;
    }

    private String place(String door, String place) {
        return seal.hash(door + " place " + place);
    }

    /// How many messages are not done.
    public long waiting() {
        return rows.count("select count(*) from inbox");
    }

    /// Works on what was left over, holds what is worked on, and forgets what is old; to be called every second.
    public void tick() {
        Instant now = clock.instant();
        held.values().stream().filter(lease -> now.isBefore(lease.claimed().plus(LONGEST_WORK)))
                .forEach(lease -> lease.prolong(now));
        // what came by a door that is switched off waits for it, and costs no try
        List<String> open = List.copyOf(doors.keySet());
        if (!open.isEmpty()) {
            rows.list("select id from inbox where due_at <= ? and door in (" + Rows.marks(open)
                    + ") order by due_at, id fetch first 100 rows only", row -> row.number("id"),
                    Rows.with(now, open)).forEach(this::start);
        }
        int left = rows.change("delete from inbox where due_at < ?"
                + (open.isEmpty() ? "" : " and door not in (" + Rows.marks(open) + ")"),
                Rows.with(now.minus(LEFT), open));
        if (left > 0) {
            LOG.warn("{} messages are erased whose door was closed for {} days", left, LEFT.toDays());
        }
        rows.change("delete from inbox_key where seen_at < ?", now.minus(KEPT));
    }

    /// Begins nothing more, and waits for what is under way.
    public void rest() {
        ended = true;
        try {
            workers.shutdown();
            if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.info("Some messages were not answered before the end; they are at the next start");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void start(long id) {
        if (ended || begun.size() >= MOST_WAITING || !begun.add(id)) {
            return;
        }
        workers.execute(() -> {
            try {
                work(id);
            } catch (Working.Lost lost) {
                LOG.info("Message {} took so long that another began with it", id);
            } catch (RuntimeException | VirtualMachineError | LinkageError failed) {
                LOG.warn("Message {} was not done with and comes again ({})", id, failed.toString());
            } finally {
                begun.remove(id);
            }
        });
    }

    private void work(long id) {
        Optional<Lease> claimed = ended ? Optional.empty() : Lease.claim(rows, seal, id, clock.instant());
        if (claimed.isEmpty()) {
            return;
        }
        Lease lease = claimed.get();
        Working door = doors.get(lease.held().door());
        if (door == null) {
            return;
        }
        held.put(id, lease);
        try {
            settle(lease, door.on(lease.body(), body -> lease.save(body, clock.instant())));
        } catch (Working.Lost lost) {
            throw lost;
        } catch (RuntimeException | VirtualMachineError | LinkageError failed) {
            LOG.warn("Message {} by '{}' failed ({})", id, lease.held().door(), failed.toString());
            later(lease, lease.held().tries() >= MOST_TRIES);
        } finally {
            held.remove(id);
        }
    }

    private void settle(Lease lease, Next next) {
        switch (next) {
            case Next.Done _ -> lease.forget();
            case Next.Again again when lease.held().pauses() < MOST_PAUSES ->
                lease.putOff(again.body(), clock.instant().plus(again.pause()));
            case Next.Again _ -> later(lease, true);
        }
    }

    private void later(Lease lease, boolean last) {
        if (last) {
            LOG.error("Message {} by '{}' was tried {} times and is given up", lease.held().id(), lease.held().door(),
                    lease.held().tries() + lease.held().pauses());
            giveUp(lease);
        } else {
            lease.leave(clock.instant().plusSeconds(1L << Math.min(lease.held().tries(), 8)));
        }
    }

    private void giveUp(Lease lease) {
        try {
            rows.whole(() -> {
                losers.getOrDefault(lease.held().door(), _ -> {}).accept(lease.latest());
                lease.forget();
            });
        } catch (Working.Lost lost) {
            throw lost;
        } catch (RuntimeException | VirtualMachineError | LinkageError failed) {
            LOG.warn("That message {} is given up could not be told and is tried again ({})", lease.held().id(),
                    failed.toString());
            lease.leave(clock.instant().plusSeconds(60));
        }
    }
}
