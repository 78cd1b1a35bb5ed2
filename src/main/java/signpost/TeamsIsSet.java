package signpost;

import signpost.cli.Setting;

/// Whether the settings open Teams' door.
final class TeamsIsSet extends IsSet {

    TeamsIsSet() {
        super(Setting.TEAMS_APP_ID);
    }
}
