package signpost.campaign;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The chat platforms in whose channels editions are posted from here. Immutable and thread-safe.
///
/// A command may lack the settings of the service that posts, and so has none of these to ask.
///
/// @param ready those that are set up
public record Platforms(Set<Channel.Door> ready) {

    public Platforms {
        ready = Set.copyOf(ready);
    }

    /// The platforms that are not set up, as people call them.
    public List<String> missing() {
        return Stream.of(Channel.Door.SLACK, Channel.Door.TEAMS).filter(Predicate.not(ready::contains))
                .map(Channel.Door::inWords).toList();
    }

    /// What stands in the way of posting in channels, each a whole sentence.
    List<String> unready(List<Channel> channels) {
        return channels.stream()
                .filter(channel -> channel.door() != Channel.Door.MAIL && !ready.contains(channel.door()))
                .map(channel -> "Nothing can be posted in '" + channel + "', since " + channel.door().inWords()
                        + " is not set up here. Leave that way out, or have " + channel.door().inWords()
                        + " set up first.")
                .toList();
    }
}
