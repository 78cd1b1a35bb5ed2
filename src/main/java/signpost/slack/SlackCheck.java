package signpost.slack;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// Asks Slack whether what was set is right.
public final class SlackCheck {

    private static final String BOT = "SIGNPOST_SLACK_BOT_TOKEN";
    private static final String APP = "SIGNPOST_SLACK_APP_TOKEN";
    private static final Pattern IDS = Pattern.compile("[CG][A-Z0-9]+");
    private static final Found KNOWN = new Found(true, "Slack knows the app that workspaces install.");

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

    /// What is kept of Slack.
    ///
    /// @param channels those to which campaigns go
    public record Kept(Rows rows, InstantSource clock, Seal seal, List<String> channels) {}

    /// Looks at the tokens, the scopes, the team's channel and those of campaigns, and who we are when workspaces install us.
    ///
    /// @param kept empty where nothing is kept yet
    public static List<Found> of(SlackAccess access, Optional<Kept> kept) {
        Slack slack = Bolt.client(access);
        List<Found> found = new ArrayList<>();
        if (access.appToken().isEmpty()) {
            byHttp(access).ifPresent(wrong -> found.add(new Found(false, wrong)));
        } else {
            found.add(kind(APP, access.appToken(), "xapp-").orElseGet(() -> ask(APP,
                    () -> slack.methods(access.appToken()).appsConnectionsOpen(request -> request),
                    _ -> new Found(true, "Socket Mode can be opened."))));
        }
        if (!access.botToken().isEmpty()) {
            found.add(kind(BOT, access.botToken(), "xoxb-", "xoxe.xoxb-").orElseGet(() -> ask(BOT,
                    () -> slack.methods(access.botToken()).authTest(request -> request), SlackCheck::bot)));
        }
        if (access.isForMany()) {
            found.add(asMany(access, slack));
        }
        Optional<Installations> installations = kept
                .map(rows -> new Installations(rows.rows(), rows.clock(), rows.seal(),
                        slack, access));
        List<Installations.Held> workspaces = installations.map(Installations::held).orElse(List.of());
        workspaces.stream().filter(held -> access.lets(held.where()))
                .forEach(held -> found.add(workspace(access, slack, held, kept.orElseThrow().clock())));
        Optional<Installations.Held> own = installations.flatMap(Installations::first);
        found.addAll(SlackWorkspaces.of(access, workspaces.stream().map(Installations.Held::where).toList(),
                own.map(Installations.Held::where)));
        Channels channels = new Channels(access, slack, own);
        if (!access.teamChannel().isEmpty()) {
            channels.look(access.teamChannel(), "the team's channel").ifPresent(found::add);
        }
        kept.map(Kept::channels).orElse(List.of())
                .forEach(channel -> channels.look(channel, "a channel of campaigns").ifPresent(found::add));
        return found;
    }

    /// Whether the token works that a workspace gave us. It is not renewed here, for what renews it works once.
    private static Found workspace(SlackAccess access, Slack slack, Installations.Held held, InstantSource clock) {
        String where = "workspace " + held.where().text();
        if (held.token().expires().filter(end -> end.isBefore(clock.instant())).isPresent()) {
            return new Found(true, where + ": its token has ended and is renewed with the next message. If nothing is"
                    + " answered there, open " + access.pages() + "slack/install there again.");
        }
        Found found = ask(where, () -> slack.methods(held.token().access()).authTest(request -> request),
                SlackCheck::bot);
        return found.good() || !found.sentence().startsWith(where)
                ? found
                : new Found(false, found.sentence() + " Somebody who administers that workspace opens " + access.pages()
                        + "slack/install.");
    }

    /// Looks at channels with the token by which they are written to.
    private record Channels(SlackAccess access, Slack slack, Optional<Installations.Held> own) {

        /// @return empty where there is no token yet and no workspace could have been asked for one
        Optional<Found> look(String channel, String what) {
            Optional<String> token = !access.botToken().isEmpty()
                    ? Optional.of(access.botToken())
                    : own.map(held -> held.token().access());
            if (token.isEmpty()) {
                return !access.isForMany() ? Optional.empty() : Optional.of(new Found(false, nobodys(channel, what)));
            }
            return Optional.of(IDS.matcher(channel).matches()
                    ? ask(channel, () -> slack.methods(token.get())
                            .conversationsInfo(request -> request.channel(channel)),
                            said -> channel(channel, what, said))
                    : new Found(true, what + " is '" + channel + "', by a name that was not looked at. Use the"
                            + " channel's id, which stays when it is renamed."));
        }

