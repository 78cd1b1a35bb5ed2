package signpost.teams;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import signpost.rows.Rows;

/// Looks whether Microsoft knows the bot, and says what to do where it does not.
public final class TeamsCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// What was found.
    ///
    /// @param good whether it is as it must be
    /// @param sentence what was found, and what to do where something is wrong
    public record Found(boolean good, String sentence) {}

    private final TeamsAccess access;
    private final InstantSource clock;
    private final List<Found> found = new ArrayList<>();

    private TeamsCheck(TeamsAccess access, InstantSource clock) {
        this.access = access;
        this.clock = clock;
    }

    /// What is kept of Teams.
    ///
    /// @param channels those to which campaigns go
    public record Kept(Rows rows, List<String> channels) {}

    /// Asks Microsoft, or whoever was set in its place.
    ///
    /// @param kept empty where nothing is kept yet
    public static List<Found> of(TeamsAccess access, InstantSource clock, Optional<Kept> kept) {
        TeamsCheck check = new TeamsCheck(access, clock);
        HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER).build();
        check.address();
        check.keys(http);
        Tokens tokens = new Tokens(access, http, clock);
        for (TeamsAccess.Registration registration : access.registrations()) {
            check.registration(registration, tokens);
        }
        kept.ifPresent(rows -> {
            Channels channels = new Channels(rows.rows());
            Connector connector = new Connector(access, http, tokens);
            rows.channels().forEach(channel -> check.channel(channel, channels, connector,
                    "campaigns can go to", "take the channel out of the campaigns"));
            if (!access.teamChannel().isEmpty()) {
                check.channel(access.teamChannel(), channels, connector, "the team is told of enquiries in",
                        "set SIGNPOST_TEAMS_TEAM_CHANNEL to another");
            }
        });
        return List.copyOf(check.found);
    }

    private void address() {
        String endpoint = access.pages() + "api/messages";
        if (access.pages().startsWith("https://")) {
            good("the bot's messaging endpoint in Azure must be " + endpoint + ".");
        } else {
            bad("Teams reaches a bot by https only, and this one is at " + endpoint
                    + ". Set SIGNPOST_PUBLIC_URL to the https address that leads here, and enter it with api/messages"
                    + " behind it as the messaging endpoint in Azure.");
        }
    }

    private void keys(HttpClient http) {
        if (!TeamsAccess.isSafe(access.openid())) {
            bad("SIGNPOST_TEAMS_OPENID_URL is " + access.openid()
                    + ", from which no key can be believed. Leave it unset, or set an https address.");
            return;
        }
        int keys = new Keys(access.openid(), http).serving("msteams", clock.instant());
        if (keys == 0) {
            bad("no keys of Teams can be had from " + access.openid()
                    + ", so every message is refused. Let this machine reach it through the firewall, or leave"
                    + " SIGNPOST_TEAMS_OPENID_URL unset.");
        } else {
            good(keys + " keys of Teams are known, from " + access.openid() + ".");
        }
    }

    private void channel(String place, Channels channels, Connector connector, String use, String instead) {
        Optional<Spot> spot = channels.find(TeamsPost.id(place));
        if (spot.isEmpty()) {
            bad(TeamsPost.unseen(place));
            return;
        }
        int status = connector.members(spot.get());
        switch (status) {
            case 200 -> good(use + " the channel '" + place + "'.");
            case 401, 403, 404 -> bad("Signpost is no longer in the team of the channel '" + place + "' (" + status
                    + "). Add the app to the team again and mention it in the channel, or " + instead + ".");
            default -> bad("whether Signpost may write in the channel '" + place + "' was not to be learnt"
                    + (status == 0 ? "" : " (" + status + ")") + ". Try again later.");
        }
    }

    private void registration(TeamsAccess.Registration registration, Tokens tokens) {
        String bot = "bot " + registration.appId();
        if (!TeamsPackage.isGuid(registration.appId())) {
            bad("'" + registration.appId() + "' in SIGNPOST_TEAMS_APP_ID is not an id of Microsoft's. Copy the"
                    + " 'Application (client) ID' of the bot's registration in Azure.");
            return;
        }
        if (!TeamsAccess.isSafe(access.token())) {
            bad("SIGNPOST_TEAMS_TOKEN_URL is " + access.token()
                    + ", to which no secret can be sent. Leave it unset, or set an https address.");
            return;
        }
        try {
            tokens.of(registration);
            good("Microsoft knows the " + bot + " in the directory "
                    + (registration.tenant().isBlank() ? "of bots that belong to none" : registration.tenant()) + ".");
        } catch (Tokens.Missing refused) {
            bad(advice(bot, registration, String.valueOf(refused.getMessage())));
        } catch (IOException | IllegalArgumentException unreachable) {
            bad("no token can be had for the " + bot + ", since " + access.token(registration)
                    + " cannot be reached. Let this machine reach it through the firewall, and look at"
                    + " SIGNPOST_TEAMS_TOKEN_URL.");
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// Microsoft's errors, in words to act on.
    private String advice(String bot, TeamsAccess.Registration registration, String error) {
        String said = error.toUpperCase(Locale.ROOT);
        if (said.contains("AADSTS7000222")) {
            return "the secret of the " + bot + " has run out. Make a new one in Azure under 'Certificates & secrets',"
                    + " and set SIGNPOST_TEAMS_APP_SECRET to its value.";
        }
        if (said.contains("AADSTS7000215") || said.contains("INVALID_CLIENT")) {
            return "the secret of the " + bot
                    + " is wrong. SIGNPOST_TEAMS_APP_SECRET must be the value of the secret, not"
                    + " its id; Azure shows it only once, so make a new one under 'Certificates & secrets'.";
        }
        if (said.contains("AADSTS700016") || said.contains("UNAUTHORIZED_CLIENT")) {
            return "the directory " + registration.tenant() + " does not know the " + bot
                    + ". Look whether SIGNPOST_TEAMS_APP_ID and SIGNPOST_TEAMS_TENANT belong to the same registration.";
        }
        if (said.contains("AADSTS90002") || said.contains("AADSTS900023") || said.contains("INVALID_TENANT")) {
            return "there is no directory '" + registration.tenant()
                    + "'. SIGNPOST_TEAMS_TENANT must be the 'Directory (tenant) ID' of the bot's registration.";
        }
        if (said.contains("AADSTS70011") || said.contains("AADSTS500011") || said.contains("AADSTS1002012")
                || said.contains("INVALID_SCOPE") || said.contains("INVALID_RESOURCE")) {
            return "the directory " + registration.tenant() + " does not give tokens for bots (the scope"
                    + " https://api.botframework.com/.default). Make a bot with this registration in Azure, and leave"
                    + " SIGNPOST_TEAMS_TOKEN_URL unset but for another cloud.";
        }
        if (said.contains("AADSTS7000112") || said.contains("AADSTS7000218")) {
            return "the registration of the " + bot + " is switched off, or takes no secret. Look at it in Azure under"
                    + " 'Enterprise applications' and 'Authentication'.";
        }
        if (error.isBlank()) {
            return "no token can be had for the " + bot + ": whoever answers at " + access.token(registration)
                    + " is not Microsoft's place of tokens. Leave SIGNPOST_TEAMS_TOKEN_URL unset, or look at what stands"
                    + " between this machine and it.";
        }
        return "Microsoft gives the " + bot + " no token"
                + ", saying: " + Elements.cut(error, 300) + ".";
    }

    private void good(String sentence) {
        found.add(new Found(true, sentence));
    }

    private void bad(String sentence) {
        found.add(new Found(false, sentence));
    }
}
