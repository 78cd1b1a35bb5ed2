package signpost.screening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes out contractions and text-speak: "hes gna" becomes "he is going to".
final class Shorthand {

    private final Map<String, List<String>> full = new HashMap<>();

    static Shorthand read(String file) {
        Shorthand read = new Shorthand();
        for (String line : RuleFile.lines(file)) {
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw new IllegalStateException("A line of " + file + " is not 'short = full words': " + line);
            }
            List<String> words = List.of(line.substring(equals + 1).strip().split(" +"));
            for (String form : line.substring(0, equals).strip().split(" +")) {
                read.full.put(form, words);
            }
        }
        return read;
    }

    /// The full words for a typed word, or null if it is no known shorthand.
    @Nullable
    List<String> full(String typed) {
        List<String> words = full.get(typed);
        return words != null || typed.indexOf('\'') < 0 ? words : full.get(typed.replace("'", ""));
    }

    Set<String> known() {
        return full.keySet();
    }
}
