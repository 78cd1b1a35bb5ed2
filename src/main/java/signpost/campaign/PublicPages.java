package signpost.campaign;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.message.Letters;

/// What was sent and stands on the pages that everybody may read, and taking it off them. Mails that were sent stay sent. Safe for use by many threads.
@Singleton
public class PublicPages {

    /// A number that no edition has, for the page's address in mails that are only to be looked at.
    public static final long NOT_SENT = 0;

    private final Desk desk;
    private final Sent sent;
    private final Letters letters;

    PublicPages(Desk desk, Sent sent, Letters letters) {
        this.desk = desk;
        this.sent = sent;
        this.letters = letters;
    }

    /// The page that shows an edition, without the site.
    public static String page(long edition) {
        return "/updates/" + edition;
    }

    /// What heads an edition that everybody may read.
    ///
    /// @param id its number, by which its page goes
    /// @param sent when it began to go out
    public record Heading(long id, CampaignKind kind, String title, Instant sent) {}

    /// All editions that everybody may read, the newest first.
    @Transactional
    public List<Heading> headings() {
        return sent.open().stream().map(row -> new Heading(row.id(), row.kind(), row.title(), row.started())).toList();
    }

    /// The newest of them, the newest first, with what they say.
    @Transactional
    public List<ArchiveEntry> newest(int most) {
        return sent.open(_ -> true, most).stream().map(row -> desk.editions().findById(row.id()).orElseThrow())
                .map(this::entry).toList();
    }

    /// An edition; empty where there is none of this number, or not everybody may read it.
    @Transactional
    public Optional<ArchiveEntry> entry(long edition) {
        return desk.editions().findById(edition).filter(sent::isOpen).map(this::entry);
    }

    private ArchiveEntry entry(EditionRow row) {
        Edition edition = row.edition(List.of());
        return new ArchiveEntry(edition.id(), edition.kind(), edition.title(), edition.letter().subject(),
                edition.letter().language(), begun(row), letters.article(edition.letter()));
    }

    private static Instant begun(EditionRow row) {
        return Instant.ofEpochMilli(row.started() == null ? 0 : row.started());
    }

    /// An edition that everybody may read.
    ///
    /// @param id its number, by which its page goes
    /// @param sent when it began to go out
    public record Shown(long id, String subject, Instant sent) {}

    /// The pages of a campaign, the newest first; of a run with several letters the fullest.
    @Transactional
    public List<Shown> of(long campaign) {
        Map<String, Shown> runs = new LinkedHashMap<>();
        for (EditionRow row : desk.editions().of(campaign)) {
            if (sent.isOpen(row)) {
                runs.putIfAbsent(row.run(), new Shown(row.number(), row.subject(), begun(row)));
            }
        }
        return List.copyOf(runs.values()).reversed();
    }

    /// Takes an edition off the list of what was sent, its own page, the feed and the digests to come; of a run with several letters all.
    @Transactional
    public Ruling withdraw(long campaign, long edition, String by) {
        Optional<CampaignRow> row = desk.held(campaign);
        Optional<EditionRow> shown = desk.editions().findById(edition)
                .filter(one -> one.campaign() == campaign && sent.isOpen(one));
        if (row.isEmpty() || shown.isEmpty()) {
            return Ruling.denied("No edition " + edition + " of campaign " + campaign + " is on the public pages.");
        }
        desk.editions().withdraw(campaign, shown.get().run(), desk.now().toEpochMilli());
        desk.tell(row.get(), by, "withdrawn", "Edition " + edition + " was taken off the public pages.");
        return Approvals.granted(row.get(), "It is off the public pages. Mails that were sent stay sent.");
    }
}
