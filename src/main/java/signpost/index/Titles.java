package signpost.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The words of the titles of all documents that one can look something up in, but for years, and how rare each is among them.
///
/// @param stems the stems of each document's title, by its path
/// @param in in how many titles a stem stands
record Titles(Map<String, Set<String>> stems, Map<String, Integer> in) {

    /// A document of fewer passages is an answer, not a place to look for one.
    private static final int LONG = 4;

    /// @param passages how many passages each document has, by its path
    static Titles of(Collection<Listed> library, Map<String, Integer> passages) {
        Map<String, Set<String>> stems = new HashMap<>();
        Map<String, Integer> in = new HashMap<>();
        try (Words words = Words.stems()) {
            for (Listed listed : library) {
                if (passages.getOrDefault(listed.path(), 0) < LONG) {
                    continue;
                }
                Set<String> title = new HashSet<>();
                words.of(listed.details().title()).forEach(word -> title.add(word.stem()));
                title.removeIf(Steering::isYear);
                title.forEach(stem -> in.merge(stem, 1, Integer::sum));
                stems.put(listed.path(), title);
            }
        }
        return new Titles(stems, in);
    }

    double rarity(String stem) {
        int count = in.getOrDefault(stem, 0);
        return Math.log(1 + (stems.size() - count + 0.5) / (count + 0.5));
    }
}
