package signpost.campaign;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import signpost.library.PublicationDate;
import signpost.message.Letters;
import signpost.message.Part;
import signpost.message.Wording;

/// What went out, for digests and for the archive.
@Singleton
class Sent {

    private static final int MOST = 500;

    private final EditionRows editions;
    private final CampaignRows campaigns;
    private final Letters letters;
    private final ZoneId zone;

    Sent(EditionRows editions, CampaignRows campaigns, Letters letters, ZoneId zone) {
        this.editions = editions;
        this.campaigns = campaigns;
        this.letters = letters;
        this.zone = zone;
    }

    /// The editions that everybody may read, the newest first; of a run with several letters the fullest.
    List<EditionRow> open() {
        return editions.sent(MOST).stream().filter(this::isOpen).toList();
    }

    boolean isOpen(EditionRow edition) {
        return edition.started() != null && edition.withdrawn() == null
                && campaigns.findById(edition.campaign()).map(row -> isOpen(edition, row)).orElse(false);
    }

    /// What was given up on its way is perhaps wrong; of a campaign that recurs the runs that were through by then stay.
    private static boolean isOpen(EditionRow edition, CampaignRow row) {
        Brief brief = Brief.read(row.brief());
        boolean stands = row.stands() != State.CANCELLED || brief.timing().rule().isPresent()
                && edition.finished() != null && edition.finished() <= row.changed().toEpochMilli();
        return stands && brief.archived();
    }

    /// Those sent since the run before, or since a day, that are on the topics asked for or on none, whatever the block's limit.
    /// Digests are left out of digests.
    List<EditionRow> since(Piece.Block block, Occasion occasion) {
        String since = block.options().getOrDefault("since", "last");
        Predicate<Instant> wanted = since.equals("last")
                ? occasion::isNew
                : Blocks.day(since).atStartOfDay(zone).toInstant()::isBefore;
        Optional<Set<String>> on = Blocks.topics(block, occasion);
        return open().stream()
                .filter(edition -> !edition.kind().equals(CampaignKind.DIGEST.name()))
                .filter(edition -> edition.started() != null && wanted.test(Instant.ofEpochMilli(edition.started())))
                .filter(edition -> on.map(some -> isOn(some, edition.topics())).orElse(true))
                .toList();
    }

    private static boolean isOn(Set<String> wanted, Set<String> topics) {
        return topics.isEmpty() || topics.stream().anyMatch(wanted::contains);
    }

    Part.Card card(EditionRow edition, Wording words) {
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(edition.started() == null ? 0 : edition.started()),
                zone);
        String sent = PublicationDate.of(day).in(words.locale());
        return new Part.Card(words.say("kind." + CampaignKind.valueOf(edition.kind()).id()), edition.title(),
                letters.address(PublicPages.page(edition.number())),
                List.of(words.say("card.sent", Map.of("date", sent))),
                "", "");
    }
}
