package signpost.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A piece of a body: what the author wrote, or a block that stands for something of the library or of the training programme.
sealed interface Piece {

    /// Markdown.
    record Prose(String markdown) implements Piece {}

    /// A line of its own such as `{passage: briefings/young-carers.md#signs "Some will not tell"}` or
    /// `{documents: topic=neglect since=2026-09-01}`.
    ///
    /// @param name what sort of block, in lower case
    /// @param reference what it names, before any option; may be empty
    /// @param options the `key=value` in it
    /// @param words what stands in quotation marks
    /// @param written the whole line
    record Block(String name, String reference, Map<String, String> options, Optional<String> words, String written)
            implements
                Piece {
        public Block {
            options = Map.copyOf(options);
        }
    }

    /// The pieces of a body in order. A line within a fenced code block is never taken for a block.
    static List<Piece> of(String body) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder prose = new StringBuilder();
        boolean fenced = false;
        for (String line : body.split("\n", -1)) {
            String plain = line.strip();
            fenced ^= plain.startsWith("```") || plain.startsWith("~~~");
            Optional<Block> block = fenced || line.startsWith("    ") ? Optional.empty() : block(plain);
            if (block.isPresent()) {
                flush(prose, pieces);
                pieces.add(block.get());
            } else {
                prose.append(line).append('\n');
            }
        }
        flush(prose, pieces);
        return pieces;
    }

    private static void flush(StringBuilder prose, List<Piece> pieces) {
        if (!prose.toString().isBlank()) {
            pieces.add(new Prose(prose.toString()));
        }
        prose.setLength(0);
    }

    private static Optional<Block> block(String line) {
        int colon = line.indexOf(':');
        boolean braces = line.startsWith("{") && line.endsWith("}") && !line.startsWith("{{") && colon > 1;
        String name = braces ? line.substring(1, colon).strip() : "";
        if (name.isEmpty() || !name.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return Optional.empty();
        }
        String rest = line.substring(colon + 1, line.length() - 1).strip();
        Optional<String> words = Optional.empty();
        int open = rest.indexOf(" \"");
        if (rest.endsWith("\"") && open >= 0 && open + 2 < rest.length()) {
            words = Optional.of(rest.substring(open + 2, rest.length() - 1));
            rest = rest.substring(0, open).strip();
        }
        Map<String, String> options = new HashMap<>();
        StringBuilder reference = new StringBuilder();
        for (String word : rest.split(" ", -1)) {
            int equals = word.indexOf('=');
            if (equals > 0 && word.substring(0, equals).chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                options.put(word.substring(0, equals), word.substring(equals + 1));
            } else if (!word.isEmpty()) {
                reference.append(reference.isEmpty() ? "" : " ").append(word);
            }
        }
        return Optional.of(new Block(name, reference.toString(), options, words, line));
    }
}
