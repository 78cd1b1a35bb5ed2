package signpost.campaign;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import signpost.message.Attachment;
import signpost.message.Letters;
import signpost.message.Manuscript;
import signpost.message.Proof;

/// Prints briefs: puts in what their blocks refer to, lays the letter out and has it checked.
@Singleton
class Press {

    /// What the first run of a digest calls new.
    private static final int FIRST_DAYS = 31;

    private final Blocks blocks;
    private final Shelf shelf;
    private final Letters letters;
    private final InstantSource clock;
    private final ZoneId zone;

    Press(Blocks blocks, Shelf shelf, Letters letters, InstantSource clock, ZoneId zone) {
        this.blocks = blocks;
        this.shelf = shelf;
        this.letters = letters;
        this.clock = clock;
        this.zone = zone;
    }

    /// What a brief comes to.
    ///
    /// @param run the local time it is for; empty where nobody has said, which is then now
    /// @param before the local time of the run before
    /// @return one letter, or several where readers of different topics get different ones; none where there is nothing new to say
    List<Printed> print(Brief brief, Optional<LocalDateTime> run, Optional<LocalDateTime> before) {
        LocalDateTime time = run.orElseGet(() -> LocalDateTime.ofInstant(clock.instant(), zone));
        Occasion occasion = new Occasion(time, before.orElse(time.minusDays(FIRST_DAYS)), Optional.empty());
        Blocks.Said said = blocks.of(brief.body(), occasion);
        boolean nothingNew = brief.kind() == CampaignKind.DIGEST && said.listed() == 0 && said.faults().isEmpty();
        return nothingNew && run.isPresent() && brief.isWrittenAnew()
                ? List.of()
                : List.of(printed(brief, "", brief.aim().asSegment(brief.kind()), said, occasion));
    }

    /// What a brief would come to for a reader of all topics.
    Printed sample(Brief brief, Optional<LocalDateTime> run) {
        LocalDateTime time = run.orElseGet(() -> LocalDateTime.ofInstant(clock.instant(), zone));
        Occasion occasion = new Occasion(time, time.minusDays(FIRST_DAYS), Optional.empty());
        return printed(brief, "", brief.aim().asSegment(brief.kind()), blocks.of(brief.body(), occasion), occasion);
    }

    /// The whole address of one of our pages.
    String address(String path) {
        return letters.address(path);
    }

    private Printed printed(Brief brief, String variant, String audience, Blocks.Said said, Occasion occasion) {
        List<Attachment> attachments = List.of();
        Proof proof = letters.print(
                new Manuscript(brief.kind().id(), brief.language(), brief.subject(), brief.preheader(),
                        brief.title(), strapline(brief, occasion.run()), brief.aim().list(), said.parts(), attachments),
                shelf::leads);
        List<String> faults = new ArrayList<>(said.faults());
        faults.addAll(proof.faults());
        return new Printed(variant, audience, proof.letter(), faults);
    }

    private static String strapline(Brief brief, LocalDateTime run) {
        String month = run.format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK));
        return brief.number().isEmpty() ? month : "Edition " + brief.number() + " · " + month;
    }
}
