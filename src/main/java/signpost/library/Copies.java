package signpost.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds files that hold the same issue of the same document as another, exported once more or saved under another name, so that one stands for all.
///
/// A file is a copy only where all that it says stands in the other too: what tells of another date, version, audience or figure is a document of its
/// own.
final class Copies {

    private static final double ALIKE = 0.8;
    private static final int RUN = 4;

    /// A paragraph of so many words that is not in the other file is something that only this one says.
    private static final int TELLING = 12;

    private static final double SHARED = 0.6;

    /// What two readers may differ in for every so many figures, as where the number of a note stands.
    private static final int FIGURES_A_SLIP = 50;

    private static final Pattern COPY = Pattern.compile(
            "^copy (?:\\(\\d+\\) )?of |\\s*\\(\\d{1,3}\\)$|\\s*[-–] ?copy(?: ?\\(\\d{1,3}\\))?$");

    private final Map<String, Text> texts = new HashMap<>();
    private final Map<String, String> copies = new TreeMap<>();

    private Copies() {}

    /// @return the path of the document that stands for each copy, by the copy's path
    static Map<String, String> of(List<Standings.Held> all) {
        Copies copies = new Copies();
        Map<String, List<Standings.Held>> called = new TreeMap<>();
        List<Standings.Held> ranked = all.stream().sorted(BETTER).toList();
        for (Standings.Held held : ranked) {
            for (String name : Set.of("title " + held.title(), "file " + bareName(held))) {
                called.computeIfAbsent(name, _ -> new ArrayList<>()).add(held);
            }
        }
        called.values().stream().filter(group -> group.size() > 1).forEach(copies::among);
        copies.copies.replaceAll((_, original) -> copies.last(original));
        return copies.copies;
    }

    private static final Comparator<Standings.Held> BETTER = Comparator
            .comparingInt((Standings.Held held) -> -held.facts().values().size())
            .thenComparing(Copies::isCalledCopy)
            .thenComparingInt(held -> -structure(held))
            .thenComparing(held -> held.document().path());

    private void among(List<Standings.Held> group) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                Standings.Held better = group.get(i);
                Standings.Held other = group.get(j);
                if (copies.containsKey(path(better)) || copies.containsKey(path(other)) || !mayBeOne(better, other)) {
                    continue;
                }
                if (text(other).isWithin(text(better))) {
                    copies.put(path(other), path(better));
                } else if (text(better).isWithin(text(other))) {
                    copies.put(path(better), path(other));
                }
            }
        }
    }

    /// A copy of what was found to be a copy itself.
    private String last(String original) {
        String last = original;
        for (@Nullable String next = copies.get(last); next != null; next = copies.get(last)) {
            last = next;
        }
        return last;
    }

    private static boolean mayBeOne(Standings.Held one, Standings.Held other) {
        Details a = one.document().details();
        Details b = other.document().details();
        return Sketch.alike(one.sketch(), other.sketch()) >= ALIKE
                && Versions.compare(one.document().details(), other.document().details()) == 0
                && agree(a.version(), b.version())
                && agree(a.period(), b.period())
                && (a.published().isEmpty() || b.published().isEmpty() || a.published().equals(b.published()))
                && Publishers.mayBeOne(one.document(), other.document())
                && a.audiences().equals(b.audiences());
    }

    private static boolean agree(String one, String other) {
        return one.isEmpty() || other.isEmpty() || Words.plain(one).equals(Words.plain(other));
    }

    private Text text(Standings.Held held) {
        return texts.computeIfAbsent(path(held), _ -> Text.of(held.document().sections()));
    }

    private static String path(Standings.Held held) {
        return held.document().path();
    }

    private static String fileName(Standings.Held held) {
        String name = path(held).substring(path(held).lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name).toLowerCase(Locale.ROOT).replace('_', ' ').strip();
    }

    private static boolean isCalledCopy(Standings.Held held) {
        return COPY.matcher(fileName(held)).find();
    }

    /// The name of a file without what tells it from a copy of itself.
    private static String bareName(Standings.Held held) {
        return Words.plain(COPY.matcher(fileName(held)).replaceAll(""));
    }

    /// How well its form is known: 2 where the file marks headings and tables, 1 where they are told by their look; one less where none was found.
    private static int structure(Standings.Held held) {
        String path = path(held).toLowerCase(Locale.ROOT);
        int marked = path.endsWith(".pdf") ? 1 : path.endsWith(".txt") ? 0 : 2;
        return held.document().sections().size() > 1 ? marked : Math.min(marked, 1) - 1;
    }

    /// What a text says, to be held against another.
    ///
    /// @param paragraphs the runs of words of each paragraph that is long enough to say something of its own
    /// @param runs all runs of words
    /// @param figures each figure with the word behind it
    private record Text(List<Set<Integer>> paragraphs, Set<Integer> runs, Set<String> figures) {

        static Text of(List<Section> sections) {
            List<Set<Integer>> paragraphs = new ArrayList<>();
            List<String> all = new ArrayList<>();
            Set<String> figures = new LinkedHashSet<>();
            for (Section section : sections) {
                for (Block block : section.blocks()) {
                    List<String> words = List.of(Words.plain(block.text()).split(" "));
                    all.addAll(words);
                    if (words.size() >= TELLING) {
                        paragraphs.add(Text.runs(words));
                    }
                    for (int i = 1; i < words.size(); i++) { // the first may be the number of the paragraph
                        if (words.get(i).chars().anyMatch(Character::isDigit)) {
                            figures.add(words.get(i) + " " + (i + 1 < words.size() ? words.get(i + 1) : ""));
                        }
                    }
                }
            }
            return new Text(paragraphs, runs(all), figures);
        }

        private static Set<Integer> runs(List<String> words) {
            Set<Integer> runs = new HashSet<>();
            for (int i = 0; i + RUN <= words.size(); i++) {
                runs.add(words.subList(i, i + RUN).hashCode());
            }
            return runs;
        }

        /// Whether it says nothing that the other does not.
        boolean isWithin(Text other) {
            long strange = figures.stream().filter(figure -> !figure.endsWith(" "))
                    .filter(figure -> !other.figures.contains(figure)).count();
            return strange <= figures.size() / FIGURES_A_SLIP && paragraphs.stream()
                    .allMatch(own -> own.stream().filter(other.runs::contains).count() >= SHARED * own.size());
        }
    }
}
