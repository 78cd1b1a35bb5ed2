package signpost;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Secondary;
import io.micronaut.context.time.InstantSourceFactory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import signpost.audience.Site;
import signpost.campaign.Channel.Door;
import signpost.campaign.Platforms;
import signpost.cli.Settings;
import signpost.seal.Seal;
import signpost.slack.SlackAccess;
import signpost.teams.TeamsAccess;

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

    /// Where the service posts editions. A command does not say, since it may lack the service's settings.
    @Singleton
    @Requires(beans = Opening.class)
    Platforms platforms(Optional<SlackAccess> slack, Optional<TeamsAccess> teams) {
        Set<Door> ready = EnumSet.noneOf(Door.class);
        slack.ifPresent(_ -> ready.add(Door.SLACK));
        teams.ifPresent(_ -> ready.add(Door.TEAMS));
        return new Platforms(ready);
    }

    @Singleton
    @Requires(missingBeans = Seal.class)
    Seal seal(Settings settings) {
        return Secret.of(settings);
    }
}
