package signpost.chat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Text from a person, made harmless to show.
final class Plain {

    private static final Set<String> SMALL = Set.of("on", "upon", "of", "and", "the", "in", "with");

    private Plain() {}

    /// The text with control characters, lone surrogates and characters that are none replaced by `U+FFFD`; line ends become
    /// `\n`, and tabs stay. At most `longest` characters are kept.
    static String text(String typed, int longest) {
        StringBuilder plain = new StringBuilder(Math.min(typed.length(), longest));
        for (int i = 0; i < typed.length() && plain.length() < longest;) {
            int c = typed.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                i += i < typed.length() && typed.charAt(i) == '\n' ? 1 : 0;
                plain.append('\n');
            } else if (harmless(c)) {
                plain.appendCodePoint(c);
            } else {
                plain.append('\uFFFD');
            }
        }
        return plain.toString();
    }

    /// The name of a place, typed in lower case, as it is written: "Stoke on Trent".
    static String titled(String name) {
        return Arrays.stream(name.split(" ", -1))
                .map(word -> SMALL.contains(word) || word.isEmpty()
                        ? word
                        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private static boolean harmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\t';
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
