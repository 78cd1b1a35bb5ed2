package signpost.campaign;

import java.util.Optional;

/// An edition as a post in a channel: what it is about, and where to read it.
///
/// @param id always the same for the same edition in the same channel
/// @param kind what sort of communication it is
/// @param title one line
/// @param lead its first words, without any markup; may be empty
/// @param link the page that shows all of it; empty where it is not open to everybody
public record Announcement(String id, CampaignKind kind, String title, String lead, Optional<String> link) {

    public Announcement {
        if (id.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("id or title is blank");
        }
    }
}
