package signpost.campaign;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import signpost.audience.Audience;
import signpost.audience.Links;
import signpost.audience.Segment;
import signpost.audience.Subscriber;
import signpost.message.Letter;
import signpost.message.Letters;
import signpost.message.Proof;

/// What campaigns come to on paper, to be looked at: what was frozen, or else what would be. Of one that is written anew for each run it is
/// the run on its way, or else the next. Safe for use by many threads at once.
@Singleton
public class Previews {

    private final Desk desk;
    private final Press press;
    private final Audience audience;
    private final Letters letters;

    Previews(Desk desk, Press press, Audience audience, Letters letters) {
        this.desk = desk;
        this.press = press;
        this.audience = audience;
        this.letters = letters;
    }

    /// A campaign's letter for a reader of all topics, and what stands in the way of approving it.
    ///
    /// @return empty where there is no such campaign; a proof with neither letter nor fault for a digest with nothing new since its last run
    @Transactional
    public Optional<Proof> proof(long campaign) {
        return desk.campaigns().findById(campaign).map(row -> {
            List<Edition> frozen = frozen(row);
            if (!frozen.isEmpty()) {
                return new Proof(Optional.of(frozen.getFirst().letter()), List.of());
            }
            Optional<Printed> next = next(row, Optional.empty());
            return new Proof(next.flatMap(Printed::letter),
                    Stream.concat(press.astray(Brief.read(row.brief())).stream(),
                            next.stream().flatMap(printed -> printed.faults().stream())).toList());
        });
    }

    /// A fingerprint of what would be approved now: with another word, other readers or another time it is another one. Empty where there is
    /// no such campaign.
    @Transactional
    public String fingerprint(long campaign) {
        return desk.campaigns().findById(campaign).map(row -> {
            Brief brief = Brief.read(row.brief());
            return Frozen.asRead(row, brief, press.print(brief, row.time(), Optional.empty(), desk.now()));
        }).orElse("");
    }

    /// A campaign's mail as one reader gets it. Its links belong to nobody and change nothing.
    ///
    /// @param reader who reads it; empty for somebody without a name who hears about every topic
    /// @return empty where there is no such campaign, it cannot be laid out, or it is a digest with nothing new for this reader
    @Transactional
    public Optional<Letter> letter(long campaign, Optional<Subscriber> reader) {
        return desk.campaigns().findById(campaign)
                .flatMap(row -> letter(frozen(row), reader).or(() -> next(row, reader).flatMap(Printed::letter)))
                .map(letter -> letter.of(letters.personal(letter, reader.map(Subscriber::name).orElse(""),
                        audience.links().unsubscribe(Links.NOBODY), audience.links().preferences(Links.NOBODY),
                        letters.address(PublicPages.page(PublicPages.NOT_SENT)))));
    }

    /// The editions of the run to look at, the fullest first; empty where it is still to be written.
    private List<Edition> frozen(CampaignRow row) {
        List<EditionRow> waiting = desk.waiting(row);
        boolean between = waiting.isEmpty() && desk.editions().onTheWay(row.number()) == 0 && !row.stands().isOver();
        if (between && Brief.read(row.brief()).isWrittenAnew()) {
            return List.of();
        }
        List<EditionRow> all = waiting.isEmpty() ? desk.editions().of(row.number()) : waiting;
        return all.stream().filter(edition -> edition.run().equals(all.getLast().run())).map(desk::edition).toList();
    }

    private Optional<Printed> next(CampaignRow row, Optional<Subscriber> reader) {
        Brief brief = Brief.read(row.brief());
        Optional<LocalDateTime> run = Calendar.next(row, brief.timing(), row.lastRun()).or(row::time);
        return press.sample(brief, run, row.lastWritten(), reader);
    }

    /// Of the letters of a run the one that the reader gets, or else the fullest.
    private Optional<Letter> letter(List<Edition> run, Optional<Subscriber> reader) {
        return run.stream()
                .filter(edition -> reader.filter(who -> audience.why(Segment.parse(edition.audience()), who).in())
                        .isPresent())
                .findFirst()
                .or(() -> run.stream().findFirst())
                .map(Edition::letter);
    }
}
