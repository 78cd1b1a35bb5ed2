package signpost;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import signpost.chat.Chat;
import signpost.cli.Setting;
import signpost.cli.Settings;
import signpost.inbox.Inbox;
import signpost.message.Wording;
import signpost.teams.TeamsAccess;
import signpost.teams.TeamsDoor;

/// Wires Teams' door to what was set.
@Factory
final class TeamsWiring {

    @Singleton
    @Requires(condition = TeamsIsSet.class)
    TeamsAccess access(Settings settings) {
        String tenant = settings.value(Setting.TEAMS_TENANT).orElse("");
        return new TeamsAccess(
                settings.value(Setting.TEAMS_APP_ID).orElseThrow(),
                settings.value(Setting.TEAMS_APP_SECRET).orElse(""),
                tenant,
                settings.value(Setting.TEAMS_OPENID_URL).orElse(TeamsAccess.OPENID),
                settings.value(Setting.TEAMS_TOKEN_URL)
                        .orElse(TeamsAccess.token(tenant.isBlank() ? "botframework.com" : tenant)),
                settings.address(settings.port()));
    }

    @Singleton
    @Requires(beans = TeamsAccess.class)
    TeamsDoor door(TeamsAccess access, Inbox inbox, Chat chat, Wording wording, InstantSource clock) {
        return new TeamsDoor(access, inbox, chat, wording, clock);
    }
}
