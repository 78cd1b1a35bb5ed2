package signpost.answer;

import java.util.ArrayList;
import java.util.List;
import signpost.index.Hit;
import signpost.library.Passage;

/// Leaves out of what is shown a passage that is shown already, and one that mostly goes on from, or leads up to, a better one: of two neighbours in a document the later may begin
/// with what the former ends with, since the short end of a section is read with the paragraphs above it. It is left out here and not from what
/// is found, for an answer is judged by all that speaks for it.
final class Overlap {

    private Overlap() {}

    /// @param hits best first
    static List<Hit> without(List<Hit> hits) {
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : hits) {
            if (kept.stream().noneMatch(better -> share(hit.passage(), better.passage()))) {
                kept.add(hit);
            }
        }
        return kept;
    }

    /// Whether half of one of two neighbours stands in both.
    private static boolean share(Passage one, Passage other) {
        if (one.equals(other)) {
            return true;
        }
        if (!one.document().equals(other.document()) || Math.abs(one.number() - other.number()) != 1) {
            return false;
        }
        Passage former = one.number() < other.number() ? one : other;
        Passage later = former == one ? other : one;
        int both = 0;
        for (int end = later.text().length(); end > 0 && both == 0; end = later.text().lastIndexOf('\n', end - 1)) {
            both = former.text().endsWith("\n" + later.text().substring(0, end)) ? end : 0;
        }
        return both * 2 >= Math.min(one.text().length(), other.text().length());
    }
}
