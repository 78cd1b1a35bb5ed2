package signpost.library;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Names of documents in addresses.
final class Slugs {

    private Slugs() {}

    /// Gives new documents a name that no other has; a document renamed in the folder keeps its own.
    ///
    /// @param before what was known of each file, by path
    /// @param after what will be, to which the names are added
    static void give(Map<String, Entry> before, Map<String, Entry> after) {
        Map<String, String> left = new HashMap<>();
        before.forEach((path, entry) -> {
            if (!after.containsKey(path) && !entry.slug().isEmpty()) {
                left.put(entry.kept(), entry.slug());
            }
        });
        Set<String> taken = new HashSet<>();
        after.values().forEach(entry -> taken.add(entry.slug()));
        for (Map.Entry<String, Entry> one : after.entrySet()) {
            Entry entry = one.getValue();
            if (!entry.kept().isEmpty() && entry.slug().isEmpty()) {
                String inherited = left.getOrDefault(entry.kept(), "");
                one.setValue(entry.withSlug(
                        inherited.isEmpty() || !taken.add(inherited) ? free(one.getKey(), taken) : inherited));
            }
        }
    }

    /// A name for a file that none of those taken has, and takes it: its own name, with its folder where that is not enough.
    static String free(String path, Set<String> taken) {
        int dot = path.lastIndexOf('.');
        String bare = dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
        String name = Words.slug(bare.substring(bare.lastIndexOf('/') + 1));
        String whole = Words.slug(bare);
        String candidate = taken.contains(name) ? whole : name;
        for (int n = 2; !taken.add(candidate); n++) {
            candidate = whole + "-" + n;
        }
        return candidate;
    }
}
