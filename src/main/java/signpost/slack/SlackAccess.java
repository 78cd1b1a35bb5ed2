package signpost.slack;

import java.util.List;

/// What an administrator set to let Slack in. Texts are empty where nothing was set.
///
/// @param signingSecret proves that a request comes from Slack; empty where requests by HTTP are not taken
/// @param botToken lets the bot speak in one workspace
/// @param appToken opens Socket Mode
/// @param clientId who we are when workspaces install us; empty where they do not
/// @param clientSecret proves it
/// @param teamChannel where the team hears of enquiries
/// @param api the address of the Web API, with a slash at its end
/// @param workspaces the ids of those workspaces, or of their organisations, that may install us and talk with us, the partnership's own first;
///        empty where any may
/// @param pages the address of our own pages, with a slash at its end
public record SlackAccess(
        String signingSecret,
        String botToken,
        String appToken,
        String clientId,
        String clientSecret,
        String teamChannel,
        String api,
        List<String> workspaces,
        String pages) {

    /// Slack's own address.
    public static final String SLACK = "https://slack.com/api/";

    public SlackAccess {
        api = api.endsWith("/") ? api : api + "/";
        workspaces = List.copyOf(workspaces);
    }

    /// Whether workspaces may install us by themselves.
    boolean isForMany() {
        return !clientId.isEmpty() && !clientSecret.isEmpty();
    }

    /// Whether a workspace may install us and talk with us.
    boolean lets(Workspace where) {
        return !isForMany() || workspaces.isEmpty() || workspaces.stream().anyMatch(where::isOf);
    }

    /// Whether it can be the partnership's own of those that installed us: where they are named, the first of them alone.
    boolean isOwn(Workspace where) {
        return workspaces.isEmpty() || where.isOf(workspaces.getFirst());
    }

    @Override
    public String toString() {
        return "SlackAccess[" + api + "]";
    }
}
