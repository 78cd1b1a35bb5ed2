package signpost;

import signpost.cli.Setting;

/// Whether the team hears of enquiries by mail.
final class TeamMailIsSet extends IsSet {

    TeamMailIsSet() {
        super(Setting.TEAM_MAIL);
    }
}
