package signpost.slack;

import org.jspecify.annotations.Nullable;

/// A workspace of Slack, as Slack names it.
///
/// @param team its own id; empty where only its organisation is known
/// @param enterprise the id of the organisation it belongs to; empty for none
record Workspace(String team, String enterprise) {

    static Workspace of(@Nullable String team, @Nullable String enterprise) {
        return new Workspace(team == null ? "" : team, enterprise == null ? "" : enterprise);
    }

    /// Reads [#text()].
    static Workspace of(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new Workspace(text, "")
                : new Workspace(text.substring(0, slash), text.substring(slash + 1));
    }

    /// Whether an id is its own or its organisation's.
    boolean isOf(String id) {
        return id.equals(team) || id.equals(enterprise);
    }

    /// Whether it is any workspace in particular.
    boolean isNamed() {
        return !team.isEmpty() || !enterprise.isEmpty();
    }

    /// Both in one word.
    String text() {
        return enterprise.isEmpty() ? team : team + "/" + enterprise;
    }
}
