package signpost.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.audience.Audience;
import signpost.audience.Failing;
import signpost.delivery.DeliveryRows.Claimed;
import signpost.delivery.DeliveryRows.Going;
import signpost.delivery.Worker.Job;
import signpost.rows.Rows;

/// The workers of a running service: some for campaigns, one for notices, so that a large campaign never holds a small mail up.
///
/// Nobody is interrupted, since a worker may be in the database; [#close] lets each end the mail it has begun.
final class Crew implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Crew.class);
    private static final int BATCH = 12;
    private static final Duration IDLE = Duration.ofMillis(300);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int IDLE_TURNS_WITH_LINE = 30;

    private final String process;
    private final Rows rows;
    private final DeliveryRows deliveries;
    private final MailRows deliveryRows;
    private final MailRows noticeRows;
    private final NoticeRows notices;
    private final Editions editions;
    private final Audience audience;
    private final Post post;
    private final Terms terms;
    private final InstantSource clock;
    private final Duration lease;
    private final Ledger ledger;
    private final Pace pace;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong turn = new AtomicLong();

    Crew(
            String process, Rows rows, DeliveryRows deliveries, MailRows deliveryRows, MailRows noticeRows,
            NoticeRows notices, Editions editions, Audience audience, Post post, Terms terms, InstantSource clock,
            Duration lease) {
        this.process = process;
        this.rows = rows;
        this.deliveries = deliveries;
        this.deliveryRows = deliveryRows;
        this.noticeRows = noticeRows;
        this.notices = notices;
        this.editions = editions;
        this.audience = audience;
        this.post = post;
        this.terms = terms;
        this.clock = clock;
        this.lease = lease;
        this.ledger = new Ledger(rows);
        this.pace = new Pace(terms.perMinute(), clock);
        for (int i = 1; i <= post.lines(); i++) {
            start(process + "/" + i, deliveryRows, pace, this::editionTurn);
        }
        start(process + "/notices", noticeRows, new Pace(0, clock), this::noticeTurn);
    }

    /// One turn of a worker: claims and sends.
    private interface Turn {
        /// @return whether there was anything to do
        boolean with(Worker worker, String owner);
    }

    private void start(String owner, MailRows table, Pace own, Turn doing) {
        var worker = new Worker(owner, post, table, ledger, terms, own, clock, this::goesOn);
        threads.add(Thread.ofPlatform().daemon().name("delivery-" + threads.size()).start(() -> {
            int idle = 0;
            boolean failed = false;
            while (ended.getCount() > 0) {
                try {
                    if (failed) {
                        worker.recover();
                        failed = false;
                    }
                    idle = doing.with(worker, owner) ? 0 : idle + 1;
                    if (idle == IDLE_TURNS_WITH_LINE) {
                        worker.rest();
                    }
                    if (idle > 0) {
                        goesOn(IDLE);
                    }
                } catch (RuntimeException broken) {
                    LOG.warn("A delivery worker failed and goes on in a moment: {}", broken.toString());
                    failed = true;
                    goesOn(AFTER_FAILURE);
                }
            }
            worker.close();
        }));
    }

    private boolean editionTurn(Worker worker, String owner) {
        List<Going> going = deliveries.going().stream().filter(each -> editions.maySend(each.campaign())).toList();
        int first = going.isEmpty() ? 0 : (int) Math.floorMod(turn.getAndIncrement(), going.size());
        for (int i = 0; i < going.size(); i++) {
            Going each = going.get((first + i) % going.size());
            Instant now = clock.instant();
            List<Long> ids = deliveryRows.claim(owner, BATCH, now, now.plus(lease), "edition = ? and", each.edition());
            if (!ids.isEmpty()) {
                worker.send(jobs(deliveries.claimed(ids), owner), may(each.campaign()), this::told);
                return true;
            }
        }
        return false;
    }

    /// Looks now and then whether the campaign may still send.
    private java.util.function.Predicate<Job> may(long campaign) {
        var looked = new Object() {
            Instant at = clock.instant();
            boolean may = true;
        };
        return _ -> {
            if (looked.may && !clock.instant().isBefore(looked.at.plus(LOOK))) {
                looked.may = editions.maySend(campaign);
                looked.at = clock.instant();
            }
            return looked.may && ended.getCount() > 0;
        };
    }

    private final Map<Long, Claimed> claimed = new java.util.concurrent.ConcurrentHashMap<>();

    private List<Job> jobs(List<Claimed> rowsClaimed, String owner) {
        List<Job> jobs = new ArrayList<>();
        for (Claimed row : rowsClaimed) {
            Instant held = pace.heldUntil(row.address().substring(row.address().indexOf('@') + 1));
            if (held.isAfter(clock.instant())) {
                settle(row, owner, new Settlement(State.DEFERRED, row.attempts(), held, false, 0,
                        "Their mail server asked for less mail.", ""));
                continue;
            }
            editions.mail(row).ifPresentOrElse(mail -> {
                claimed.put(row.id(), row);
                jobs.add(new Job(row.id(), row.attempts(), mail));
            }, () -> settle(row, owner, Settlement.skipped("They may not be written to any more.", clock.instant())));
        }
        return jobs;
    }

    private void settle(Claimed row, String owner, Settlement settlement) {
        ledger.write(() -> {
            deliveryRows.settle(row.id(), owner, settlement, clock.instant());
            return true;
        });
    }

    private void told(Job job, Outcome outcome) {
        Claimed row = claimed.remove(job.id());
        if (row == null) {
            return;
        }
        switch (outcome) {
            case Outcome.Never never when never.dead() ->
                audience.bounced(row.subscriber(), Failing.DEAD, never.said());
            case Outcome.Never never when never.said().contains("5.2.2") ->
                audience.bounced(row.subscriber(), Failing.FULL, never.said());
            case Outcome.Halted halted -> {
                LOG.warn("A campaign was paused, since the mail server refused us: {}", halted.said());
                editions.halt(row.edition(), halted.said());
            }
            case Outcome.Accepted _,Outcome.Later _,Outcome.Never _,Outcome.Unreachable _,Outcome.Unknown _ -> {
                // the row says it all
            }
        }
    }

    private boolean noticeTurn(Worker worker, String owner) {
        Instant now = clock.instant();
        List<Long> ids = noticeRows.claim(owner, BATCH, now, now.plus(lease), "");
        List<Job> jobs = notices.jobs(ids);
        if (!jobs.isEmpty()) {
            worker.send(jobs, _ -> ended.getCount() > 0, (_, _) -> {});
        }
        return !jobs.isEmpty();
    }

    /// Waits so long, unless told to end meanwhile.
    private boolean goesOn(Duration pause) {
        try {
            return pause.isZero() ? ended.getCount() > 0 : !ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        ledger.close();
    }
}
