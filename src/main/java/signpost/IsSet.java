package signpost;

import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;
import signpost.cli.Setting;
import signpost.cli.Settings;

/// Whether something was set: what it is for is there then, and only then.
abstract class IsSet implements Condition {

    private final Setting setting;

    IsSet(Setting setting) {
        this.setting = setting;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public final boolean matches(ConditionContext context) {
        return context.findBean(Settings.class).filter(settings -> settings.value(setting).isPresent()).isPresent();
    }
}
