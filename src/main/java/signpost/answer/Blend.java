package signpost.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signpost.index.Found;
import signpost.index.Hit;

/// Two searches for one follow-up brought together: with the words of the talk before, which know the subject, and without them, which know
/// what is asked of it now. What stands high in both comes first.
final class Blend {

    private Blend() {}

    /// @param whole what was found with the words before
    /// @param alone what was found without
    /// @param open the documents, by path, in which the question alone is looked up
    /// @param most so many hits at the most
    static Found of(Found whole, Found alone, List<String> open, int most) {
        Map<String, Hit> hits = new LinkedHashMap<>();
        whole.hits().forEach(hit -> hits.put(place(hit), half(hit, 0)));
        alone.hits().stream().filter(hit -> open.contains(hit.listed().path()))
                .forEach(hit -> hits.merge(place(hit), half(hit, 0), (first, _) -> half(hit, first.score())));
        List<Hit> best = new ArrayList<>(hits.values());
        best.sort(Comparator.comparingDouble((Hit hit) -> -hit.score()));
        return new Found(best.subList(0, Math.min(most, best.size())), whole.asked(), whole.unknown(), whole.lead(),
                whole.meaning());
    }

    private static String place(Hit hit) {
        return hit.listed().path() + "#" + hit.passage().number();
    }

    private static Hit half(Hit hit, double more) {
        return new Hit(hit.passage(), hit.listed(), hit.score() / 2 + more, hit.signals(), hit.sentences());
    }
}
