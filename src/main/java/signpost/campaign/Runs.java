package signpost.campaign;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import signpost.campaign.Desk.Change;

/// Runs of campaigns as the clock brings them: written where they have to be written anew, held where they are late.
@Singleton
class Runs {

    private final Desk desk;
    private final Calendar calendar;
    private final Press press;
    private final PostRows posts;
    private final Standing standing;

    Runs(Desk desk, Calendar calendar, Press press, PostRows posts, Standing standing) {
        this.desk = desk;
        this.calendar = calendar;
        this.press = press;
        this.posts = posts;
        this.standing = standing;
    }

    /// The editions of one campaign that are to begin now, in a transaction of their own.
    @Transactional
    List<Edition> due(long id, Instant now) {
        CampaignRow row = desk.held(id).orElseThrow();
        if (row.stands() != State.SCHEDULED && row.stands() != State.SENDING) {
            return List.of();
        }
        Brief brief = Brief.read(row.brief());
        // also while some of the run before are still on their way: one mailbox that is put off for days must not cost everybody the next
        if (brief.isWrittenAnew() && desk.waiting(row).isEmpty()) {
            Optional<CampaignRow> written = write(row, brief, now);
            if (written.isEmpty()) {
                return List.of();
            }
            row = written.get();
        }
        List<EditionRow> due = desk.waiting(row).stream()
                .filter(edition -> edition.due() != null && edition.due() <= now.toEpochMilli())
                .toList();
        return due.isEmpty() || isHeld(row, brief, due, now) ? List.of() : due.stream().map(desk::edition).toList();
    }

    /// Writes the run that is due.
    ///
    /// @return the campaign's row; empty where there is nothing to send
    private Optional<CampaignRow> write(CampaignRow row, Brief brief, Instant now) {
        if (!row.approved().equals(Frozen.of(brief, row.at()))) {
            hold(row, "What was approved has changed since. It needs approval again.");
            return Optional.empty();
        }
        Calendar.Due due = calendar.due(row, brief.timing(), now);
        for (LocalDateTime run : due.missed()) {
            desk.tell(row, Desk.CLOCK, "missed",
                    "The run of " + LocalTimeText.inWords(run) + " was missed and is not made up for.");
        }
        for (LocalDateTime run : due.free()) {
            desk.tell(row, Desk.CLOCK, "left out", LocalTimeText.inWords(run) + " is on a bank holiday.");
        }
        if (due.run().isEmpty()) {
            done(due.free().isEmpty()
                    ? row
                    : desk.keep(row, row.stands(), Change.of(row).upTo(due.free().getLast())), brief);
            return Optional.empty();
        }
        LocalDateTime run = due.run().get();
        List<Printed> printed = press.print(brief, Optional.of(run), row.lastWritten(), now);
        List<String> faults = printed.stream().flatMap(one -> one.faults().stream()).distinct().toList();
        if (!faults.isEmpty()) {
            hold(row, "The run of " + LocalTimeText.inWords(run) + " cannot be written: " + String.join(" ", faults));
            return Optional.empty();
        }
        if (printed.isEmpty()) {
            desk.tell(row, Desk.CLOCK, "not sent",
                    "There was nothing new for the run of " + LocalTimeText.inWords(run) + ".");
            done(desk.keep(row, row.stands(), Change.of(row).upTo(run).written(now)), brief);
            return Optional.empty();
        }
        printed.forEach(one -> desk.print(row, brief, run.toString(), one, due.out(), run.toString()));
        return Optional.of(desk.keep(row, row.stands(), Change.of(row).upTo(run).written(now).next(due.out())));
    }

    /// Holds a campaign that is late, or whose edition is not what was approved.
    private boolean isHeld(CampaignRow row, Brief brief, List<EditionRow> due, Instant now) {
        for (EditionRow edition : due) {
            boolean fresh = row.stands() == State.SCHEDULED || isFirst(edition);
            Optional<String> astray = standing.altered(row, brief, edition)
                    .or(() -> fresh ? standing.moved(edition) : Optional.empty());
            if (astray.isPresent()) {
                hold(row, astray.get());
                return true;
            }
            Edition frozen = desk.edition(edition);
            Duration late = Duration.between(frozen.due(), now);
            if (fresh && late.compareTo(Calendar.LATEST) > 0) {
                hold(row,
                        "It was due on " + LocalTimeText.inWords(desk.local(frozen.due())) + " and is " + inWords(late)
                                + " late. Resume it to send it now, give it a new time, or cancel it.");
                return true;
            }
        }
        return false;
    }

    private void hold(CampaignRow row, String why) {
        desk.keep(row, State.PAUSED, Change.of(row).note(why));
        desk.tell(row, Desk.CLOCK, "held", why);
    }

