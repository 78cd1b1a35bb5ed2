package signpost.slack;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What the app may do in a workspace.
///
/// @param without what an administrator notices where it is not granted
record Scopes(String name, String without) {

    private static final List<Scopes> EACH = List.of(
            new Scopes("app_mentions:read", "no mention is heard"),
            new Scopes("assistant:write", "the assistant pane suggests no questions"),
            new Scopes("channels:history", "each message in a thread of a public channel needs a mention"),
            new Scopes("channels:read", "the team's channel cannot be looked at where it is public"),
            new Scopes("chat:write", "nothing can be said"),
            new Scopes("chat:write.public", "nothing is shared to channels to which Signpost was not invited"),
            new Scopes("commands", "there is no /signpost and no shortcut"),
            new Scopes("groups:history", "each message in a thread of a private channel needs a mention"),
            new Scopes("groups:read", "the team's channel cannot be looked at where it is private"),
            new Scopes("im:history", "direct messages are not heard"),
            new Scopes("links:read", "links to the library get no preview"),
            new Scopes("links:write", "links to the library get no preview"),
            new Scopes("users:read", "everybody is answered in the usual language"),
            new Scopes("users:read.email",
                    "who wants news by chat message gets mail instead, and nobody can ask for news in Slack"));

    /// What the manifest asks for.
    static final List<String> ALL = EACH.stream().map(Scopes::name).toList();

    /// What is not among those that were granted, with what follows from it; empty where nothing is missing.
    static String missing(Set<String> granted) {
        return EACH.stream().filter(scope -> !granted.contains(scope.name()))
                .map(scope -> scope.name() + " (" + scope.without() + ")").collect(Collectors.joining(", "));
    }
}
