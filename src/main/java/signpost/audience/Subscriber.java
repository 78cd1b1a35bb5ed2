package signpost.audience;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import signpost.sheet.Typed;

/// A person on the communications list.
///
/// @param id a number that stays the same as long as the person is on the list, and is never given again
/// @param email the address to write to
/// @param name one line; empty where unknown
/// @param organisation one line; empty where unknown
/// @param sector what sort of organisation; empty where unknown
/// @param audiences ids of the audiences they count among, as in `index/topics.yml`
/// @param topics ids of the topics they chose; none means they made no choice
/// @param declined ids of the topics they asked not to hear about, even if they chose them before
/// @param lists names of the lists they stand on
/// @param language such as `en`
/// @param frequency how often they want to hear from us
/// @param channel by which way
/// @param state whether they may be written to
public record Subscriber(
        long id,
        Address email,
        String name,
        String organisation,
        Optional<Sector> sector,
        Set<String> audiences,
        Set<String> topics,
        Set<String> declined,
        Set<String> lists,
        String language,
        Frequency frequency,
        Channel channel,
        State state) {

    public Subscriber {
        oneLine("name", name);
        oneLine("organisation", organisation);
        audiences = sorted(audiences);
        topics = sorted(topics);
        declined = sorted(declined);
        lists = sorted(lists);
    }

    /// Whether they want to hear about a topic: they chose it or chose none, and did not decline it.
    public boolean mayHearOf(String topic) {
        return !declined.contains(topic) && (topics.isEmpty() || topics.contains(topic));
    }

    private static Set<String> sorted(Set<String> ids) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(ids));
    }

    private static void oneLine(String field, String text) {
        if (!Typed.isLine(text)) {
            throw new IllegalArgumentException("the " + field + " is not one plain line");
        }
    }
}
