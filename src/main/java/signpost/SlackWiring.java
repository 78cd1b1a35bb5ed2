package signpost;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import signpost.chat.Chat;
import signpost.cli.Setting;
import signpost.cli.Settings;
import signpost.inbox.Inbox;
import signpost.message.Wording;
import signpost.slack.SlackAccess;
import signpost.slack.SlackDoor;
import signpost.slack.SlackReturn;

/// Wires Slack's door to what was set.
@Factory
final class SlackWiring {

    @Singleton
    @Requires(condition = SlackIsSet.class)
    SlackAccess access(Settings settings) {
        return new SlackAccess(
                settings.value(Setting.SLACK_SIGNING_SECRET).orElse(""),
                settings.value(Setting.SLACK_BOT_TOKEN).orElse(""),
                settings.value(Setting.SLACK_APP_TOKEN).orElse(""),
                settings.value(Setting.SLACK_API_URL).orElse(SlackAccess.SLACK),
                settings.address(settings.port()));
    }

    @Singleton
    @Requires(beans = SlackAccess.class)
    SlackDoor door(SlackAccess access, Inbox inbox, Chat chat, Wording wording) {
        return new SlackDoor(access, inbox, chat, wording);
    }

    @Singleton
    @Requires(beans = SlackAccess.class)
    SlackReturn back(Inbox inbox, Wording wording) {
        return new SlackReturn(inbox, wording);
    }
}
