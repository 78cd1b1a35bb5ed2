package signpost.campaign;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signpost.message.Attachment;
import signpost.message.Letter;

/// Keeps campaigns and editions and writes their history. Every method wants a transaction around it.
@Singleton
class Desk {

    /// Who is named in the history where nobody did it.
    static final String CLOCK = "the clock";

    private final CampaignRows campaigns;
    private final EditionRows editions;
    private final AttachmentRows attachments;
    private final EventRows events;
    private final SessionRows sessions;
    private final InstantSource clock;
    private final ZoneId zone;

    Desk(CampaignRows campaigns, EditionRows editions, AttachmentRows attachments, EventRows events,
            SessionRows sessions,
            InstantSource clock,
            ZoneId zone) {
        this.campaigns = campaigns;
        this.editions = editions;
        this.attachments = attachments;
        this.events = events;
        this.sessions = sessions;
        this.clock = clock;
        this.zone = zone;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    /// The moment of a local time: one that the clock leaves out moves on by the hour, one that it repeats is the first.
    Instant moment(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    /// @param editors who wrote what it says, one on each line; none of them may approve it
    CampaignRow add(Brief brief, String by, String editors) {
        String at = brief.timing().at().map(LocalDateTime::toString).orElse("");
        CampaignRow row = campaigns
                .save(new CampaignRow(null, brief.text(), State.DRAFT.name(), by, editors, "", "", at, false,
                        "", "", null, null, "", now(), now()));
        tell(row, by, "created", brief.title());
        return row;
    }

    Optional<CampaignRow> held(long id) {
        return campaigns.hold(id);
    }

    /// Keeps a row in its next state.
    ///
    /// @throws IllegalStateException where that state may not follow
    CampaignRow keep(CampaignRow row, State next, Change change) {
        State now = row.stands();
        if (now != next && !now.mayBecome(next)) {
            throw new IllegalStateException(
                    "campaign " + row.id() + " is " + now.inWords() + " and cannot be " + next.inWords());
        }
        return campaigns.update(new CampaignRow(row.id(), change.brief, next.name(), row.author(), change.editors,
                change.approver, change.approved, change.at, change.once, change.upTo, change.skipped, change.written,
                change.nextDue,
                change.note,
                row.created(), now()));
    }

    void tell(CampaignRow row, String who, String act, String note) {
        events.save(new EventRow(null, row.number(), now(), who, act, note));
    }

    /// Keeps an edition of a campaign.
    EditionRow print(CampaignRow row, Brief brief, String run, Printed printed, @Nullable Instant due, String time) {
        Letter letter = printed.letter().orElseThrow();
        String channels = Frozen.channels(brief.channels());
        EditionRow edition = editions.save(new EditionRow(null, row.number(), run, printed.variant(),
                brief.kind().name(),
                brief.title(), letter.subject(), letter.html(), letter.text(), brief.aim().list(), printed.audience(),
                channels, Frozen.of(letter, printed.audience(), channels, time),
                due == null ? null : Long.valueOf(due.toEpochMilli()), null, null, null));
        sessions.carried(edition.number(), printed.sessions());
        int place = 0;
        for (Attachment file : letter.attachments()) {
            attachments.add(edition.number(), place++, file.name(), file.type(), file.content());
        }
        return edition;
    }

    Edition edition(EditionRow row) {
        return row.edition(attachments.of(row.number()).stream()
                .map(file -> new Attachment(file.name(), file.type(), file.content()))
                .toList());
    }

    /// What is to be different about a row.
    static final class Change {
        private String brief;
        private String editors;
        private String approver;
        private String approved;
        private String at;
        private boolean once;
        private String upTo;
        private String skipped;
        private @Nullable Long written;
        private @Nullable Long nextDue;
        private String note;

        private Change(CampaignRow row) {
            brief = row.brief();
            editors = row.editors();
            approver = row.approver();
            approved = row.approved();
            at = row.at();
            once = row.once();
            upTo = row.upTo();
            skipped = row.skipped();
            written = row.written();
            nextDue = row.nextDue();
            note = row.note();
        }

        static Change of(CampaignRow row) {
            return new Change(row);
        }

        Change brief(Brief now, String editor) {
            brief = now.text();
            editors = editors + "\n" + editor;
            at = now.timing().at().map(LocalDateTime::toString).orElse("");
            return this;
        }

        Change approved(String by, String hash) {
            approver = by;
            approved = hash;
            return this;
        }

        Change at(Optional<LocalDateTime> time, boolean atOnce) {
            at = time.map(LocalDateTime::toString).orElse("");
            once = atOnce;
            return this;
        }

        Change upTo(LocalDateTime run) {
            upTo = run.toString();
            once = false;
            return this;
        }

        Change skipped(LocalDateTime run) {
            skipped = skipped + run + "\n";
            return this;
        }

        Change written(Instant when) {
            written = when.toEpochMilli();
            return this;
        }

        Change next(@Nullable Instant due) {
            nextDue = due == null ? null : Long.valueOf(due.toEpochMilli());
            return this;
        }

        Change once(boolean atOnce) {
            once = atOnce;
            return this;
        }

        Change note(String why) {
            note = why;
            return this;
        }
    }

    /// Takes back the editions that have not begun: what was new in them is new again, and one that goes out once can have another time.
    Change withdrawn(CampaignRow row, Timing timing) {
        Change change = Change.of(row);
        if (editions.forget(row.number()) > 0) {
            change.written = editions.of(row.number()).stream().map(EditionRow::due).filter(Objects::nonNull)
                    .max(Comparator.naturalOrder()).orElse(null);
        }
        if (timing.rule().isEmpty()) {
            change.upTo = "";
        }
        return change;
    }

    List<EditionRow> waiting(CampaignRow row) {
        return editions.waiting(row.number());
    }

    /// Whether it goes out once only, and has begun to.
    boolean hasGone(CampaignRow row) {
        return !Brief.read(row.brief()).isWrittenAnew() && editions.begun(row.number(), "") > 0;
    }

    EditionRows editions() {
        return editions;
    }

    CampaignRows campaigns() {
        return campaigns;
    }

    EventRows events() {
        return events;
    }
}
