package signpost.index;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The years that a text names: by themselves, from one to the next such as 2021/22, and those by which a law is called.
///
/// @param single years by themselves
/// @param spans first years of those that reach into the next
/// @param laws such as "act 2021", which is no year of what is written about it
record Years(Set<Integer> single, Set<Integer> spans, Set<String> laws) {

    private static final Set<String> LAWS = Set.of("act", "regulations", "regs", "order", "bill", "code", "rules",
            "convention", "directive");

    Years {
        single = Set.copyOf(single);
        spans = Set.copyOf(spans);
        laws = Set.copyOf(laws);
    }

    static Years in(String text) {
        Set<Integer> single = new HashSet<>();
        Set<Integer> spans = new HashSet<>();
        Set<String> laws = new HashSet<>();
        List<String> tokens = Steering.tokens(text);
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (!Steering.isYear(token)) {
                continue;
            }
            int year = Integer.parseInt(token);
            if (i > 0 && LAWS.contains(tokens.get(i - 1))) {
                laws.add(tokens.get(i - 1) + " " + token);
            } else if (i + 1 < tokens.size() && isNext(year, tokens.get(i + 1))) {
                spans.add(year);
                i++;
            } else {
                single.add(year);
            }
        }
        return new Years(single, spans, laws);
    }

    /// With those of a document that names none of its own.
    ///
    /// @param months as `2024-07`
    Years or(Optional<Integer> published, List<String> months) {
        Set<Integer> all = new HashSet<>(single);
        published.ifPresent(all::add);
        months.forEach(month -> all.add(Integer.parseInt(month.substring(0, 4))));
        return new Years(all, spans, laws);
    }

    private static boolean isNext(int year, String token) {
        return token.equals(Integer.toString(year + 1)) || token.equals("%02d".formatted((year + 1) % 100));
    }

    boolean isEmpty() {
        return single.isEmpty() && spans.isEmpty() && laws.isEmpty();
    }

    /// Whether one year is meant by both: a span by the same span, or by a year of it where nothing says more.
    boolean meet(Years other) {
        return single.stream().anyMatch(other::holds)
                || spans.stream().anyMatch(first -> other.spans.contains(first)
                        || (other.spans.isEmpty()
                                && (other.single.contains(first) || other.single.contains(first + 1))))
                || laws.stream().anyMatch(other.laws::contains);
    }

    private boolean holds(int year) {
        return single.contains(year) || spans.contains(year) || spans.contains(year - 1)
                || laws.stream().anyMatch(law -> law.endsWith(" " + year));
    }
}
