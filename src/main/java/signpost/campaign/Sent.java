package signpost.campaign;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import signpost.library.PublicationDate;
import signpost.message.Letters;
import signpost.message.Part;
import signpost.message.Wording;
import signpost.rows.Rows;

/// What went out, for digests and for the archive.
@Singleton
class Sent {

    private static final int MOST = 500;

    private final SentRows editions;
    private final CampaignRows campaigns;
    private final Letters letters;
    private final ZoneId zone;

    Sent(SentRows editions, CampaignRows campaigns, Letters letters, ZoneId zone) {
        this.editions = editions;
        this.campaigns = campaigns;
        this.letters = letters;
        this.zone = zone;
    }

    /// The editions that everybody may read, the newest first; of a run with several letters the fullest.
    List<SentRow> open() {
        return open(_ -> true, MOST);
    }

    /// @param most how many of them; no more campaigns are read than are needed for these
    List<SentRow> open(Predicate<SentRow> wanted, int most) {
        Map<Long, Of> known = new HashMap<>();
        List<SentRow> open = new ArrayList<>();
        for (List<SentRow> some : Rows.some(editions.newest(MOST).stream().filter(wanted).toList())) {
            List<Long> unknown = some.stream().map(SentRow::campaign).distinct().filter(id -> !known.containsKey(id))
                    .toList();
            if (!unknown.isEmpty()) {
                campaigns.some(unknown).forEach(row -> known.put(row.number(), Of.read(row)));
            }
            some.stream()
                    .filter(one -> Optional.ofNullable(known.get(one.campaign())).filter(of -> of.shows(one.finished()))
                            .isPresent())
                    .limit(most - open.size()).forEach(open::add);
            if (open.size() == most) {
                break;
            }
        }
        return open;
    }

    boolean isOpen(EditionRow edition) {
        return edition.started() != null && edition.withdrawn() == null
                && campaigns.findById(edition.campaign()).map(Of::read).filter(of -> of.shows(edition.finished()))
                        .isPresent();
    }

    /// The campaign that something was sent of.
    ///
    /// @param ended until when what had gone by then stays; 0 where all of it stays
    private record Of(boolean archived, long ended) {

        /// What was given up on its way is perhaps wrong; of a campaign that recurs the runs that were through by then stay.
        static Of read(CampaignRow row) {
            Brief brief = Brief.read(row.brief());
            boolean stands = row.stands() != State.CANCELLED;
            return new Of(brief.archived() && (stands || brief.timing().rule().isPresent()),
                    stands ? 0 : row.changed().toEpochMilli());
        }

        boolean shows(@Nullable Long finished) {
            return archived && (ended == 0 || finished != null && finished <= ended);
        }
    }

    /// Those sent since the run before, or since a day, that are on the topics asked for or on none, whatever the block's limit.
    /// Digests are left out of digests.
    List<SentRow> since(Piece.Block block, Occasion occasion) {
        String since = block.options().getOrDefault("since", "last");
        Predicate<Instant> wanted = since.equals("last")
                ? occasion::isNew
                : Blocks.day(since).atStartOfDay(zone).toInstant()::isBefore;
        Optional<Set<String>> on = Blocks.topics(block, occasion);
        return open(edition -> edition.kind() != CampaignKind.DIGEST && wanted.test(edition.started())
                && on.map(some -> isOn(some, edition.topics())).orElse(true), MOST);
    }

    private static boolean isOn(Set<String> wanted, Set<String> topics) {
        return topics.isEmpty() || topics.stream().anyMatch(wanted::contains);
    }

    Part.Card card(SentRow edition, Wording words) {
        LocalDate day = LocalDate.ofInstant(edition.started(), zone);
        String sent = PublicationDate.of(day).in(words.locale());
        return new Part.Card(words.say("kind." + edition.kind().id()), edition.title(),
                letters.address(PublicPages.page(edition.id())),
                List.of(words.say("card.sent", Map.of("date", sent))),
                "", "");
    }
}
