package signpost;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import signpost.account.Audit;
import signpost.campaign.Channel;
import signpost.chat.Chat;
import signpost.chat.Enquiries;
import signpost.chat.NewsDesk;
import signpost.cli.Rooms;
import signpost.cli.Service;
import signpost.cli.Setting;
import signpost.cli.Settings;
import signpost.inbox.Inbox;
import signpost.library.Library;
import signpost.message.Wording;
import signpost.rows.Rows;
import signpost.seal.Seal;
import signpost.slack.SlackAccess;
import signpost.slack.SlackBell;
import signpost.slack.SlackCheck;
import signpost.slack.SlackDoor;
import signpost.slack.SlackPeople;
import signpost.slack.SlackPosts;
import signpost.slack.SlackReturn;
import signpost.training.Training;

/// Wires Slack's door to what was set.
@Factory
final class SlackWiring {

    @Singleton
    @Requires(condition = SlackIsSet.class)
    SlackAccess access(Settings settings) {
        return of(settings);
    }

    /// What was set.
    static SlackAccess of(Settings settings) {
        return new SlackAccess(
                settings.value(Setting.SLACK_SIGNING_SECRET).orElse(""),
                settings.value(Setting.SLACK_BOT_TOKEN).orElse(""),
                settings.value(Setting.SLACK_APP_TOKEN).orElse(""),
                settings.value(Setting.SLACK_CLIENT_ID).orElse(""),
                settings.value(Setting.SLACK_CLIENT_SECRET).orElse(""),
                settings.value(Setting.SLACK_TEAM_CHANNEL).orElse(""),
                settings.value(Setting.SLACK_API_URL).orElse(SlackAccess.SLACK),
                settings.value(Setting.SLACK_WORKSPACES).stream().flatMap(all -> Stream.of(all.split("[,\\s]+")))
                        .filter(id -> !id.isEmpty()).toList(),
                settings.address(settings.port()));
    }

    /// Asks Slack whether what was set is right, where anything was.
    ///
    /// @param rooms what is kept; empty where nothing is yet
    static List<Service.Platform> checked(Settings settings, Optional<Rooms> rooms) {
        if (!SlackIsSet.in(settings)) {
            return List.of();
        }
        return SlackCheck.of(of(settings), rooms.map(kept -> new SlackCheck.Kept(kept.room(Rows.class),
                kept.room(InstantSource.class), kept.room(Seal.class),
                PlatformChecks.places(kept, Channel.Door.SLACK))))
                .stream().map(found -> new Service.Platform("Slack", found.good(), found.sentence())).toList();
    }

    @Singleton
    @Requires(beans = SlackAccess.class)
    SlackDoor.Behind behind(
            Rows rows,
            InstantSource clock,
            Seal seal,
            Enquiries enquiries,
            Audit audit,
            Library library,
            Training training,
            ZoneId zone,
            NewsDesk news) {
        return new SlackDoor.Behind(rows, clock, seal, enquiries, new SlackBoard(library, training, zone), news,
                audit::note);
    }

    @Bean(preDestroy = "close")
    @Singleton
    @Requires(beans = SlackAccess.class)
    SlackDoor door(SlackAccess access, Inbox inbox, Chat chat, Wording wording, SlackDoor.Behind behind) {
        return new SlackDoor(access, inbox, chat, wording, behind);
    }

    @Singleton
    @Requires(beans = SlackAccess.class)
    SlackReturn back(SlackAccess access, Inbox inbox, Wording wording) {
        return new SlackReturn(access, inbox, wording);
    }

    @Singleton
    @Requires(beans = SlackAccess.class)
    SlackBell bell(SlackAccess access, Inbox inbox, Wording wording) {
        return new SlackBell(inbox, wording, access);
    }

    @Singleton
    @Requires(beans = SlackAccess.class)
    SlackPosts posts(SlackDoor door) {
        return door.posts();
    }

    @Singleton
    @Requires(beans = SlackAccess.class)
    SlackPeople people(SlackDoor door) {
        return door.people();
    }
}
