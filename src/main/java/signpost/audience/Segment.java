package signpost.audience;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which subscribers a campaign aims at, as an expression over what is known about each.
///
/// In text: `list:"Year 2026" and (sector:schools or audience:early-years) and not topic:neglect`. Terms are `list:`, `sector:`, `audience:`,
/// `topic:`, `hears:` (of a topic: they chose it, or chose none, and did not decline it), `organisation:` (a `*` at its end stands for any words), `engaged:` (with a topic, in the last year), `frequency:`, `channel:`, `language:`
/// and `everyone`; `and` binds closer than `or`.
public sealed interface Segment {

    /// The text of the expression, which [#parse] reads back as the same segment.
    String text();

    /// Reads an expression.
    ///
    /// @throws Unreadable saying what is wrong and where, in words for whoever typed it
    static Segment parse(String text) {
        return SegmentParser.of(text);
    }

    /// The names of all lists in it.
    default Set<String> lists() {
        return Set.of();
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
    record Everyone() implements Segment {
        @Override
        public String text() {
            return "everyone";
        }
    }

    /// Those on a list.
    record OnList(String name) implements Segment {
        @Override
        public String text() {
            return term("list", name);
        }

        @Override
        public Set<String> lists() {
            return Set.of(name);
        }
    }

    /// Those of a sector.
    record OfSector(Sector sector) implements Segment {
        @Override
        public String text() {
            return term("sector", sector.id());
        }
    }

    /// Those of an audience.
    record OfAudience(String audience) implements Segment {
        @Override
        public String text() {
            return term("audience", audience);
        }
    }

    /// Those who chose a topic.
    record OnTopic(String topic) implements Segment {
        @Override
        public String text() {
            return term("topic", topic);
        }
    }

    /// Those who may hear of a topic: they chose it, or chose none at all, and did not decline it.
    record HearsOf(String topic) implements Segment {
        @Override
        public String text() {
            return term("hears", topic);
        }
    }

    /// Those of an organisation.
    ///
    /// @param name its whole name, or its beginning and a `*`
    record InOrganisation(String name) implements Segment {
        @Override
        public String text() {
            return term("organisation", name);
        }
    }

    /// Those who showed interest in a topic in the last year.
    record EngagedWith(String topic) implements Segment {
        @Override
        public String text() {
            return term("engaged", topic);
        }
    }

    /// Those who want to hear this often.
    record Hearing(Frequency frequency) implements Segment {
        @Override
        public String text() {
            return term("frequency", frequency.id());
        }
    }

    /// Those who want to hear this way.
    record By(Channel channel) implements Segment {
        @Override
        public String text() {
            return term("channel", channel.id());
        }
    }

    /// Those who read a language.
    record Reading(String language) implements Segment {
        @Override
        public String text() {
            return term("language", language);
        }
    }

    /// Those in every one of the segments.
    record All(List<Segment> of) implements Segment {
        public All {
            of = List.copyOf(of);
        }

        @Override
        public String text() {
            return of.stream().map(All::bracketed).collect(Collectors.joining(" and "));
        }

        @Override
        public Set<String> lists() {
            return Segment.within(of);
        }

        private static String bracketed(Segment each) {
            return each instanceof Any || each instanceof All ? "(" + each.text() + ")" : each.text();
        }
    }

    /// Those in any of the segments.
    record Any(List<Segment> of) implements Segment {
        public Any {
            of = List.copyOf(of);
        }

        @Override
        public String text() {
            return of.stream()
                    .map(each -> each instanceof Any ? "(" + each.text() + ")" : each.text())
                    .collect(Collectors.joining(" or "));
        }

        @Override
        public Set<String> lists() {
            return Segment.within(of);
        }
    }

    /// Those who may be written to and are not in the segment.
    record Not(Segment of) implements Segment {
        @Override
        public String text() {
            return "not " + (of instanceof All || of instanceof Any ? "(" + of.text() + ")" : of.text());
        }

        @Override
        public Set<String> lists() {
            return of.lists();
        }
    }

    private static String term(String name, String value) {
        boolean plain = !value.isEmpty()
                && value.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.');
        return name + ":" + (plain ? value : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    }
}
