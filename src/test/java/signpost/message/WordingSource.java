package signpost.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Says whether a text is nothing but wording filled with known strings and numbers.
public final class WordingSource {
    private WordingSource() {}

    private static final List<Phrase> PHRASES = phrases();

    /// Whether the text is a known string, or wording filled with such, or several of these joined by `, ` and `. `.
    public static boolean explains(String text, Set<String> known) {
        return text.isBlank()
                || isKnown(text, known)
                || PHRASES.stream().anyMatch(phrase -> opens(phrase, text, known));
    }

    private static boolean isKnown(String text, Set<String> known) {
        if (known.contains(text)) {
            return true;
        }
        return known.stream()
                .filter(start -> !start.isBlank() && text.startsWith(start))
                .anyMatch(start -> explains(rest(text.substring(start.length())), known)
                        && !rest(text.substring(start.length())).equals(text));
    }

    private static boolean opens(Phrase phrase, String text, Set<String> known) {
        int at = 0;
        for (int i = 0; i < phrase.pieces().size(); i++) {
            String piece = phrase.pieces().get(i);
            if (i % 2 == 0) {
                if (!text.startsWith(piece, at)) {
                    return false;
                }
                at += piece.length();
                continue;
            }
            int filled = Math.max(digits(text, at), listed(text, at, known));
            if (filled == 0) {
                return false;
            }
            at += filled;
        }
        String rest = text.substring(at);
        return at > 0 && (rest.isEmpty() || (!rest(rest).equals(rest) && explains(rest(rest), known)));
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at - from;
    }

    /// Names one behind the other, with commas between.
    private static int listed(String text, int from, Set<String> known) {
        int first = Math.max(longestKnown(text, from, known), longestPlain(text, from));
        int next = from + first;
        return first > 0 && text.startsWith(", ", next) ? first + 2 + listed(text, next + 2, known) : first;
    }

    /// Wording that needs no filling, as the names of kinds of document.
    private static int longestPlain(String text, int from) {
        return PHRASES.stream()
                .filter(phrase -> phrase.pieces().size() == 1)
                .map(phrase -> phrase.pieces().getFirst())
                .filter(plain -> text.startsWith(plain, from))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static int longestKnown(String text, int from, Set<String> known) {
        return known.stream()
                .filter(value -> text.startsWith(value, from))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /// What stands behind a joint between two texts; the text itself where it begins with no joint.
    private static String rest(String text) {
        for (String joint : List.of(", ", ". ", " ", ".")) {
            if (text.startsWith(joint)) {
                return text.substring(joint.length());
            }
        }
        return text;
    }

    private static List<Phrase> phrases() {
        try {
            Map<?, ?> tree = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(Path.of("messages/chat/en.yml")));
            List<Phrase> phrases = new ArrayList<>();
            gather(tree, phrases);
            return phrases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void gather(Object node, List<Phrase> phrases) {
        switch (node) {
            case Map<?, ?> map ->
                map.forEach((key, value) -> {
                    if (!"understand".equals(key)) {
                        gather(value, phrases);
                    }
                });
            case List<?> list -> list.forEach(value -> gather(value, phrases));
            default -> phrases.add(Phrase.of(String.valueOf(node).strip()));
        }
    }
}
