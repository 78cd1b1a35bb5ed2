package signpost;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Secondary;
import io.micronaut.context.time.InstantSourceFactory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import signpost.audience.Site;
import signpost.cli.Settings;
import signpost.seal.Seal;

/// What the rooms are given of the world: time, place and the master key.
@Factory
final class Surroundings {

    /// It stands in for the framework's own; a clock that a test brings goes before it.
    @Singleton
    @Secondary
    @Replaces(value = InstantSource.class, factory = InstantSourceFactory.class)
    InstantSource clock() {
        return InstantSource.system();
    }

    /// Where a day begins and ends.
    @Singleton
    ZoneId zone() {
        return ZoneId.of("Europe/London");
    }

    /// Where people reach the pages; a test has no settings.
    @Singleton
    Site site(Optional<Settings> settings) {
        return new Site(settings.map(all -> all.address(all.port())).orElse("http://localhost:8080/"));
    }

    @Singleton
    @Requires(missingBeans = Seal.class)
    Seal seal(Settings settings) {
        return Secret.of(settings);
    }
}
