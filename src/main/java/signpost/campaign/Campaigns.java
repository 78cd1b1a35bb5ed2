package signpost.campaign;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import signpost.campaign.Desk.Change;

/// The campaigns of a partnership: made, approved, given a time, and handed out when they are due.
///
/// Whoever delivers asks [#due] now and then, tells with [#started] and [#finished] how far each edition is, and looks at [#state] before
/// each mail. Safe for use by many threads and by several processes on one database.
@Singleton
public class Campaigns {

    private static final Logger LOG = Logger.getLogger(Campaigns.class.getName());
    private static final int LONGEST_NAME = 200;
    private static final String OVERTAKEN = "Somebody changed this campaign since you opened it, and yours was not"
            + " saved. Copy your words, open it as it is now, and put them in there.";

    private final Desk desk;
    private final Approvals approvals;
    private final Runs runs;
    private final Occurrences occurrences;

    Campaigns(Desk desk, Approvals approvals, Runs runs, Occurrences occurrences) {
        this.desk = desk;
        this.approvals = approvals;
        this.runs = runs;
        this.occurrences = occurrences;
    }

    /// Makes a draft.
    ///
    /// @param by the author, who cannot approve it
    @Transactional
    public Campaign create(Brief brief, String by) {
        String author = person(by);
        return desk.add(brief, author, author).campaign();
    }

    /// Makes a draft with what another campaign says, without its time. Who wrote the other wrote this, too.
    @Transactional
    public Ruling duplicate(long id, String by) {
        return desk.campaigns().findById(id)
                .map(row -> {
                    Brief brief = Brief.read(row.brief());
                    Timing timing = brief.timing();
                    Timing open = new Timing(Optional.empty(), timing.rule(), timing.quiet(), timing.onHolidays());
                    String author = person(by);
                    return Approvals.granted(desk.add(brief.timed(open), author, row.editors() + "\n" + author), "");
                })
                .orElseGet(() -> Ruling.denied("There is no campaign " + id + "."));
    }

    /// Changes what a campaign says. It is a draft again, and an approval no longer holds.
    @Transactional
    public Ruling edit(long id, Brief brief, String by) {
        return edit(id, brief, by, Optional.empty());
    }

    /// @param seen the [Campaign#version] from which the change was made; where it is another one by now, nothing is changed
    @Transactional
    public Ruling edit(long id, Brief brief, String by, Optional<String> seen) {
        String editor = person(by);
        return move(id, (row, state) -> {
            if (seen.filter(version -> !version.equals(row.campaign().version())).isPresent()) {
                return Ruling.denied(OVERTAKEN);
            }
            if (!state.mayBecome(State.DRAFT) && state != State.DRAFT || desk.editions().onTheWay(id) > 0
                    || desk.hasGone(row)) {
                return Ruling.denied("The campaign is " + state.inWords() + " and can no longer be changed.");
            }
            return done(row, State.DRAFT,
                    desk.withdrawn(row, brief.timing()).brief(brief, editor).approved("", "").once(false).next(null)
                            .note(""),
                    editor, "changed", "");
        });
    }

    /// Asks for a second person's approval.
    @Transactional
    public Ruling submit(long id, String by) {
        return move(id, (row, state) -> state == State.DRAFT
                ? done(row, State.IN_REVIEW, Change.of(row), person(by), "submitted", "")
                : Ruling.denied("The campaign is " + state.inWords() + "; only a draft is submitted."));
    }

    /// Gives it back to its author, saying why.
    @Transactional
    public Ruling sendBack(long id, String by, String why) {
        return move(id, (row, state) -> {
            if (state != State.IN_REVIEW) {
                return Ruling.denied("The campaign is " + state.inWords() + "; only one in review is sent back.");
            }
            return done(row, State.DRAFT, Change.of(row).note(why), person(by), "sent back", why);
        });
    }

    /// Approves what a campaign says, for whom and when; freezes it. A draft passes through review.
    ///
    /// @param as who approves: nobody who wrote it or changed it
    public Ruling approve(long id, String as) {
        return approvals.approve(id, person(as), Optional.empty());
    }

    /// @param seen what they read, by [Previews#fingerprint]; where it is another one by now, nothing is approved
    public Ruling approve(long id, String as, String seen) {
        return approvals.approve(id, person(as), Optional.of(seen));
    }

    /// What it means that a person gives a campaign a time or sends it now.
    public NewTime newTime(long id, String who) {
        return desk.campaigns().findById(id).map(row -> approvals.newTime(row, person(who))).orElse(NewTime.NOT_NOW);
    }

    /// Gives an approved campaign its time, in local time. Another than it was approved for is given by somebody who may approve it, and
    /// counts as their approval.
    public Ruling schedule(long id, LocalDateTime at, String by) {
        return approvals.schedule(id, Optional.of(at), person(by));
    }

    /// Sends an approved campaign off, whatever its quiet hours. Where it had a time, that counts as an approval as another time does.
    public Ruling sendNow(long id, String by) {
        return approvals.schedule(id, Optional.empty(), person(by));
    }

    /// Stops a campaign that has a time or is on its way; nobody is lost.
    @Transactional
    public Ruling pause(long id, String by) {
        return move(id, (row, state) -> state == State.SCHEDULED || state == State.SENDING
                ? done(row, State.PAUSED, Change.of(row), person(by), "paused", "")
                : Ruling.denied("The campaign is " + state.inWords() + " and cannot be paused."));
    }

