package signpost.slack;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import signpost.inbox.Recent;

/// The language that each person's Slack is set to, asked of Slack once and kept in memory for a day; for some minutes where Slack does not say.
/// Safe for use by many threads at once.
final class Languages {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration UNSAID = Duration.ofMinutes(10);

    private final WebApi api;
    private final Recent<Person, String> people;

    Languages(WebApi api, InstantSource clock) {
        this.api = api;
        this.people = new Recent<>(clock);
    }

    /// As far as it is known without asking Slack.
    String known(Person person) {
        return people.of(person).orElse("");
    }

    /// @return such as `cy-GB`; empty where it is not known
    String of(Person person) {
        Optional<String> known = person.user().isEmpty() ? Optional.of("") : people.of(person);
        return known.orElseGet(() -> {
            Optional<String> said = api.language(person);
            people.keep(person, said.orElse(""), said.isPresent() ? KEPT : UNSAID);
            return said.orElse("");
        });
    }
}
