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
        Map<String, Title> titles = new HashMap<>();
        try (Words words = Words.stems()) {
            for (Listed listed : library) {
                if (passages.getOrDefault(listed.path(), 0) >= LONG) {
                    titles.put(listed.path(), Title.of(words, listed.details().title()));
                }
            }
        }
        Map<Set<String>, Set<Set<String>>> alike = new HashMap<>();
        titles.values().forEach(title -> alike.computeIfAbsent(title.main, _ -> new HashSet<>()).add(title.whole));
        Map<String, Set<String>> stems = new HashMap<>();
        titles.forEach((path, title) -> stems.put(path,
                alike.getOrDefault(title.main, Set.of()).size() > 1 ? title.whole : title.main));
        return of(stems);
    }

    /// A title's stems, but for years and for what stands in square brackets.
    ///
    /// @param main those before a subtitle, which nobody says, and its numbers; all where these are few
    private record Title(Set<String> whole, Set<String> main) {

        static Title of(Words words, String title) {
            String plain = BRACKETS.matcher(title).replaceAll(" ");
            Set<String> whole = stems(words, plain);
            Set<String> main = stems(words, SUBTITLE.split(plain, 2)[0]);
            whole.stream().filter(Naming::isNumber).forEach(main::add);
            return new Title(whole, main.size() < BRIEF ? whole : main);
        }
    }

    private static Set<String> stems(Words words, String title) {
        Set<String> stems = new HashSet<>();
        words.of(title).forEach(word -> stems.add(word.stem()));
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
