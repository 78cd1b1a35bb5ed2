package signpost.audience;

import java.util.Optional;
import java.util.Set;
import signpost.sheet.Typed;

/// What a subscriber chooses on their own page.
///
/// @param language such as `en`
/// @param topics what to hear about; none for everything
public record Preferences(
        String name,
        String organisation,
        Optional<Sector> sector,
        Set<String> topics,
        Frequency frequency,
        Channel channel,
        String language) {

    private static final int LONGEST = 200;

    public Preferences {
        name = Typed.line(name, LONGEST);
        organisation = Typed.line(organisation, LONGEST);
        topics = Set.copyOf(topics);
    }
}
