package signpost;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import signpost.account.Audit;
import signpost.answer.Routes;
import signpost.campaign.Channel;
import signpost.chat.Chat;
import signpost.chat.Enquiries;
import signpost.chat.NewsDesk;
import signpost.cli.Content;
import signpost.cli.Languages;
import signpost.cli.Refused;
import signpost.cli.Rooms;
import signpost.cli.Service;
import signpost.cli.Setting;
import signpost.cli.Settings;
import signpost.inbox.Inbox;
import signpost.message.Wording;
import signpost.rows.Rows;
import signpost.seal.Seal;
import signpost.teams.TeamsAccess;
import signpost.teams.TeamsBell;
import signpost.teams.TeamsCheck;
import signpost.teams.TeamsDoor;
import signpost.teams.TeamsPackage;
import signpost.teams.TeamsPeople;
import signpost.teams.TeamsPost;
import signpost.teams.TeamsReturn;

/// Wires Teams' door to what was set.
@Factory
final class TeamsWiring {

    @Singleton
    @Requires(condition = TeamsIsSet.class)
    TeamsAccess access(Settings settings) {
        return accessTo(settings);
    }

    /// What was set to let Teams in. Several registrations are parted by commas, the same way in each setting.
    ///
    /// @throws Refused where the settings do not go together
    static TeamsAccess accessTo(Settings settings) {
        List<String> ids = parts(settings, Setting.TEAMS_APP_ID);
        List<String> secrets = parts(settings, Setting.TEAMS_APP_SECRET);
        List<String> tenants = parts(settings, Setting.TEAMS_TENANT);
        if (secrets.size() != ids.size() || !tenants.isEmpty() && tenants.size() != ids.size()) {
            throw Refused.usage(settings.origin(Setting.TEAMS_APP_ID) + " names " + ids.size() + ", "
                    + settings.origin(Setting.TEAMS_APP_SECRET) + " " + secrets.size() + " and "
                    + settings.origin(Setting.TEAMS_TENANT) + " " + tenants.size()
                    + ". Each bot of Teams needs its own secret and its own directory, in the same order, parted by commas.");
        }
        List<TeamsAccess.Registration> registrations = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            registrations.add(new TeamsAccess.Registration(ids.get(i), secrets.get(i),
                    tenants.isEmpty() ? "" : tenants.get(i)));
        }
        return new TeamsAccess(registrations,
                settings.value(Setting.TEAMS_OPENID_URL).orElse(TeamsAccess.OPENID),
                settings.value(Setting.TEAMS_TOKEN_URL).orElse(TeamsAccess.TOKEN),
                settings.address(settings.port()),
                settings.value(Setting.TEAMS_TEAM_CHANNEL).map(TeamsPost::id).orElse(""));
    }

    /// Whether Microsoft knows the bot; nothing where none is set.
    ///
    /// @param rooms what is kept; empty where nothing is yet
    static List<Service.Platform> checked(Settings settings, Optional<Rooms> rooms) {
        if (!TeamsIsSet.in(settings)) {
            return List.of();
        }
        return TeamsCheck.of(accessTo(settings), InstantSource.system(), rooms.map(kept -> new TeamsCheck.Kept(
                kept.room(Rows.class), PlatformChecks.places(kept, Channel.Door.TEAMS)))).stream()
                .map(found -> new Service.Platform("teams", found.good(), found.sentence()))
                .toList();
    }

    /// Writes the app as an administrator of Teams uploads it.
    static void packed(Settings settings, String bot, boolean threads, OutputStream out) throws IOException {
        List<String> ids = parts(settings, Setting.TEAMS_APP_ID);
        String chosen = bot.isEmpty() && ids.size() == 1 ? ids.getFirst() : bot;
        if (!ids.contains(chosen)) {
            throw Refused.usage(ids.isEmpty()
                    ? "Set SIGNPOST_TEAMS_APP_ID to the bot's id in Microsoft's directory first."
                    : "Say with --bot which of these it is for: " + String.join(", ", ids) + ".");
        }
        Content content = Content.of(settings);
        try {
            String owner = Routes.read(content.index().resolve("routes.yml")).partnership().name();
            new TeamsPackage(chosen, settings.address(settings.port()), owner, threads).write(out,
                    Wording.all(content.messages().resolve("chat"), Languages.of(settings)));
        } catch (IllegalArgumentException wrong) {
            throw Refused.usage("Teams would refuse the app: " + wrong.getMessage()
                    + ". Look at SIGNPOST_TEAMS_APP_ID and SIGNPOST_PUBLIC_URL.");
        }
    }

    private static List<String> parts(Settings settings, Setting setting) {
        return settings.value(setting)
                .map(text -> Arrays.stream(text.split(",", -1)).map(String::strip).toList())
                .orElse(List.of());
    }

    @Singleton
    @Requires(beans = TeamsAccess.class)
    TeamsDoor door(TeamsAccess access, Inbox inbox, Chat chat, Wording wording, InstantSource clock,
            Rows rows, Seal seal, NewsDesk news, Enquiries enquiries, Audit audit) {
        return new TeamsDoor(access, inbox, chat, wording,
                new TeamsDoor.Behind(rows, clock, seal, news, enquiries, audit::note));
    }

    @Singleton
    @Requires(beans = TeamsAccess.class)
    TeamsBell bell(TeamsAccess access, Inbox inbox, Wording wording, Rows rows, Seal seal) {
        return new TeamsBell(access, inbox, wording, rows, seal);
    }

    @Singleton
    @Requires(beans = TeamsAccess.class)
    TeamsPost post(TeamsDoor door, Wording wording) {
        return new TeamsPost(door, wording);
    }

    @Singleton
    @Requires(beans = TeamsAccess.class)
    TeamsPeople people(TeamsDoor door, Wording wording) {
        return new TeamsPeople(door, wording);
    }

    @Singleton
    @Requires(beans = TeamsAccess.class)
    TeamsReturn back(TeamsAccess access, Inbox inbox, Wording wording) {
        return new TeamsReturn(access, inbox, wording);
    }
}
