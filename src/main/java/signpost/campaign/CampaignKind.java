package signpost.campaign;

import java.util.Locale;
import java.util.Optional;

/// What sort of communication a campaign is.
public enum CampaignKind {
    /// key messages, training and tools on one topic
    SPOTLIGHT("Spotlight"),
    /// one page to read and talk about in a team in seven minutes
    BRIEFING("7-minute briefing"),
    /// a numbered edition of items
    NEWS_UPDATE("News update"),
    /// what training is coming
    TRAINING_PROGRAMME("Training programme"),
    /// what is new on the topics that a subscriber chose
    DIGEST("Digest"),
    /// what cannot wait for any of these
    SPECIAL_EDITION("Special edition");

    private final String title;

    CampaignKind(String title) {
        this.title = title;
    }

    /// The word used in files: `news-update`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The words shown to people.
    public String title() {
        return title;
    }

    /// The kind with this id or title, however it is spaced; empty when there is none.
    public static Optional<CampaignKind> of(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        for (CampaignKind kind : values()) {
            if (wanted.equals(kind.id()) || wanted.equals(kind.title.toLowerCase(Locale.ROOT).replace(' ', '-'))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
