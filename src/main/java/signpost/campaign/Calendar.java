package signpost.campaign;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When the runs of a campaign go out.
@Singleton
class Calendar {

    /// A run later than this waits for a person.
    static final Duration LATEST = Duration.ofHours(2);

    private final BankHolidays holidays;
    private final Desk desk;

    Calendar(BankHolidays holidays, Desk desk) {
        this.holidays = holidays;
        this.desk = desk;
    }

    /// A run that is due, and the runs before it that were left out.
    ///
    /// @param run its local time by the rule
    /// @param out when it was to go out
    /// @param missed runs that nobody was there for
    /// @param free runs left out for a bank holiday
    record Due(Optional<LocalDateTime> run, Instant out, List<LocalDateTime> missed, List<LocalDateTime> free) {}

    /// When a campaign with this time goes out.
    ///
    /// @return empty where the day is a bank holiday, on which it does not
    Optional<Instant> out(Timing timing, LocalDateTime run) {
        return timing.goesOut(run, holidays).map(desk::moment);
    }

    /// The last run not dealt with that should have gone out by now; those before it are missed, so that no more than one is caught up.
    /// A person who sends a campaign at once need not wait for its rule, its quiet hours or the end of a bank holiday.
    Due due(CampaignRow row, Timing timing, Instant now) {
        List<LocalDateTime> runs = new ArrayList<>();
        List<LocalDateTime> free = new ArrayList<>();
        Instant last = Instant.MIN;
        for (Optional<LocalDateTime> run = next(row, timing, row.lastRun()); run
                .isPresent(); run = next(row, timing, run)) {
            Optional<Instant> out = out(timing, run.get());
            if (out.orElse(desk.moment(run.get())).isAfter(now)) {
                break;
            }
            (out.isPresent() ? runs : free).add(run.get());
            last = out.orElse(last);
        }
        if (runs.isEmpty()) {
            Optional<LocalDateTime> atOnce = row.time().filter(_ -> row.once())
                    .filter(time -> row.lastRun().map(time::isAfter).orElse(true));
            return new Due(atOnce, now, List.of(), atOnce.isPresent() ? List.of() : free);
        }
        return new Due(Optional.of(runs.getLast()), row.once() ? now : last, runs.subList(0, runs.size() - 1), free);
    }

    /// When the next run not dealt with goes out; empty where none is to come.
    Optional<Instant> next(CampaignRow row, Timing timing) {
        return next(row, timing, row.lastRun()).map(run -> out(timing, run).orElse(desk.moment(run)));
    }

    /// The run after another, or the first, that nobody left out.
    static Optional<LocalDateTime> next(CampaignRow row, Timing timing, Optional<LocalDateTime> after) {
        if (row.time().isEmpty()) {
            return Optional.empty();
        }
        LocalDateTime start = row.time().get();
        if (timing.rule().isEmpty()) {
            return Optional.of(start).filter(_ -> after.isEmpty());
        }
        Recurrence rule = timing.rule().get();
        Optional<LocalDateTime> run = rule.next(start, after.orElse(start.minusSeconds(1)));
        while (run.filter(row::isSkipped).isPresent()) {
            run = rule.next(start, run.get());
        }
        return run;
    }
}
