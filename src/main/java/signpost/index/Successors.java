package signpost.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Keeps a superseded issue from standing above the one that took its place.
final class Successors {

    private Successors() {}

    static List<Ranked> first(List<Ranked> ranked, Steering steering) {
        List<Ranked> ordered = new ArrayList<>(ranked);
        for (int i = 0; i < ordered.size(); i++) {
            Ranked old = ordered.get(i);
            Optional<String> by = old.listed().standing().by();
            if (!old.listed().standing().superseded() || by.isEmpty() || steering.wantsOld(old.listed())) {
                continue;
            }
            for (int j = i + 1; j < ordered.size(); j++) {
                if (ordered.get(j).listed().path().equals(by.get())) {
                    ordered.add(i, ordered.remove(j));
                    break;
                }
            }
        }
        return ordered;
    }
}
