package signpost;

import java.util.Arrays;
import signpost.cli.Setting;
import signpost.cli.Settings;

/// Whether the settings open Slack's door, by HTTP or by Socket Mode.
final class SlackIsSet extends IsSet {

    private static final Setting[] ANY = {Setting.SLACK_SIGNING_SECRET, Setting.SLACK_APP_TOKEN};

    SlackIsSet() {
        super(ANY);
    }

    static boolean in(Settings settings) {
        return Arrays.stream(ANY).anyMatch(setting -> settings.value(setting).isPresent());
    }
}
