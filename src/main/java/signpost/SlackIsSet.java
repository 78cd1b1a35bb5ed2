package signpost;

import signpost.cli.Setting;

/// Whether the settings open Slack's door.
final class SlackIsSet extends IsSet {

    SlackIsSet() {
        super(Setting.SLACK_SIGNING_SECRET);
    }
}
