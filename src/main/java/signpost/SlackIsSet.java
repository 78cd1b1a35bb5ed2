package signpost;

import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;
import signpost.cli.Setting;
import signpost.cli.Settings;

/// Whether the settings open Slack's door.
final class SlackIsSet implements Condition {

    @Override
    @SuppressWarnings("rawtypes")
    public boolean matches(ConditionContext context) {
        return context.findBean(Settings.class)
                .filter(settings -> settings.value(Setting.SLACK_SIGNING_SECRET).isPresent())
                .isPresent();
    }
}
