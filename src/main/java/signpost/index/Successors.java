package signpost.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Keeps a superseded issue from standing above the one that took its place.
public final class Successors {

    private Successors() {}

    /// Hits that were put into a new order, with each issue that took another's place above that, and newer news above older
    /// on the same matter.
    ///
    /// @param question what is asked; issues that it asks for by their year or in so many words stay where they are
    public static List<Hit> first(List<Hit> hits, String question) {
        OldIssues old = OldIssues.in(question);
        return News.first(first(hits, Hit::listed, old), Hit::listed, hit -> hit.passage().text(), Hit::score, old);
    }

    static <T> List<T> first(List<T> ranked, Function<T, Listed> listed, OldIssues wanted) {
        List<T> ordered = new ArrayList<>(ranked);
        for (int i = 0; i < ordered.size(); i++) {
            Listed old = listed.apply(ordered.get(i));
            Optional<String> by = old.standing().by();
            if (!old.standing().superseded() || by.isEmpty() || wanted.want(old)) {
                continue;
            }
            for (int j = i + 1; j < ordered.size(); j++) {
                if (listed.apply(ordered.get(j)).path().equals(by.get())) {
                    ordered.add(i, ordered.remove(j));
                    break;
                }
            }
        }
        return ordered;
    }
}
