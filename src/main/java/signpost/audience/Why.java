package signpost.audience;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import signpost.sheet.Typed;

/// Whether a subscriber is in a segment, and why.
///
/// @param in whether they would be written to
/// @param reasons in short sentences, those that decide it
public record Why(boolean in, List<String> reasons) {

    public Why {
        reasons = List.copyOf(reasons);
    }

    /// @param engaged the topics in which the subscriber showed interest in the last year
    static Why of(Segment segment, Subscriber who, Set<String> engaged) {
        return switch (segment) {
            case Segment.Everyone _ -> new Why(true, List.of("everyone is in it"));
            case Segment.OnList(String name) ->
                leaf(who.lists().stream().anyMatch(list -> Typed.key(list).equals(Typed.key(name))),
                        "is on the list " + name, "is not on the list " + name);
            case Segment.OfSector(var sector) ->
                leaf(who.sector().filter(sector::equals).isPresent(),
                        "works in " + sector.id(), "does not work in " + sector.id()
                                + who.sector().map(other -> " but in " + other.id()).orElse(" (no sector is known)"));
            case Segment.OfAudience(String audience) ->
                leaf(who.audiences().contains(audience),
                        "counts among " + audience, "does not count among " + audience);
            case Segment.OnTopic(String topic) ->
                leaf(who.topics().contains(topic) && !who.declined().contains(topic), "chose the topic " + topic,
                        who.declined().contains(topic)
                                ? "asked not to hear about " + topic
                                : "did not choose the topic " + topic);
            case Segment.HearsOf(String topic) ->
                leaf(who.mayHearOf(topic),
                        who.topics().isEmpty() ? "chose no topics, so hears of all" : "chose the topic " + topic,
                        who.declined().contains(topic)
                                ? "asked not to hear about " + topic
                                : "chose other topics than " + topic);
            case Segment.InOrganisation(String name) ->
                leaf(isOf(who.organisation(), name), "is of " + name,
                        "is not of " + name + (who.organisation().isEmpty()
                                ? " (no organisation is known)"
                                : " but of " + who.organisation()));
            case Segment.EngagedWith(String topic) ->
                leaf(engaged.contains(topic), "showed interest in " + topic + " in the last year",
                        "showed no interest in " + topic + " in the last year");
            case Segment.Hearing(var often) ->
                leaf(who.frequency() == often, "wants to hear " + often.id(),
                        "wants to hear " + who.frequency().id() + ", not " + often.id());
            case Segment.By(var channel) ->
                leaf(who.channel() == channel, "is reached by " + channel.id(),
                        "is reached by " + who.channel().id() + ", not " + channel.id());
            case Segment.Reading(String language) ->
                leaf(who.language().equals(language), "reads " + language,
                        "reads " + who.language() + ", not " + language);
            case Segment.All(List<Segment> of) -> joined(of, who, engaged, true);
            case Segment.Any(List<Segment> of) -> joined(of, who, engaged, false);
            case Segment.Not(Segment of) -> {
                Why within = of(of, who, engaged);
                yield new Why(!within.in(), within.reasons());
            }
        };
    }

    /// The same, for somebody who may not be written to whatever the segment says.
    Why barred(String reason) {
        return new Why(false, Stream.concat(Stream.of(reason), reasons.stream()).toList());
    }

    /// All of them must hold, or one: the reasons that decide are those that hold or fail alike with the whole.
    private static Why joined(List<Segment> of, Subscriber who, Set<String> engaged, boolean all) {
        List<Why> each = of.stream().map(segment -> of(segment, who, engaged)).toList();
        boolean in = all ? each.stream().allMatch(Why::in) : each.stream().anyMatch(Why::in);
        return new Why(in, each.stream()
                .filter(why -> why.in() == in)
                .flatMap(why -> why.reasons().stream())
                .toList());
    }

    private static boolean isOf(String organisation, String name) {
        String key = Typed.key(name);
        String own = Typed.key(organisation);
        return key.endsWith("*") ? own.startsWith(key.substring(0, key.length() - 1)) : own.equals(key);
    }

    private static Why leaf(boolean in, String holding, String failing) {
        return new Why(in, List.of(in ? holding : failing));
    }
}