    /// Whether none of its run has begun yet.
    private boolean isFirst(EditionRow edition) {
        return desk.editions().begun(edition.campaign(), edition.run()) == 0;
    }

    /// Moves on past a run that sends nothing.
    private void done(CampaignRow past, Brief brief) {
        Optional<Instant> next = calendar.next(past, brief.timing());
        State then = past.stands() == State.SENDING || next.isPresent() ? past.stands() : State.SENT;
        desk.keep(past, then, Change.of(past).next(next.orElse(null)));
    }

    /// Goes on with a campaign that was paused or held.
    Ruling resumed(CampaignRow row, String by) {
        Instant now = desk.now();
        List<EditionRow> waiting = desk.waiting(row);
        for (EditionRow edition : waiting) {
            if (edition.due() != null && edition.due() < now.toEpochMilli()) {
                desk.editions().dueAt(edition.number(), now.toEpochMilli(), edition.hash());
            }
        }
        posts.wanted(row.number(), now);
        Change change = Change.of(row).note("");
        if (desk.hasGone(row) && waiting.isEmpty() && desk.editions().onTheWay(row.number()) == 0) {
            return resumed(row, State.SENT, change.next(null), by);
        }
        boolean going = desk.editions().onTheWay(row.number()) > 0;
        Brief brief = Brief.read(row.brief());
        State next = going ? State.SENDING : State.SCHEDULED;
        if (waiting.isEmpty() && (!going || brief.isWrittenAnew())) {
            Timing timing = brief.timing();
            Optional<LocalDateTime> passed = calendar.due(row, timing, now).run();
            if (row.note().isEmpty() && timing.rule().isPresent()) {
                passed.ifPresent(change::upTo);
            } else {
                change.once(passed.isPresent());
            }
            CampaignRow past = desk.keep(row, State.PAUSED, change);
            Optional<Instant> then = calendar.next(past, timing).or(() -> Optional.of(now).filter(_ -> !going));
            return resumed(past, next, Change.of(past).next(then.orElse(null)), by);
        }
        return resumed(row, next, change, by);
    }

    private Ruling resumed(CampaignRow row, State next, Change change, String by) {
        CampaignRow kept = desk.keep(row, next, change);
        desk.tell(kept, by, "resumed", "");
        return Approvals.granted(kept, "");
    }

    /// Takes note that an edition began.
    ///
    /// @return whether it did so now, and not before or not at all
    @Transactional
    boolean started(long edition) {
        EditionRow row = desk.editions().findById(edition).orElseThrow();
        CampaignRow campaign = desk.held(row.campaign()).orElseThrow();
        boolean may = campaign.stands() == State.SCHEDULED || campaign.stands() == State.SENDING;
        boolean first = isFirst(row);
        if (!may || desk.editions().start(edition, desk.now().toEpochMilli()) == 0) {
            return false;
        }
        posts.add(row, desk.edition(row).channels(), desk.now());
        boolean more = !desk.waiting(campaign).isEmpty();
        Change change = Change.of(campaign);
        if (!more) {
            change.next(next(campaign).orElse(null));
        }
        if (campaign.stands() == State.SCHEDULED || first) {
            desk.tell(campaign, Desk.CLOCK, "began", row.title());
        }
        desk.keep(campaign, State.SENDING, change);
        return true;
    }

    /// Takes note that everybody's turn in an edition has come.
    @Transactional
    void finished(long edition) {
        EditionRow row = desk.editions().findById(edition).orElseThrow();
        CampaignRow campaign = desk.held(row.campaign()).orElseThrow();
        if (desk.editions().finish(edition, desk.now().toEpochMilli()) == 0) {
            return;
        }
        boolean all = desk.waiting(campaign).isEmpty() && desk.editions().onTheWay(row.campaign()) == 0;
        if (all && campaign.stands() == State.SENDING) {
            Optional<Instant> next = next(campaign);
            desk.keep(campaign, next.isPresent() ? State.SCHEDULED : State.SENT,
                    Change.of(campaign).next(next.orElse(null)));
        }
        // what a person stopped, or Signpost after refusals, is for a person to go on with: only then does it move on
        if (all && (campaign.stands() == State.SENDING || campaign.stands() == State.PAUSED)) {
            desk.tell(campaign, Desk.CLOCK, "ended", row.title());
        }
    }

    /// When the next run goes out; empty for a campaign that has none to come.
    private Optional<Instant> next(CampaignRow row) {
        Brief brief = Brief.read(row.brief());
        return brief.isWrittenAnew() ? calendar.next(row, brief.timing()) : Optional.empty();
    }

    private static String inWords(Duration late) {
        long hours = late.toHours();
        return hours < 48 ? hours + " hours" : late.toDays() + " days";
    }
}
