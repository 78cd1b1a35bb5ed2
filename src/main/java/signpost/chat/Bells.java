package signpost.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.rows.Rows;

/// Tells the team, each of its places once: of what is new, and of what has waited too long.
final class Bells {

    private static final Logger LOG = LoggerFactory.getLogger(Bells.class);
    /// After so many reminders of one state nobody is reminded any more.
    private static final int MOST_REMINDERS = 5;

    private final Rows rows;
    private final List<Bell> bells;
    private final Duration patience;
    /// What was told since the start, so that the rows need not be asked each time.
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    Bells(Rows rows, List<Bell> bells, Duration patience) {
        this.rows = rows;
        this.bells = bells;
        this.patience = patience;
    }

    /// An enquiry that was released is told of anew, and reminded of anew while it waits and once somebody claims it.
    void ring(List<Enquiry> open, Instant now) {
        for (Bell bell : bells.stream().filter(Bell::isReady).toList()) {
            for (Enquiry enquiry : open) {
                if (enquiry.isUrgent()) {
                    // said instead of the first word of it, whoever looks after it
                    ring(bell, enquiry, Bell.About.URGENT, Bell.About.URGENT + since(enquiry.times().urgent()), now);
                }
                if (enquiry.state() == Enquiry.State.WAITING && !isToldAsUrgent(enquiry)) {
                    Bell.About about = enquiry.times().released().isPresent() ? Bell.About.AGAIN : Bell.About.NEW;
                    ring(bell, enquiry, about, about.name() + since(enquiry.times().released()), now);
                }
                long reminders = reminders(enquiry, now);
                if (reminders > 0) {
                    String which = enquiry.state() + " " + Math.min(reminders, MOST_REMINDERS)
                            + since(enquiry.times().claimed().or(() -> enquiry.times().released()));
                    ring(bell, enquiry, Bell.About.REMINDER, which, now);
                }
            }
        }
    }

    private static String since(Optional<Instant> since) {
        return since.map(at -> " " + at.getEpochSecond()).orElse("");
    }

    /// Whether the team hears first of all that it tells of danger.
    private static boolean isToldAsUrgent(Enquiry enquiry) {
        return enquiry.times().urgent().filter(enquiry.times().asked()::equals).isPresent()
                && enquiry.times().released().isEmpty();
    }

    /// How often its patience has run out since it last changed.
    long reminders(Enquiry enquiry, Instant now) {
        return Duration.between(enquiry.times().last(), now).dividedBy(patience);
    }

    private void ring(Bell bell, Enquiry enquiry, Bell.About about, String which, Instant now) {
        if (!told.add(enquiry.number() + " " + bell.name() + " " + which)) {
            return;
        }
        try {
            // as one: killed in between, the team would not hear of it
            rows.whole(() -> {
                if (rows.change("insert into enquiry_bell (enquiry_id, bell, about, rung_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing", enquiry.number(), bell.name(), which, now) == 1) {
                    bell.ring(enquiry, about);
                }
            });
        } catch (RuntimeException failed) {
            told.remove(enquiry.number() + " " + bell.name() + " " + which);
            LOG.warn("The team was not told of enquiry {} by '{}' and will be told again ({})", enquiry.number(),
                    bell.name(), failed.getClass().getSimpleName());
        }
    }
}