    /// Goes on with a campaign that is paused or held. One whose time has passed meanwhile goes out now; runs of one that recurs
    /// which passed while a person had paused it are left out.
    @Transactional
    public Ruling resume(long id, String by) {
        return move(id, (row, state) -> state == State.PAUSED
                ? runs.resumed(row, person(by))
                : Ruling.denied("The campaign is " + state.inWords() + "; only one that is paused is resumed."));
    }

    /// Leaves one run of a campaign that recurs out.
    ///
    /// @param day the run's; empty for the next one
    public Ruling skip(long id, Optional<LocalDate> day, String by) {
        return occurrences.skip(id, day, person(by));
    }

    /// When the next runs of a campaign are due by its rule, in local time.
    public List<LocalDateTime> coming(long id, int most) {
        return desk.campaigns().findById(id).filter(row -> !row.stands().isOver())
                .map(row -> occurrences.coming(row, most)).orElse(List.of());
    }

    /// Gives a campaign up. What was sent stays sent.
    @Transactional
    public Ruling cancel(long id, String by) {
        return move(id, (row, state) -> {
            if (!state.mayBecome(State.CANCELLED)) {
                return Ruling.denied("The campaign is " + state.inWords() + " and cannot be cancelled.");
            }
            desk.editions().forget(id);
            return done(row, State.CANCELLED, Change.of(row).next(null).note(""), person(by), "cancelled", "");
        });
    }

    /// The editions that are to begin now, the longest due first. Editions over two hours late are held for a person instead, and stay
    /// held until one decides. Call it as often as you like: it hands out an edition until [#started] is told of it.
    public List<Edition> due(Instant now) {
        List<Edition> due = new ArrayList<>();
        for (long campaign : desk.campaigns().awake(now.toEpochMilli())) {
            try {
                due.addAll(runs.due(campaign, now));
            } catch (RuntimeException broken) {
                // one campaign that cannot be read must not keep the others from going out
                LOG.log(Level.SEVERE, "campaign " + campaign + " is due and cannot be made ready; it is tried again",
                        broken);
            }
        }
        return due;
    }

    /// Those that have been waiting for the clock since before a moment.
    public List<Long> awake(Instant before) {
        return desk.campaigns().awake(before.toEpochMilli());
    }

    /// Takes note that an edition has begun: its recipients are on record. In the caller's transaction where there is one.
    ///
    /// @return whether it began now; `false` where it had begun before, or may not any more since the campaign was paused or cancelled
    public boolean started(long edition) {
        return runs.started(edition);
    }

    /// Takes note that everybody's turn in an edition has come.
    public void finished(long edition) {
        runs.finished(edition);
    }

    /// The editions of a campaign that may go once more to those whom they did not reach: those of its last run, as older news is stale; none where it is
    /// being changed, was given up, or there is no such campaign.
    public List<Long> lastRun(long id) {
        return find(id).filter(campaign -> campaign.state().mayGoAgain()).map(_ -> desk.editions().lastRun(id))
                .orElse(List.of());
    }

    /// Takes note that some of the recipients of editions get another turn.
    ///
    /// @throws IllegalStateException where they may not, since somebody has begun to change the campaign
    @Transactional
    public void reopened(long id, List<Long> editions) {
        move(id, (row, state) -> {
            if (!state.mayGoAgain()) {
                throw new IllegalStateException("campaign " + id + " is " + state.inWords());
            }
            desk.editions().reopen(editions);
            return state == State.SENT || state == State.SCHEDULED
                    ? done(row, State.SENDING, Change.of(row), Desk.CLOCK, "sent again", "")
                    : Approvals.granted(row, "");
        });
    }

    /// Where a campaign stands.
    ///
    /// @throws IllegalArgumentException for a number that no campaign has
    public State state(long campaign) {
        return desk.campaigns().state(campaign).map(State::valueOf)
                .orElseThrow(() -> new IllegalArgumentException("there is no campaign " + campaign));
    }

    /// A campaign by its number.
    public Optional<Campaign> find(long id) {
        return desk.campaigns().findById(id).map(CampaignRow::campaign);
    }

    /// All campaigns, the newest first.
    public List<Campaign> all() {
        return desk.campaigns().all().stream().map(CampaignRow::campaign).toList();
    }

    /// What was done to a campaign, in order.
    public List<Event> history(long id) {
        return desk.events().of(id).stream()
                .map(row -> new Event(row.at(), row.who(), row.act(), row.note()))
                .toList();
    }

    /// An edition by its number.
    @Transactional
    public Optional<Edition> edition(long id) {
        return desk.editions().findById(id).map(desk::edition);
    }

    /// The editions of a campaign, in order.
    @Transactional
    public List<Edition> editions(long campaign) {
        return desk.editions().of(campaign).stream().map(desk::edition).toList();
    }

    private Ruling move(long id, BiFunction<CampaignRow, State, Ruling> step) {
        return desk.held(id)
                .map(row -> step.apply(row, row.stands()))
                .orElseGet(() -> Ruling.denied("There is no campaign " + id + "."));
    }

    private Ruling done(CampaignRow row, State next, Change change, String by, String act, String note) {
        CampaignRow kept = desk.keep(row, next, change);
        desk.tell(kept, by, act, note);
        return Approvals.granted(kept, "");
    }

    private static String person(String name) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME || plain.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the name of a person is missing");
        }
        return plain;
    }
}
