package signpost.campaign;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A campaign as it is kept.
@MappedEntity("campaign")
record CampaignRow(
        @Id @GeneratedValue @Nullable Long id,
        String brief,
        String state,
        String author,
        String editors,
        String approver,
        String approved,
        @MappedProperty("at_time") String at,
        @MappedProperty("at_once") boolean once,
        @MappedProperty("run_up_to") String upTo,
        String skipped,
        @Nullable Long written,
        @Nullable Long nextDue,
        String note,
        @MappedProperty("created_at") Instant created,
        @MappedProperty("changed_at") Instant changed) {

    State stands() {
        return State.valueOf(state);
    }

    Optional<LocalDateTime> time() {
        return at.isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.parse(at));
    }

    Optional<LocalDateTime> lastRun() {
        return upTo.isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.parse(upTo));
    }

    /// Whether a person left this run out.
    boolean isSkipped(LocalDateTime run) {
        return skipped.lines().anyMatch(run.toString()::equals);
    }

    Optional<Instant> lastWritten() {
        return Optional.ofNullable(written).map(Instant::ofEpochMilli);
    }

    long number() {
        if (id == null) {
            throw new IllegalStateException("the campaign is not kept yet");
        }
        return id;
    }

    Campaign campaign() {
        return new Campaign(number(), Brief.read(brief), stands(), author,
                approver.isEmpty() ? Optional.empty() : Optional.of(approver), time(), once, note, changed);
    }
}
