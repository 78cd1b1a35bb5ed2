package signpost.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The named groups of words that patterns refer to, as `@child` or `@hits`, read from lines like `@child = child, kid, little one`.
final class WordClasses {

    private final Map<String, List<List<String>>> classes = new HashMap<>();

    static WordClasses read(String file) {
        WordClasses read = new WordClasses();
        for (String line : RuleFile.lines(file)) {
            int equals = line.indexOf('=');
            if (line.charAt(0) != '@' || equals < 0) {
                throw new IllegalStateException("A line of " + file + " is not '@name = words': " + line);
            }
            String name = line.substring(0, equals).strip();
            for (String entry : line.substring(equals + 1).split(",")) {
                read.classes.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(read.forms(entry.strip()));
            }
        }
        return read;
    }

    /// All word sequences that one entry stands for: a class's, or a phrase's with its inflected words written out.
    List<List<String>> forms(String entry) {
        if (entry.startsWith("@")) {
            List<List<String>> known = classes.get(entry);
            if (known == null) {
                throw new IllegalStateException("A rule refers to " + entry + ", which no line defines");
            }
            return known;
        }
        List<List<String>> forms = List.of(List.of());
        for (String word : entry.split(" +")) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> form : forms) {
                for (String inflected : Inflections.of(word)) {
                    List<String> whole = new ArrayList<>(form);
                    whole.add(inflected);
                    longer.add(whole);
                }
            }
            forms = longer;
        }
        return forms;
    }
}
