package signpost.campaign;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signpost.campaign.Desk.Change;

/// Approval by a second person, and the times given to what was approved. See `src/adr/0022-approval.md` for what is covered by it.
@Singleton
class Approvals {

    private final Desk desk;
    private final Calendar calendar;
    private final Press press;
    private final Standing standing;

    Approvals(Desk desk, Calendar calendar, Press press, Standing standing) {
        this.desk = desk;
        this.calendar = calendar;
        this.press = press;
        this.standing = standing;
    }

    /// @param seen what was read, by [Previews#fingerprint]; empty for whoever approves what is there now
    @Transactional
    Ruling approve(long id, String by, Optional<String> seen) {
        CampaignRow row = desk.held(id).orElse(null);
        if (row == null) {
            return Ruling.denied("There is no campaign " + id + ".");
        }
        if (row.stands() != State.DRAFT && row.stands() != State.IN_REVIEW) {
            return Ruling.denied(
                    "The campaign is " + row.stands().inWords() + "; only a draft or one in review is approved.");
        }
        if (wrote(row, by)) {
            return Ruling.denied(by + " wrote it or changed it; somebody else has to approve it.");
        }
        Brief brief = Brief.read(row.brief());
        Optional<LocalDateTime> time = row.time();
        Optional<Instant> out = time.flatMap(at -> calendar.out(brief.timing(), at));
        List<Printed> printed = press.print(brief, time, Optional.empty(), desk.now());
        if (seen.isPresent() && !seen.get().equals(Frozen.asRead(row, brief, printed))) {
            return Ruling.denied("This campaign was changed since you opened it. Read it again, then approve.");
        }
        List<String> faults = Stream.concat(press.astray(brief).stream(),
                printed.stream().flatMap(one -> one.faults().stream())).distinct().toList();
        if (!faults.isEmpty()) {
            return new Ruling.Denied(faults);
        }
        if (row.stands() == State.DRAFT) {
            row = desk.keep(row, State.IN_REVIEW, Change.of(row));
        }
        desk.editions().forget(id);
        if (time.isPresent() && brief.timing().rule().isEmpty() && out.filter(desk.now()::isBefore).isEmpty()) {
            return late(row, brief, printed, by, time.get());
        }
        String hash = freeze(row, brief, printed, time, out.orElse(null));
        row = desk.keep(row, State.APPROVED, Change.of(row).approved(by, hash).note(""));
        desk.tell(row, by, "approved", "SHA-256 " + hash);
        return time.isPresent()
                ? scheduled(row, brief, by)
                : granted(row, "Approved. It goes out when it is given a time.");
    }

    /// The time that was to be approved has passed: the approval stands for the content, and asks for a new time.
    private Ruling late(CampaignRow row, Brief brief, List<Printed> printed, String by, LocalDateTime time) {
        String why = "Its time, " + LocalTimeText.inWords(time)
                + ", has passed or is a day on which it does not go out. Give it a new time.";
        String hash = freeze(row, brief, printed, Optional.empty(), null);
        CampaignRow kept = desk.keep(row, State.APPROVED,
                Change.of(row).approved(by, hash).at(Optional.empty(), false).note(why));
        desk.tell(kept, by, "approved", "SHA-256 " + hash + ". " + why);
        return granted(kept, "Approved, but not sent. " + why);
    }

    private String freeze(CampaignRow row, Brief brief, List<Printed> printed, Optional<LocalDateTime> time,
            @Nullable Instant due) {
        String at = time.map(LocalDateTime::toString).orElse("");
        if (brief.isWrittenAnew()) {
            return Frozen.of(brief, at);
        }
        return desk.print(row, brief, "", printed.getFirst(), due, at).hash();
    }

    /// What it means that a person gives a campaign a time.
    NewTime newTime(CampaignRow row, String who) {
        boolean timed = row.stands() == State.SCHEDULED || row.stands() == State.PAUSED;
        if (!timed && row.stands() != State.APPROVED || desk.editions().onTheWay(row.number()) > 0
                || desk.hasGone(row)) {
            return NewTime.NOT_NOW;
        }
        return !timed ? NewTime.FIRST : wrote(row, who) ? NewTime.FOR_ANOTHER_PERSON : NewTime.APPROVES;
    }

