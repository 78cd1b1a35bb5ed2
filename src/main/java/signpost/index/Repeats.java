package signpost.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Leaves out passages that say the same as one that stands above them.
///
/// Two passages are alike when four fifths of their runs of four words are shared (Broder 1997, "On the resemblance and containment of
/// documents") and they give the same figures: of two years' reports the numbers are what is asked for. One is held by another when nearly all its
/// runs and all its figures stand there.
final class Repeats {

    private static final int RUN = 4;
    private static final double ALIKE = 0.8;
    private static final double HELD = 0.95;

    private Repeats() {}

    static List<Ranked> without(List<Ranked> ranked, int most) {
        List<Ranked> kept = new ArrayList<>();
        List<Text> seen = new ArrayList<>();
        for (Ranked each : ranked) {
            if (kept.size() == most) {
                break;
            }
            Text text = Text.of(each.passage().text());
            if (seen.stream().noneMatch(text::repeats)) {
                kept.add(each);
                seen.add(text);
            }
        }
        return kept;
    }

    /// What two texts are compared by.
    ///
    /// @param figures words that hold a digit, but for the numbers of paragraphs
    private record Text(Set<Integer> runs, Set<String> figures) {

        static Text of(String text) {
            Set<String> figures = new HashSet<>();
            text.lines().forEach(line -> Steering.tokens(line).stream()
                    .dropWhile(token -> token.chars().allMatch(Character::isDigit))
                    .filter(token -> token.chars().anyMatch(Character::isDigit)).forEach(figures::add));
            return new Text(Repeats.runs(text), figures);
        }

        boolean repeats(Text above) {
            return figures.equals(above.figures) && alike(runs, above.runs)
                    || above.figures.containsAll(figures) && shared(runs, above.runs) >= HELD * runs.size();
        }
    }

    private static boolean alike(Set<Integer> a, Set<Integer> b) {
        int smaller = Math.min(a.size(), b.size());
        int larger = Math.max(a.size(), b.size());
        if (smaller < ALIKE * larger) {
            return false;
        }
        long shared = shared(a, b);
        return shared >= ALIKE * (a.size() + b.size() - shared);
    }

    private static long shared(Set<Integer> a, Set<Integer> b) {
        return a.stream().filter(b::contains).count();
    }

    private static Set<Integer> runs(String text) {
        List<String> tokens = Steering.tokens(text);
        Set<Integer> runs = new HashSet<>();
        for (int i = 0; i + RUN <= tokens.size(); i++) {
            runs.add(tokens.subList(i, i + RUN).hashCode());
        }
        if (runs.isEmpty()) {
            runs.add(tokens.hashCode());
        }
        return runs;
    }
}
