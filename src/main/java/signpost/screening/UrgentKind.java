package signpost.screening;

import java.util.Locale;

/// What sort of live concern a message holds; it decides which route is shown first.
public enum UrgentKind {
    IMMEDIATE_DANGER,
    SUICIDE_OR_SELF_HARM,
    MISSING,
    EXPLOITATION,
    HONOUR_BASED_ABUSE,
    RADICALISATION,
    ALLEGATION,
    ONLINE_ABUSE,
    ADULT_AT_RISK,
    DOMESTIC_ABUSE,
    ABUSE_OR_NEGLECT;

    /// The name used in `routes.yml` and in rule files, such as `immediate-danger`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The kind with this id.
    ///
    /// @throws IllegalArgumentException if no kind has it
    public static UrgentKind of(String id) {
        for (UrgentKind kind : values()) {
            if (kind.id().equals(id)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("kind: no urgent kind is called '" + id + "'");
    }
}
