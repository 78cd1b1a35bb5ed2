package signpost;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneId;
import signpost.cli.Settings;
import signpost.seal.Seal;

/// What the rooms are given of the world: time, place and the master key.
@Factory
final class Surroundings {

    @Singleton
    @Requires(missingBeans = InstantSource.class)
    InstantSource clock() {
        return InstantSource.system();
    }

    /// Where a day begins and ends.
    @Singleton
    ZoneId zone() {
        return ZoneId.of("Europe/London");
    }

    @Singleton
    @Requires(missingBeans = Seal.class)
    Seal seal(Settings settings) {
        return Secret.of(settings);
    }
}
