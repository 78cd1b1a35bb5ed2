package signpost.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Asks Slack whether what was set is right.
public final class SlackCheck {

    private SlackCheck() {}

    /// What one question found.
    ///
    /// @param good whether it is as it must be
    /// @param sentence what to do about it, where it is not
    public record Found(boolean good, String sentence) {}

    @FunctionalInterface
    private interface Asked<T> {
        T answer() throws IOException, SlackApiException;
    }

    /// Looks at the tokens, the scopes and the team's channel.
    public static List<Found> of(SlackAccess access) {
        Slack slack = Bolt.client(access);
        List<Found> found = new ArrayList<>();
        if (access.signingSecret().isEmpty() && access.appToken().isEmpty()) {
            found.add(new Found(false, "SIGNPOST_SLACK_SIGNING_SECRET is not set, so no request of Slack is taken."));
        }
        if (!access.botToken().isEmpty()) {
            found.add(ask(() -> bot(slack.methods(access.botToken()).authTest(request -> request))));
            if (!access.teamChannel().isEmpty()) {
                found.add(ask(() -> channel(access.teamChannel(), slack.methods(access.botToken())
                        .conversationsInfo(request -> request.channel(access.teamChannel())))));
            }
        }
        if (!access.appToken().isEmpty()) {
            found.add(ask(() -> socket(slack.methods(access.appToken()).appsConnectionsOpen(request -> request))));
        }
        return found;
    }

    private static Found ask(Asked<Found> question) {
        try {
            return question.answer();
        } catch (IOException unreachable) {
            return new Found(false, "Slack cannot be reached from here (" + unreachable.getMessage()
                    + "). Is there a way out, and is SIGNPOST_SLACK_API_URL right?");
        } catch (SlackApiException refused) {
            return new Found(false, "Slack answers " + refused.getResponse().code() + ". Try again later.");
        }
    }

    private static Found bot(AuthTestResponse said) {
        if (!said.isOk()) {
            return bad("SIGNPOST_SLACK_BOT_TOKEN", said);
        }
        Set<String> missing = new TreeSet<>(Scopes.NEEDED);
        List<String> given = said.getHttpResponseHeaders() == null
                ? List.of()
                : ((Map<String, List<String>>) said.getHttpResponseHeaders()).getOrDefault("x-oauth-scopes", List.of());
        given.forEach(list -> List.of(list.split("[, ]+")).forEach(missing::remove));
        return given.isEmpty() || missing.isEmpty()
                ? new Found(true, "the bot speaks in " + said.getTeam() + " as " + said.getUser() + ".")
                : new Found(false, "the bot lacks the scopes " + String.join(", ", missing)
                        + ". Bring the app up to the manifest of 'signpost slack manifest' and install it again.");
    }

    private static Found channel(String channel, ConversationsInfoResponse said) {
        if (!said.isOk()) {
            return bad(channel, said);
        }
        return said.getChannel() != null && said.getChannel().isMember()
                ? new Found(true, "the team's channel is " + said.getChannel().getName() + ".")
                : new Found(false, SlackTroubles.of("not_in_channel", channel));
    }

    private static Found socket(AppsConnectionsOpenResponse said) {
        return said.isOk()
                ? new Found(true, "Socket Mode can be opened.")
                : bad("SIGNPOST_SLACK_APP_TOKEN", said);
    }

    private static Found bad(String what, SlackApiTextResponse said) {
        String error = said.getError() == null ? "" : said.getError();
        return new Found(false, what + ": " + SlackTroubles.of(error, what)
                + (said.getNeeded() == null ? "" : " It needs " + said.getNeeded() + "."));
    }
}
