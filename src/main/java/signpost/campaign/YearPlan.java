package signpost.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A file of the year planner: several campaigns, each as in a file of its own.
///
/// @param briefs those that can be read
/// @param faults what is wrong with the others, each naming its entry
record YearPlan(List<Brief> briefs, List<String> faults) {

    YearPlan {
        briefs = List.copyOf(briefs);
        faults = List.copyOf(faults);
    }

    /// Reads a file: a list of entries, or `campaigns:` with such a list, perhaps with `defaults:` for what entries do not say.
    ///
    /// @throws IllegalArgumentException where the file is none
    static YearPlan read(String yaml) {
        Object root = BriefText.load(yaml);
        Map<?, ?> defaults = root instanceof Map<?, ?> map && map.get("defaults") instanceof Map<?, ?> said
                ? said
                : Map.of();
        Object entries = root instanceof Map<?, ?> map ? map.get("campaigns") : root;
        if (!(entries instanceof List<?> list)) {
            throw new IllegalArgumentException("the file holds no list of campaigns");
        }
        List<Brief> briefs = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Object entry : list) {
            if (!(entry instanceof Map<?, ?> said)) {
                faults.add("entry " + (briefs.size() + faults.size() + 1) + " is not a list of keys and values");
                continue;
            }
            Map<Object, Object> all = new LinkedHashMap<>(defaults);
            all.putAll(said);
            try {
                briefs.add(BriefText.of(all));
            } catch (IllegalArgumentException wrong) {
                faults.add("entry " + (briefs.size() + faults.size() + 1) + " (" + said.get("title") + "): "
                        + String.valueOf(wrong.getMessage()).replace("\n", "; "));
            }
        }
        return new YearPlan(briefs, faults);
    }
}
