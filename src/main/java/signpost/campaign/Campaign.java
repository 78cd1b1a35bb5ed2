package signpost.campaign;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/// One planned communication, as it stands.
///
/// @param id its number
/// @param brief what it says, for whom and when
/// @param state where it stands
/// @param author who made it
/// @param approver who approved what is now in it; empty where nobody did
/// @param at the local time it goes out, or may first where it recurs; empty where nobody has said
/// @param atOnce whether a person sent it off at once
/// @param note why it waits for a person; empty where it does not
/// @param changed when it last became something else
public record Campaign(
        long id,
        Brief brief,
        State state,
        String author,
        Optional<String> approver,
        Optional<LocalDateTime> at,
        boolean atOnce,
        String note,
        Instant changed) {

    /// A fingerprint of what it says, for whom and when: another one after each change.
    public String version() {
        return Frozen.of(brief, at.map(LocalDateTime::toString).orElse(""));
    }
}
