package signpost.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The words of the titles of all documents that one can look something up in, but for years, and how rare each is among them.
///
/// @param stems the stems of each document's title, by its path
/// @param with the documents in whose titles a stem stands
record Titles(Map<String, Set<String>> stems, Map<String, Set<String>> with) {

    /// A document of fewer passages is an answer, not a place to look for one.
    private static final int LONG = 4;

    /// @param passages how many passages each document has, by its path
    static Titles of(Collection<Listed> library, Map<String, Integer> passages) {
        Map<String, Set<String>> stems = new HashMap<>();
        try (Words words = Words.stems()) {
            for (Listed listed : library) {
                if (passages.getOrDefault(listed.path(), 0) < LONG) {
                    continue;
                }
                Set<String> title = new HashSet<>();
                words.of(listed.details().title()).forEach(word -> title.add(word.stem()));
                title.removeIf(Steering::isYear);
                stems.put(listed.path(), title);
            }
        }
        return of(stems);
    }

    /// @param stems the stems of each document's title, by its path
    static Titles of(Map<String, Set<String>> stems) {
        Map<String, Set<String>> with = new HashMap<>();
        stems.forEach((path, title) -> title
                .forEach(stem -> with.computeIfAbsent(stem, _ -> new LinkedHashSet<>()).add(path)));
        return new Titles(stems, with);
    }

    /// The documents in whose titles one of these stands.
    Set<String> with(Collection<String> any) {
        Set<String> paths = new HashSet<>();
        any.forEach(stem -> paths.addAll(with.getOrDefault(stem, Set.of())));
        return paths;
    }

    double rarity(String stem) {
        int count = with.getOrDefault(stem, Set.of()).size();
        return Math.log(1 + (stems.size() - count + 0.5) / (count + 0.5));
    }
}
