package signpost.campaign;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import signpost.audience.Segment;

/// An edition that began to go out, without its letter; of a run with several letters the fullest.
///
/// @param finished when all of it had gone, in milliseconds since 1970
record SentRow(
        long id,
        long campaign,
        CampaignKind kind,
        String title,
        String audience,
        Instant started,
        @Nullable Long finished) {

    /// See [Edition#topics].
    Set<String> topics() {
        return Segment.parse(audience).topics();
    }
}
