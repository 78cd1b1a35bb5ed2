package signpost.library;

import java.util.Set;

/// Names of documents in addresses.
final class Slugs {

    private Slugs() {}

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
