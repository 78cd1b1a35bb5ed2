package signpost.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Says which workspaces may install us, and which of them is the partnership's own.
final class SlackWorkspaces {

    private static final String SETTING = "SIGNPOST_SLACK_WORKSPACES";
    private static final Pattern IDS = Pattern.compile("[TE][A-Z0-9]+");

    private SlackWorkspaces() {}

    /// @param installed those that installed us
    /// @param own the partnership's own; empty where it did not
    static List<SlackCheck.Found> of(SlackAccess access, List<Workspace> installed, Optional<Workspace> own) {
        List<String> named = access.workspaces();
        if (!access.isForMany()) {
            return named.isEmpty()
                    ? List.of()
                    : List.of(new SlackCheck.Found(false,
                            SETTING + " does nothing, as no workspace installs Signpost by itself here. Leave it unset."));
        }
        List<SlackCheck.Found> found = new ArrayList<>();
        named.stream().filter(id -> !IDS.matcher(id).matches()).forEach(id -> found.add(new SlackCheck.Found(false,
                SETTING + " holds '" + id
                        + "', which is no id of a workspace. It begins with T, and stands in the address"
                        + " behind app.slack.com/client/.")));
        installed.stream().filter(where -> !access.lets(where)).forEach(where -> found.add(new SlackCheck.Found(true,
                "workspace " + where.text() + " installed Signpost and is not in " + SETTING
                        + ", so nothing is answered there.")));
        if (named.isEmpty()) {
            own.ifPresent(first -> found.add(new SlackCheck.Found(true, "the partnership's own workspace is "
                    + first.text()
                    + ", the first that installed Signpost. Any may install it, and should this one leave,"
                    + " the next becomes it; " + SETTING + " names those that may, the partnership's own first.")));
        } else if (access.botToken().isEmpty()) {
            found.add(own.isPresent()
                    ? new SlackCheck.Found(true, "the partnership's own workspace is " + named.getFirst() + ".")
                    : new SlackCheck.Found(false, "the partnership's own workspace is " + named.getFirst()
                            + ", the first in " + SETTING + ", but it has not installed Signpost. Open "
                            + access.pages() + "slack/install there."));
        }
        return found;
    }
}
