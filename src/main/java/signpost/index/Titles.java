package signpost.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of the titles of all documents that one can look something up in, but for years, and how rare each is among them.
///
/// @param stems the stems of each document's title, by its path
/// @param with the documents in whose titles a stem stands
/// @param rarities how rare the stems of each document's title are, added up, by its path
record Titles(Map<String, Set<String>> stems, Map<String, Set<String>> with, Map<String, Double> rarities) {

    /// A document of fewer passages is an answer, not a place to look for one.
    private static final int LONG = 4;

    /// A title of fewer words is not told by them from others.
    private static final int BRIEF = 3;

    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\[\\]]*+\\]");
    private static final Pattern SUBTITLE = Pattern.compile(":\\s|\\s[-–—]\\s");

    /// @param passages how many passages each document has, by its path
    static Titles of(Collection<Listed> library, Map<String, Integer> passages) {
        Map<String, Set<String>> stems = new HashMap<>();
        try (Words words = Words.stems()) {
            for (Listed listed : library) {
                if (passages.getOrDefault(listed.path(), 0) < LONG) {
                    continue;
                }
                stems.put(listed.path(), stems(words, listed.details().title()));
            }
        }
        return of(stems);
    }

    /// Without years, without what stands in square brackets, and without a subtitle, which nobody says, but for its numbers.
    private static Set<String> stems(Words words, String title) {
        String plain = BRACKETS.matcher(title).replaceAll(" ");
        String[] parts = SUBTITLE.split(plain, 2);
        Set<String> stems = new HashSet<>();
        words.of(parts[0]).forEach(word -> stems.add(word.stem()));
        boolean brief = stems.size() < BRIEF;
        words.of(plain).stream().filter(word -> brief || Naming.isNumber(word.stem()))
                .forEach(word -> stems.add(word.stem()));
        stems.removeIf(Steering::isYear);
        return stems;
    }

    /// @param stems the stems of each document's title, by its path
    static Titles of(Map<String, Set<String>> stems) {
        Map<String, Set<String>> with = new HashMap<>();
        stems.forEach((path, title) -> title
                .forEach(stem -> with.computeIfAbsent(stem, _ -> new LinkedHashSet<>()).add(path)));
        Map<String, Double> rarities = new HashMap<>();
        stems.forEach((path, title) -> rarities.put(path, title.stream()
                .mapToDouble(stem -> rarity(stems.size(), with.getOrDefault(stem, Set.of()).size()))
                .sum()));
        return new Titles(stems, with, rarities);
    }

    double rarity(String stem) {
        return rarity(stems.size(), with.getOrDefault(stem, Set.of()).size());
    }

    private static double rarity(int titles, int count) {
        return Math.log(1 + (titles - count + 0.5) / (count + 0.5));
    }
}
