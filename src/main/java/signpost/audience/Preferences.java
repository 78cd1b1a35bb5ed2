package signpost.audience;

import java.util.Optional;
import java.util.Set;

/// What a subscriber chooses on their own page.
///
/// @param topics what to hear about; none for everything
public record Preferences(
        String name,
        String organisation,
        Optional<Sector> sector,
        Set<String> topics,
        Frequency frequency,
        Channel channel) {

    private static final int LONGEST = 200;

    public Preferences {
        name = Clean.line(name, LONGEST);
        organisation = Clean.line(organisation, LONGEST);
        topics = Set.copyOf(topics);
    }
}
