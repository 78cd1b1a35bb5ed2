package signpost.campaign;

import java.time.Instant;

/// An edition that was sent and that everybody may read.
///
/// @param id the edition's number
/// @param kind of the campaign
/// @param title as it was headed
/// @param subject of the mail
/// @param language it is written in, as a language tag
/// @param sent when it began to go out
/// @param article what it said, as HTML for a page of ours: no styles, no greeting, nothing personal
public record ArchiveEntry(
        long id,
        CampaignKind kind,
        String title,
        String subject,
        String language,
        Instant sent,
        String article) {}
