package signpost.campaign;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import signpost.audience.Audience;
import signpost.audience.Segment;
import signpost.audience.Subscriber;
import signpost.message.Attachment;
import signpost.message.Letters;
import signpost.message.Manuscript;
import signpost.message.Proof;
import signpost.message.Wording;
import signpost.training.Calendar;

/// Prints briefs: puts in what their blocks refer to, lays the letter out and has it checked.
@Singleton
class Press {

    /// What the first run of a digest calls new.
    private static final int FIRST_DAYS = 31;

    private final Blocks blocks;
    private final Shelf shelf;
    private final Letters letters;
    private final Audience audience;
    private final Courses courses;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Subjects subjects;
    private final Optional<Platforms> platforms;

    Press(Blocks blocks, Shelf shelf, Letters letters, Audience audience, Courses courses, InstantSource clock,
            ZoneId zone, Subjects subjects, Optional<Platforms> platforms) {
        this.blocks = blocks;
        this.shelf = shelf;
        this.letters = letters;
        this.audience = audience;
        this.courses = courses;
        this.clock = clock;
        this.zone = zone;
        this.subjects = subjects;
        this.platforms = platforms;
    }

    /// What a brief comes to.
    ///
    /// @param run the local time it is for; empty where nobody has said, which is then now
    /// @param before when the run before was written
    /// @param now when this one is
    /// @return one letter, or several where readers of different topics get different ones; none where there is nothing new to say
    List<Printed> print(Brief brief, Optional<LocalDateTime> run, Optional<Instant> before, Instant now) {
        Occasion occasion = occasion(brief, run, before, now);
        Blocks.Said said = blocks.of(brief.body(), occasion);
        boolean nothingNew = brief.kind() == CampaignKind.DIGEST && said.listed() == 0 && said.faults().isEmpty();
        if (nothingNew && run.isPresent() && brief.isWrittenAnew()) {
            return List.of();
        }
        String audience = brief.audience();
        return brief.kind() == CampaignKind.DIGEST && said.mine() && said.faults().isEmpty()
                ? byTopics(brief, audience, said.topics(), occasion)
                : List.of(printed(brief, "", audience, said, occasion));
    }

    /// A letter for each different choice of topics among the readers, with what is new on these alone.
    private List<Printed> byTopics(Brief brief, String everybody, Set<String> topics, Occasion occasion) {
        List<Set<String>> choices = audience.tastes(Segment.parse(everybody), topics).keySet().stream()
                .sorted(Comparator.<Set<String>>comparingInt(Set::size).reversed().thenComparing(Set::toString))
                .toList();
        List<Printed> printed = new ArrayList<>();
        for (Set<String> choice : choices) {
            Occasion theirs = occasion.forTopics(choice);
            Blocks.Said said = blocks.of(brief.body(), theirs);
            Set<String> others = new TreeSet<>(topics);
            others.removeAll(choice);
            if (said.listed() > 0) {
                printed.add(
                        printed(brief, String.join("+", choice), Aim.hearing(everybody, choice, others), said, theirs));
            }
        }
        return printed;
    }

    /// What stands in the way of reaching anybody, each a whole sentence.
    List<String> astray(Brief brief) {
        Segment aimed = Segment.parse(brief.audience());
        List<String> astray = new ArrayList<>(
                audience.missing(aimed).stream().map(list -> "There is no list '" + list + "'.").toList());
        astray.addAll(subjects.unknown(aimed.named()));
        platforms.ifPresent(known -> astray.addAll(known.unready(brief.channels())));
        return astray;
    }

    /// What a brief would come to for one reader, or else for a reader of all topics; empty where it has nothing for them.
    ///
    /// @param run and before as in [#print]
    Optional<Printed> sample(Brief brief, Optional<LocalDateTime> run, Optional<Instant> before,
            Optional<Subscriber> reader) {
        Occasion occasion = occasion(brief, run, before, clock.instant());
        Blocks.Said said = blocks.of(brief.body(), occasion);
        boolean digest = brief.kind() == CampaignKind.DIGEST && said.faults().isEmpty();
        if (digest && reader.isPresent() && said.mine()) {
            occasion = occasion.forTopics(
                    said.topics().stream().filter(reader.get()::mayHearOf).collect(Collectors.toSet()));
            said = blocks.of(brief.body(), occasion);
        }
        boolean nothing = digest && said.listed() == 0 && (before.isPresent() || reader.isPresent() && said.mine());
        return nothing
                ? Optional.empty()
                : Optional.of(printed(brief, "", brief.audience(), said, occasion));
    }

    private Occasion occasion(Brief brief, Optional<LocalDateTime> run, Optional<Instant> before, Instant now) {
        LocalDateTime time = run.orElseGet(() -> LocalDateTime.ofInstant(now, zone));
        Instant since = before.orElseGet(() -> time.minusDays(FIRST_DAYS).atZone(zone).toInstant());
        return new Occasion(time, since, now, Optional.empty(), letters.words(brief.language()));
    }

    private Printed printed(Brief brief, String variant, String audience, Blocks.Said said, Occasion occasion) {
        List<Attachment> attachments = courses.calendar(Calendar.Method.PUBLISH, said.sessions(),
                brief.title(), occasion.words());
        Proof proof = letters.print(
                new Manuscript(brief.kind().id(), brief.language(), brief.subject(), brief.preheader(),
                        brief.title(), strapline(brief, occasion), brief.aim().list(), brief.archived(),
                        said.parts(), attachments),
                shelf::leads);
        List<String> faults = new ArrayList<>(said.faults());
        faults.addAll(proof.faults());
        return new Printed(variant, audience, proof.letter(), faults, said.sessions());
    }

    private static String strapline(Brief brief, Occasion occasion) {
        Wording words = occasion.words();
        String month = occasion.run().format(DateTimeFormatter.ofPattern("MMMM uuuu", words.locale()));
        return brief.number().isEmpty()
                ? month
                : words.say("strapline", Map.of("number", brief.number(), "month", month));
    }
}
