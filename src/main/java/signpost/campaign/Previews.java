package signpost.campaign;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import signpost.audience.Audience;
import signpost.audience.Segment;
import signpost.audience.Subscriber;
import signpost.message.Letter;
import signpost.message.Letters;

/// A campaign's mail as one reader gets it, to be looked at. Its links belong to nobody and change nothing. Safe for use by many threads at
/// once.
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

    /// The mail as it stands now: what was frozen of it, or else what would be.
    ///
    /// @param reader who reads it; empty for somebody without a name who hears about every topic
    /// @return empty where there is no such campaign, it cannot be laid out, or it is a digest with nothing new for this reader
    @Transactional
    public Optional<Letter> letter(long campaign, Optional<Subscriber> reader) {
        return desk.campaigns().findById(campaign)
                .flatMap(row -> frozen(row.number(), reader)
                        .or(() -> press.sample(Brief.read(row.brief()), row.time(), reader).flatMap(Printed::letter)))
                .map(letter -> letter.of(letters.personal(letter, reader.map(Subscriber::name).orElse(""),
                        audience.unsubscribeLink(Audience.NOBODY), audience.preferencesLink(Audience.NOBODY),
                        press.address("/updates/" + Campaigns.NOT_SENT))));
    }

    /// Of the letters of the last run the one that the reader gets, or else the last of them.
    private Optional<Letter> frozen(long campaign, Optional<Subscriber> reader) {
        List<Edition> all = desk.editions().of(campaign).stream().map(desk::edition).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Edition last = all.getLast();
        return Optional.of(all.stream()
                .filter(edition -> edition.due().equals(last.due()))
                .filter(edition -> reader.filter(who -> audience.why(Segment.parse(edition.audience()), who).in())
                        .isPresent())
                .findFirst()
                .orElse(last)
                .letter());
    }
}
