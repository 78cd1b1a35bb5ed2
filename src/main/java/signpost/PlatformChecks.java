package signpost;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import signpost.campaign.Campaigns;
import signpost.campaign.Channel;
import signpost.cli.Refused;
import signpost.cli.Rooms;
import signpost.cli.Service.Platform;
import signpost.cli.Setting;
import signpost.cli.Settings;
import signpost.inbox.Kept;

/// Looks at the chat platforms that are set, and at what the rows say of them: which workspaces installed us, and to which channels campaigns
/// go.
final class PlatformChecks {

    private PlatformChecks() {}

    static List<Platform> of(Settings settings) {
        if (!SlackIsSet.in(settings) && !TeamsIsSet.in(settings) && !reads(settings)) {
            return List.of();
        }
        if (Database.set(settings).isEmpty() && !Files.exists(settings.data().resolve("signpost.mv.db"))) {
            return of(settings, Optional.empty()); // the service has not run yet
        }
        try (Rooms rooms = OpenRooms.of(settings)) {
            return of(settings, Optional.of(rooms));
        } catch (Refused closed) {
            return Stream.concat(of(settings, Optional.empty()).stream(),
                    Stream.of(new Platform("database", false, String.valueOf(closed.getMessage())))).toList();
        }
    }

    private static List<Platform> of(Settings settings, Optional<Rooms> rooms) {
        return Stream.of(SlackWiring.checked(settings, rooms), TeamsWiring.checked(settings, rooms),
                rooms.filter(_ -> reads(settings)).map(PlatformChecks::kept).stream().toList())
                .flatMap(List::stream).toList();
    }

    /// Whether mails are read that come in.
    private static boolean reads(Settings settings) {
        return settings.value(Setting.IMAP_URL).isPresent();
    }

    private static Platform kept(Rooms rooms) {
        long waiting = rooms.room(Kept.class).waiting();
        return new Platform("mails kept", true, waiting == 0
                ? "none waits for a person."
                : waiting + " wait for a person; 'signpost mail kept' lists them.");
    }

    /// The channels of a platform to which campaigns go that are not over.
    static List<String> places(Rooms rooms, Channel.Door door) {
        return rooms.room(Campaigns.class).all().stream()
                .filter(campaign -> !campaign.state().isOver())
                .flatMap(campaign -> campaign.brief().channels().stream())
                .filter(channel -> channel.door() == door)
                .map(Channel::place).distinct().sorted().toList();
    }
}
