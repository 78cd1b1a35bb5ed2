package signpost.campaign;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signpost.campaign.Desk.Change;

/// The runs of a campaign that recurs: which come next, and leaving one out.
@Singleton
class Occurrences {

    private static final int FARTHEST = 400;

    private final Desk desk;
    private final Calendar calendar;

    Occurrences(Desk desk, Calendar calendar) {
        this.desk = desk;
        this.calendar = calendar;
    }

    /// The runs that come next, by the rule and in local time.
    List<LocalDateTime> coming(CampaignRow row, int most) {
        Timing timing = Brief.read(row.brief()).timing();
        List<LocalDateTime> runs = new ArrayList<>();
        Optional<LocalDateTime> run = Calendar.next(row, timing, row.lastRun());
        while (run.isPresent() && runs.size() < most) {
            runs.add(run.get());
            run = timing.rule().isEmpty() ? Optional.empty() : Calendar.next(row, timing, run);
        }
        return runs;
    }

    /// Leaves one run out: that of a day, or the next.
    @Transactional
    Ruling skip(long id, Optional<LocalDate> day, String by) {
        CampaignRow row = desk.held(id).orElse(null);
        if (row == null) {
            return Ruling.denied("There is no campaign " + id + ".");
        }
        Timing timing = Brief.read(row.brief()).timing();
        if (timing.rule().isEmpty()) {
            return Ruling.denied("The campaign goes out once; to leave that out, cancel it.");
        }
        if (row.stands() != State.SCHEDULED && row.stands() != State.SENDING && row.stands() != State.PAUSED) {
            return Ruling.denied("The campaign is " + row.stands().inWords() + "; it has no runs to leave out.");
        }
        Optional<LocalDateTime> written = desk.waiting(row).stream().map(EditionRow::run).filter(run -> !run.isEmpty())
                .map(LocalDateTime::parse).findFirst();
        Optional<LocalDateTime> run = written.filter(then -> isOn(then, day))
                .or(() -> coming(row, FARTHEST).stream().filter(then -> isOn(then, day)).findFirst());
        if (run.isEmpty()) {
            return Ruling.denied(day.map(on -> "It has no run on " + on + ".").orElse("It has no run to come."));
        }
        Change change = run.equals(written) ? desk.withdrawn(row, timing) : Change.of(row);
        CampaignRow kept = desk.keep(row, row.stands(), change.skipped(run.get()).note(""));
        if (row.stands() == State.SCHEDULED) {
            Optional<Instant> next = calendar.next(kept, timing);
            kept = desk.keep(kept, next.isPresent() ? State.SCHEDULED : State.SENT,
                    Change.of(kept).next(next.orElse(null)));
        }
        String which = LocalTimeText.inWords(run.get());
        desk.tell(kept, by, "skipped", "The run of " + which + " is left out.");
        return Approvals.granted(kept, "The run of " + which + " is left out."
                + calendar.next(kept, timing).map(next -> " The next one is due on "
                        + LocalTimeText.inWords(desk.local(next)) + ".").orElse(""));
    }

    private static boolean isOn(LocalDateTime run, Optional<LocalDate> day) {
        return day.map(run.toLocalDate()::equals).orElse(true);
    }
}