    /// Gives a time to what was approved, or another one, which takes somebody who may approve it: it counts as their approval.
    @Transactional
    Ruling schedule(long id, Optional<LocalDateTime> wanted, String by) {
        CampaignRow row = desk.held(id).orElse(null);
        if (row == null) {
            return Ruling.denied("There is no campaign " + id + ".");
        }
        LocalDateTime at = wanted.orElseGet(() -> desk.local(desk.now()));
        Brief brief = Brief.read(row.brief());
        boolean unbegun = row.stands() == State.SCHEDULED || row.stands() == State.PAUSED;
        if (row.stands() == State.SCHEDULED && wanted.isPresent() && wanted.equals(row.time())) {
            return granted(row, "It has that time already.");
        }
        if (row.stands() == State.DRAFT || row.stands() == State.IN_REVIEW) {
            return Ruling.denied("The campaign is " + row.stands().inWords()
                    + ". A second person has to approve it before it gets a time.");
        }
        if (row.stands() != State.APPROVED && !unbegun) {
            return Ruling.denied("The campaign is " + row.stands().inWords() + "; its time cannot change any more.");
        }
        NewTime meaning = newTime(row, by);
        if (meaning == NewTime.NOT_NOW) {
            return Ruling.denied("It has begun to go out; its time cannot change any more.");
        }
        if (meaning == NewTime.FOR_ANOTHER_PERSON) {
            return Ruling.denied("It was approved for another time, and " + by + " wrote it or changed it. Somebody"
                    + " else who may approve it can give it the new time or send it now. Nothing was changed.");
        }
        Optional<Instant> out = wanted.isPresent() ? calendar.out(brief.timing(), at) : Optional.of(desk.now());
        if (out.isEmpty()) {
            return Ruling
                    .denied(LocalTimeText.inWords(at) + " is a bank holiday, on which this campaign does not go out.");
        }
        if (wanted.isPresent() && brief.timing().rule().isEmpty() && out.get().isBefore(desk.now())) {
            return Ruling.denied(LocalTimeText.inWords(at) + " has passed.");
        }
        Optional<String> astray = standing.astray(row, brief);
        if (astray.isPresent()) {
            return Ruling.denied(astray.get());
        }
        boolean anew = meaning == NewTime.APPROVES;
        return timed(anew ? reviewed(row, brief, by) : row, brief, at, wanted.isEmpty(), out.get(), by, anew);
    }

    /// Opens what was approved for another time, for the person who approves the new one. A letter that was frozen stays as it was approved.
    private CampaignRow reviewed(CampaignRow row, Brief brief, String by) {
        Change change = brief.isWrittenAnew() ? desk.withdrawn(row, brief.timing()) : Change.of(row);
        return desk.keep(row, State.IN_REVIEW, change.approved(by, "").next(null));
    }

    /// @param anew whether it is another time than was approved, and `by` approves it
    private Ruling timed(CampaignRow row, Brief brief, LocalDateTime at, boolean once, Instant out, String by,
            boolean anew) {
        String hash;
        if (brief.isWrittenAnew()) {
            hash = Frozen.of(brief, at.toString());
        } else {
            EditionRow edition = desk.waiting(row).getFirst();
            hash = Frozen.of(desk.edition(edition).letter(), edition.audience(), edition.channels(), at.toString());
            desk.editions().dueAt(edition.number(), out.toEpochMilli(), hash);
        }
        CampaignRow kept = desk.keep(row, State.APPROVED,
                Change.of(row).approved(row.approver(), hash).at(Optional.of(at), once).note(""));
        if (anew) {
            desk.tell(kept, by, "approved", "For another time, " + (once ? "now" : LocalTimeText.inWords(at))
                    + "; what it says and for whom stays as it was approved. SHA-256 " + hash);
        }
        return scheduled(kept, brief, by);
    }

    private Ruling scheduled(CampaignRow row, Brief brief, String by) {
        Optional<Instant> next = row.once() ? Optional.of(desk.now()) : calendar.next(row, brief.timing());
        if (next.isEmpty()) {
            String why = "Its rule yields no day from then on. Give it another time.";
            return granted(desk.keep(row, State.APPROVED, Change.of(row).at(Optional.empty(), false).note(why)), why);
        }
        CampaignRow kept = desk.keep(row, State.SCHEDULED, Change.of(row).next(next.get()));
        String when = row.once() ? "at once" : "on " + LocalTimeText.inWords(desk.local(next.get()));
        desk.tell(kept, by, "scheduled", "It goes out " + when + ".");
        return granted(kept, "It goes out " + when + "." + moved(row, brief, next.get()));
    }

    private String moved(CampaignRow row, Brief brief, Instant next) {
        boolean other = !row.once() && brief.timing().rule().isEmpty()
                && !row.time().equals(Optional.of(desk.local(next)));
        return other
                ? " The time it was given, " + row.time().map(LocalTimeText::inWords).orElse("")
                        + ", is one at which it does not go out, or that the clocks leave out."
                : "";
    }

    static Ruling granted(CampaignRow row, String word) {
        return new Ruling.Granted(row.campaign(), word);
    }

    /// Whether somebody wrote what a campaign says, or changed it.
    private static boolean wrote(CampaignRow row, String who) {
        return Arrays.stream(row.editors().split("\n", -1)).anyMatch(editor -> isSame(editor, who));
    }

    /// Whether two names are one person's, however they are typed.
    private static boolean isSame(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