        private String nobodys(String channel, String what) {
            return what + " is " + channel + ", but no workspace where it could be has installed Signpost. Open "
                    + access.pages()
                    + "slack/install.";
        }
    }

    /// What is wrong where Slack comes to us.
    private static Optional<String> byHttp(SlackAccess access) {
        String secret = access.signingSecret();
        if (secret.isEmpty()) {
            return Optional.of("SIGNPOST_SLACK_SIGNING_SECRET is not set, so no request of Slack is taken.");
        }
        if (secret.startsWith("xox") || secret.startsWith("xapp-") || secret.chars().anyMatch(c -> c <= ' ')) {
            return Optional
                    .of("SIGNPOST_SLACK_SIGNING_SECRET is no signing secret, so every request of Slack is refused."
                            + " Copy it from 'Basic Information', 'App Credentials' of the app.");
        }
        return access.pages().startsWith("https://")
                ? Optional.empty()
                : Optional.of("Slack comes by https only, and this is at " + access.pages()
                        + ". Set SIGNPOST_PUBLIC_URL to"
                        + " the https address that leads here and print the manifest again, or use Socket Mode by setting"
                        + " SIGNPOST_SLACK_APP_TOKEN.");
    }

    private static Optional<Found> kind(String setting, String token, String... beginnings) {
        return Stream.of(beginnings).anyMatch(token::startsWith)
                ? Optional.empty()
                : Optional.of(new Found(false, setting + ": " + SlackTroubles.of("not_allowed_token_type", setting)));
    }

    private static <T extends SlackApiTextResponse> Found ask(String what, Asked<T> question, Function<T, Found> good) {
        try {
            T said = question.answer();
            boolean nothing = !said.isOk() && text(said.getError()).isEmpty();
            return said.isOk() ? good.apply(said) : nothing ? foreign("") : bad(what, said);
        } catch (JsonParseException | NullPointerException notSlack) { // the client stumbles over an empty answer
            return foreign("");
        } catch (IOException unreachable) {
            return new Found(false, "Slack cannot be reached from here (" + unreachable.getMessage()
                    + "). Is there a way out, and is SIGNPOST_SLACK_API_URL right?");
        } catch (SlackApiException refused) {
            int status = refused.getResponse().code();
            return status == 429 || status >= 500
                    ? new Found(false, "Slack answers " + status + ". Try again later.")
                    : foreign(" (" + status + ")");
        }
    }

    private static Found foreign(String status) {
        return new Found(false,
                "Whoever answers" + status + " is not Slack's Web API. Leave SIGNPOST_SLACK_API_URL unset, or"
                        + " look at what stands between this machine and Slack.");
    }

    /// A code that nobody gave tells whether Slack knows us, for Slack looks at who asks first.
    private static Found asMany(SlackAccess access, Slack slack) {
        Found known = ask("SIGNPOST_SLACK_CLIENT_ID", () -> slack.methods().oauthV2Access(request -> request
                .clientId(access.clientId()).clientSecret(access.clientSecret()).code("selfcheck")
                .redirectUri(access.pages() + "slack/oauth")), _ -> KNOWN);
        return known.sentence().contains("invalid_code") ? KNOWN : known;
    }

    private static Found bot(AuthTestResponse said) {
        List<String> given = said.getHttpResponseHeaders() == null
                ? List.of()
                : said.getHttpResponseHeaders().getOrDefault("x-oauth-scopes", List.of());
        String missing = given.isEmpty()
                ? ""
                : Scopes.missing(
                        given.stream().flatMap(list -> Stream.of(list.split("[, ]+"))).collect(Collectors.toSet()));
        return missing.isEmpty()
                ? new Found(true, "the bot speaks in " + said.getTeam() + " as " + said.getUser() + ".")
                : new Found(false, "the bot speaks in " + said.getTeam() + " as " + said.getUser()
                        + ", but lacks scopes: "
                        + missing
                        + ". Bring the app up to the manifest of 'signpost slack manifest' and install it again.");
    }

    private static Found channel(String channel, String what, ConversationsInfoResponse said) {
        if (said.getChannel() != null && said.getChannel().isArchived()) {
            return new Found(false, SlackTroubles.of("is_archived", channel));
        }
        return said.getChannel() != null && said.getChannel().isMember()
                ? new Found(true, what + " is " + said.getChannel().getName() + ".")
                : new Found(false, SlackTroubles.of("not_in_channel", channel));
    }

    private static Found bad(String what, SlackApiTextResponse said) {
        return new Found(false, what + ": " + SlackTroubles.of(text(said.getError()), what)
                + (said.getNeeded() == null ? "" : " It needs " + said.getNeeded() + "."));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
