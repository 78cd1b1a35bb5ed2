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
                boolean saysAll = false;
                if (enquiry.isUrgent()) {
                    // said instead of the first word of it, whoever looks after it
                    saysAll = ring(bell, enquiry, Bell.About.URGENT,
                            Bell.About.URGENT + since(enquiry.times().urgent()), now);
                }
                if (enquiry.state() == Enquiry.State.WAITING && !isToldAsUrgent(enquiry)) {
                    Bell.About about = enquiry.times().released().isPresent() ? Bell.About.AGAIN : Bell.About.NEW;
                    saysAll |= ring(bell, enquiry, about, about.name() + since(enquiry.times().released()), now);
                }
                if (enquiry.times().added().isPresent()) {
                    String which = Bell.About.ADDED + since(enquiry.times().added());
                    if (saysAll) {
                        once(bell, enquiry, which, now, () -> {
                            // what was said just now holds the words that were added
                        });
                    } else {
                        ring(bell, enquiry, Bell.About.ADDED, which, now);
                    }
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

    /// @return whether it was told now
    private boolean ring(Bell bell, Enquiry enquiry, Bell.About about, String which, Instant now) {
        return once(bell, enquiry, which, now, () -> bell.ring(enquiry, about));
    }

    private boolean once(Bell bell, Enquiry enquiry, String which, Instant now, Runnable telling) {
        if (!told.add(enquiry.number() + " " + bell.name() + " " + which)) {
            return false;
        }
        try {
            // as one: killed in between, the team would not hear of it
            return rows.whole(() -> {
                boolean first = rows.change(
                        "insert into enquiry_bell (enquiry_id, bell, about, rung_at) values (?, ?, ?, ?)"
                                + " on conflict do nothing",
                        enquiry.number(), bell.name(), which, now) == 1;
                if (first) {
                    telling.run();
                }
                return first;
            });
        } catch (RuntimeException failed) {
            told.remove(enquiry.number() + " " + bell.name() + " " + which);
            LOG.warn("The team was not told of enquiry {} by '{}' and will be told again ({})", enquiry.number(),
                    bell.name(), failed.getClass().getSimpleName());
            return false;
        }
    }
}
