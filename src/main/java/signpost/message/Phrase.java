package signpost.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// One text as written, with its `{placeholders}`.
///
/// @param pieces literal text at even places, names of placeholders at odd ones
record Phrase(List<String> pieces) {

    Phrase {
        pieces = List.copyOf(pieces);
    }

    /// Reads a text.
    ///
    /// @throws IllegalArgumentException for a brace that is not closed
    static Phrase of(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("'" + text + "' opens a brace and does not close it");
            }
            pieces.add(text.substring(from, open));
            pieces.add(text.substring(open + 1, close).strip());
            from = close + 1;
        }
        pieces.add(text.substring(from));
        return new Phrase(pieces);
    }

    TreeSet<String> placeholders() {
        TreeSet<String> names = new TreeSet<>();
        for (int i = 1; i < pieces.size(); i += 2) {
            names.add(pieces.get(i));
        }
        return names;
    }

    /// The text with its placeholders filled.
    ///
    /// @throws IllegalArgumentException for a placeholder without a value
    String fill(Map<String, ?> values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            if (i % 2 == 0) {
                text.append(pieces.get(i));
                continue;
            }
            Object value = values.get(pieces.get(i));
            if (value == null) {
                throw new IllegalArgumentException("nothing to put for {" + pieces.get(i) + "}");
            }
            text.append(value);
        }
        return text.toString();
    }
}
