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
        Instant now = clock.instant();
        List<Long> claimed = rows.claim(worker.owner(), BATCH, now, until, UnaryOperator.identity(), "");
        worker.send(notices.jobs(worker.owner(), claimed, now), goesOn);
        return !claimed.isEmpty();
    }
}
