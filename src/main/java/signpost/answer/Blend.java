package signpost.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signpost.index.Found;
import signpost.index.Hit;
import signpost.index.Successors;

/// Two searches for one follow-up brought together: with the words of the talk before, which know the subject, and without them, which know
/// what is asked of it now. What stands high in both comes first.
final class Blend {

    private Blend() {}

    /// @param whole what was found with the words before
    /// @param alone what was found without
    /// @param lift what the question is likely about; alone it is looked up in the documents on the table only
    /// @param question the question with the words before
    /// @param most so many hits at the most
    static Found of(Found whole, Found alone, Lift lift, String question, int most) {
        Map<String, Hit> hits = new LinkedHashMap<>();
        whole.hits().forEach(hit -> hits.put(place(hit), half(hit, 0)));
        alone.hits().stream().filter(lift.table()::isOpen)
                .forEach(hit -> hits.merge(place(hit), half(hit, 0), (first, _) -> half(hit, first.score())));
        List<Hit> best = new ArrayList<>();
        hits.values().forEach(hit -> best.add(scored(hit, hit.score() * lift.of(hit))));
        best.sort(Comparator.comparingDouble((Hit hit) -> -hit.score()));
        List<Hit> ordered = Successors.first(best, question);
        return new Found(ordered.subList(0, Math.min(most, ordered.size())), whole.asked(), whole.unknown(),
                whole.lead(),
                whole.meaning());
    }

    private static String place(Hit hit) {
        return hit.listed().path() + "#" + hit.passage().number();
    }

    private static Hit half(Hit hit, double more) {
        return scored(hit, hit.score() / 2 + more);
    }

    private static Hit scored(Hit hit, double score) {
        return new Hit(hit.passage(), hit.listed(), score, hit.signals(), hit.sentences());
    }
}
