package signpost.library;

import java.util.Locale;
import java.util.Optional;

/// What sort of publication a document is, in the words partnerships use for their own shelves.
public enum Kind {
    POLICY("policy", "Policy", "Policies"),
    PROCEDURE("procedure", "Procedure", "Procedures"),
    TOOLKIT("toolkit", "Toolkit", "Toolkits"),
    SEVEN_MINUTE_BRIEFING("7-minute-briefing", "7-minute briefing", "7-minute briefings"),
    SPOTLIGHT("spotlight", "Spotlight", "Spotlights"),
    PRACTICE_REVIEW("practice-review", "Practice review", "Practice reviews"),
    STRATEGY("strategy", "Strategy", "Strategies and plans"),
    GUIDANCE("guidance", "Guidance", "Guidance"),
    FORM("form", "Form", "Forms"),
    NEWS_UPDATE("news-update", "News update", "News updates"),
    ANNUAL_REPORT("annual-report", "Annual report", "Annual reports"),
    TRAINING_PROGRAMME("training-programme", "Training programme", "Training programmes"),
    QUESTION_AND_ANSWER("question-and-answer", "Question and answer", "Questions and answers"),
    OTHER("other", "Document", "Other documents");

    private final String id;
    private final String name;
    private final String plural;

    Kind(String id, String name, String plural) {
        this.id = id;
        this.name = name;
        this.plural = plural;
    }

    /// The word used in files and addresses, such as `7-minute-briefing`.
    public String id() {
        return id;
    }

    /// The words shown to people for one of them.
    public String title() {
        return name;
    }

    /// The words shown to people for a shelf of them.
    public String plural() {
        return plural;
    }

    /// The kind with this id, whatever its case; empty when there is none.
    public static Optional<Kind> of(String id) {
        String wanted = id.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        for (Kind kind : values()) {
            if (kind.id.equals(wanted)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
