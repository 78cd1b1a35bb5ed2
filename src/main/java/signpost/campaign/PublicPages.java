package signpost.campaign;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What of a campaign stands on the pages that everybody may read, and taking it off them. Mails that were sent stay sent.
@Singleton
public class PublicPages {

    private final Desk desk;
    private final Sent sent;

    PublicPages(Desk desk, Sent sent) {
        this.desk = desk;
        this.sent = sent;
    }

    /// An edition that everybody may read.
    ///
    /// @param id its number, by which its page goes
    /// @param sent when it began to go out
    public record Shown(long id, String subject, Instant sent) {}

    /// Those of a campaign, the newest first; of a run with several letters the fullest.
    @Transactional
    public List<Shown> of(long campaign) {
        Map<String, Shown> runs = new LinkedHashMap<>();
        for (EditionRow row : desk.editions().of(campaign)) {
            if (sent.isOpen(row)) {
                runs.putIfAbsent(row.run(), new Shown(row.number(), row.subject(),
                        Instant.ofEpochMilli(row.started() == null ? 0 : row.started())));
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
