package signpost.slack;

import java.util.List;

/// What the app may do in a workspace.
final class Scopes {

    /// What must be granted for the door to be whole; without the others only parts are missing.
    static final List<String> NEEDED = List.of("app_mentions:read", "chat:write", "commands", "im:history");

    /// What the manifest asks for.
    static final List<String> ALL = List.of("app_mentions:read", "assistant:write", "channels:history",
            "channels:read", "chat:write", "chat:write.public", "commands", "groups:history", "groups:read",
            "im:history", "links:read", "links:write", "users:read", "users:read.email");

    private Scopes() {}
}
