package signpost.slack;

import java.util.List;
import java.util.Map;

/// What the app may do in a workspace, and which of our calls needs it.
final class Scopes {

    /// The scope that each method of the Web API needs.
    static final Map<String, String> OF_METHODS = Map.of(
            Call.POST, "chat:write",
            Call.EPHEMERAL, "chat:write",
            "chat.unfurl", "links:write",
            "assistant.threads.setStatus", "chat:write",
            "assistant.threads.setSuggestedPrompts", "assistant:write",
            "conversations.info", "channels:read");

    /// What must be granted for the door to be whole; without the others only parts are missing.
    static final List<String> NEEDED = List.of("app_mentions:read", "chat:write", "commands", "im:history");

    /// What the manifest asks for.
    static final List<String> ALL = List.of("app_mentions:read", "assistant:write", "channels:history",
            "channels:read", "chat:write", "chat:write.public", "commands", "groups:history", "groups:read",
            "im:history", "im:write", "links:read", "links:write");

    private Scopes() {}
}
