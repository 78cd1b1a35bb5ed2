package signpost.insight;

import java.time.Instant;
import java.util.List;

/// A question as it is kept.
///
/// @param words masked; empty where they are not kept
/// @param topic the id of its topic; empty where none is known
/// @param feedback `helpful`, or the id of the reason why not; empty while nothing was said
/// @param remark what the person wrote about the reply, masked
public record Kept(
        String reference,
        Instant at,
        String door,
        String words,
        String topic,
        String outcome,
        List<Shown> shown,
        long millis,
        String feedback,
        String remark) {
    public Kept {
        shown = List.copyOf(shown);
    }
}
