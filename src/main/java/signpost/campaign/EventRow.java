package signpost.campaign;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of a campaign's history, as it is kept.
@MappedEntity("campaign_event")
record EventRow(
        @Id @GeneratedValue @Nullable Long id,
        long campaign,
        Instant at,
        String who,
        String act,
        String note) {}
