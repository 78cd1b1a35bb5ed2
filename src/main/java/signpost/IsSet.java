package signpost;

import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;
import java.util.List;
import signpost.cli.Setting;
import signpost.cli.Settings;

/// Whether something was set, one setting or another: what it is for is there then, and only then.
abstract class IsSet implements Condition {

    private final List<Setting> any;

    IsSet(Setting... any) {
        this.any = List.of(any);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public final boolean matches(ConditionContext context) {
        return context.findBean(Settings.class)
                .filter(settings -> any.stream().anyMatch(setting -> settings.value(setting).isPresent()))
                .isPresent();
    }
}
