package signpost.audience;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Which subscribers a campaign aims at, as an expression over what is known about each.
///
/// In text: `list:"Year 2026" and (sector:schools or audience:early-years) and not topic:neglect`. Terms are `list:`, `sector:`, `audience:`,
/// `topic:`, `hears:` (of a topic: they chose it, or chose none, and did not decline it), `organisation:` (a `*` at its end stands for any words), `engaged:` (with a topic, in the last year), `frequency:`, `channel:`, `language:`
/// and `everyone`; `and` binds closer than `or`.
public sealed interface Segment {

    /// The text of the expression, which [#parse] reads back as the same segment.
    default String text() {
        return switch (this) {
            case Everyone() -> "everyone";
            case OnList(String name) -> term("list", name);
            case OfSector(Sector sector) -> term("sector", sector.id());
            case OfAudience(String audience) -> term("audience", audience);
            case OnTopic(String topic) -> term("topic", topic);
            case HearsOf(String topic) -> term("hears", topic);
            case InOrganisation(String name) -> term("organisation", name);
            case EngagedWith(String topic) -> term("engaged", topic);
            case Hearing(Frequency frequency) -> term("frequency", frequency.id());
            case By(Channel channel) -> term("channel", channel.id());
            case Reading(String language) -> term("language", language);
            case All(List<Segment> of) -> joined(of, " and ", Segment::isJoined);
            case Any(List<Segment> of) -> joined(of, " or ", Any.class::isInstance);
            case Not(Segment of) -> "not " + joined(List.of(of), "", Segment::isJoined);
        };
    }

    /// Reads an expression.
    ///
    /// @throws Unreadable saying what is wrong and where, in words for whoever typed it
    static Segment parse(String text) {
        return SegmentParser.of(text);
    }

    /// The names of all lists in it.
    default Set<String> lists() {
        return switch (this) {
            case OnList(String name) -> Set.of(name);
            case All(List<Segment> of) -> within(of);
            case Any(List<Segment> of) -> within(of);
            case Not(Segment of) -> of.lists();
            default -> Set.of();
        };
    }

    /// The ids of all topics in it, in order.
    default Set<String> named() {
        return switch (this) {
            case OnTopic(String topic) -> Set.of(topic);
            case HearsOf(String topic) -> Set.of(topic);
            case EngagedWith(String topic) -> Set.of(topic);
            case All(List<Segment> of) -> named(of);
            case Any(List<Segment> of) -> named(of);
            case Not(Segment of) -> of.named();
            default -> Set.of();
        };
    }

    private static Set<String> named(List<Segment> segments) {
        return segments.stream().flatMap(each -> each.named().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Topics of which everybody in it hears one at least; empty where somebody may hear of none.
    default Set<String> topics() {
        return switch (this) {
            case OnTopic(String topic) -> Set.of(topic);
            case HearsOf(String topic) -> Set.of(topic);
            case All(List<Segment> of) -> topics(of);
            case Any(List<Segment> of) when of.stream().noneMatch(each -> each.topics().isEmpty()) -> topics(of);
            default -> Set.of();
        };
    }

    private static Set<String> topics(List<Segment> segments) {
        return segments.stream().flatMap(each -> each.topics().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> within(List<Segment> segments) {
        return segments.stream().flatMap(each -> each.lists().stream()).collect(Collectors.toSet());
    }

    /// An expression that cannot be read.
    final class Unreadable extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        Unreadable(String sentence) {
            super(sentence);
        }
    }

    /// Everybody who may be written to.
    record Everyone() implements Segment {}

    /// Those on a list.
    record OnList(String name) implements Segment {}

    /// Those of a sector.
    record OfSector(Sector sector) implements Segment {}

    /// Those of an audience.
    record OfAudience(String audience) implements Segment {}

    /// Those who chose a topic.
    record OnTopic(String topic) implements Segment {}

    /// Those who may hear of a topic: they chose it, or chose none at all, and did not decline it.
    record HearsOf(String topic) implements Segment {}

    /// Those of an organisation.
    ///
    /// @param name its whole name, or its beginning and a `*`
    record InOrganisation(String name) implements Segment {}

    /// Those who showed interest in a topic in the last year.
    record EngagedWith(String topic) implements Segment {}

    /// Those who want to hear this often.
    record Hearing(Frequency frequency) implements Segment {}

    /// Those who want to hear this way.
    record By(Channel channel) implements Segment {}

    /// Those who read a language.
    record Reading(String language) implements Segment {}

    /// Those in every one of the segments.
    record All(List<Segment> of) implements Segment {
        public All {
            of = List.copyOf(of);
        }
    }

    /// Those in any of the segments.
    record Any(List<Segment> of) implements Segment {
        public Any {
            of = List.copyOf(of);
        }
    }

    /// Those who may be written to and are not in the segment.
    record Not(Segment of) implements Segment {}

    /// The texts of some segments between words; those made of others stand in brackets where that is needed.
    private static String joined(List<Segment> segments, String word, Predicate<Segment> bracketed) {
        return segments.stream()
                .map(each -> bracketed.test(each) ? "(" + each.text() + ")" : each.text())
                .collect(Collectors.joining(word));
    }

    private static boolean isJoined(Segment segment) {
        return segment instanceof All || segment instanceof Any;
    }

    private static String term(String name, String value) {
        boolean plain = !value.isEmpty()
                && value.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.');
        return name + ":" + (plain ? value : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    }
}
