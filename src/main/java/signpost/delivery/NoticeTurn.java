package signpost.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/// Sends a few mails to one person each.
record NoticeTurn(MailRows rows, NoticeRows notices, InstantSource clock) implements Turn {

    private static final int BATCH = 12;

    @Override
    public boolean take(Worker worker, Instant until, BooleanSupplier goesOn) {
        List<Job> jobs = notices.jobs(worker.owner(), rows.claim(worker.owner(), BATCH, clock.instant(), until,
                UnaryOperator.identity(), ""));
        worker.send(jobs, goesOn);
        return !jobs.isEmpty();
    }
}
