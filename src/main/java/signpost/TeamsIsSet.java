package signpost;

import signpost.cli.Setting;
import signpost.cli.Settings;

/// Whether the settings open Teams' door.
final class TeamsIsSet extends IsSet {

    TeamsIsSet() {
        super(Setting.TEAMS_APP_ID);
    }

    static boolean in(Settings settings) {
        return settings.value(Setting.TEAMS_APP_ID).isPresent();
    }
}
