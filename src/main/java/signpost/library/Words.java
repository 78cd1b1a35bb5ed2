package signpost.library;

import java.text.Normalizer;
import java.util.Locale;

/// What every reader does to the letters it finds: nothing a person would see, except to even out white space.
final class Words {

    private static final int LONGEST_SLUG = 80;
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final int LONGEST_NOTE = 8;
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char WORD_JOINER = '\u2060';

    private Words() {}

    /// The same words with runs of white space made one space, ligatures spelt out, and invisible characters
    /// (soft hyphens, zero-width and control characters, direction overrides) dropped.
    static String tidy(String text) {
        if (isTidy(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c > ' ' && c < '\u007F';
            if (!plain && isSpace(c)) {
                gap = !out.isEmpty();
            } else if (plain || !isInvisible(c)) {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                append(out, c);
            }
        }
        return out.toString();
    }

    /// Whether a text is nothing but printed ASCII with single spaces, as most are.
    private static boolean isTidy(String text) {
        int length = text.length();
        char before = ' ';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= '\u007F' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return length == 0 || before != ' ';
    }

    /// As [#tidy], but a soft hyphen at the end of a printed line stays, to tell that a word goes on.
    static String tidyKeepingSoftEnd(CharSequence line) {
        String text = tidy(line.toString());
        int end = line.length();
        while (end > 0 && isSpace(line.charAt(end - 1))) {
            end--;
        }
        return end > 0 && line.charAt(end - 1) == SOFT_HYPHEN ? text + SOFT_HYPHEN : text;
    }

    /// Whether a character is white space of any width, the no-break space among them.
    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isInvisible(char c) {
        return c == SOFT_HYPHEN
                || c == BYTE_ORDER_MARK
                || c == WORD_JOINER
                || c == '\uFFFC'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || (c >= '\uE000' && c <= '\uF8FF' && !isSymbolBullet(c))
                || Character.isISOControl(c);
    }

    /// Symbol fonts put their bullets in the private area; readers want to see them.
    static boolean isSymbolBullet(char c) {
        return c == '\uF0B7' || c == '\uF0A7' || c == '\uF0FC' || c == '\uF0D8' || c == '\uF06E' || c == '\uF076';
    }

    private static void append(StringBuilder out, char c) {
        switch (c) {
            case '\uFB00' -> out.append("ff");
            case '\uFB01' -> out.append("fi");
            case '\uFB02' -> out.append("fl");
            case '\uFB03' -> out.append("ffi");
            case '\uFB04' -> out.append("ffl");
            case '\uFB05', '\uFB06' -> out.append("st");
            default -> out.append(c);
        }
    }

    /// Whether there is a letter in it.
    static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /// How many words it has.
    static int count(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = isSpace(text.charAt(i));
            if (!space && !inside) {
                words++;
            }
            inside = !space;
        }
        return words;
    }

    /// How many characters of space a line begins with; a tab counts four.
    static int indent(String line) {
        int indent = 0;
        for (int i = 0; i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t'); i++) {
            indent += line.charAt(i) == '\t' ? 4 : 1;
        }
        return indent;
    }

    /// Whether a raised text is the number of a note, or a power: it must not run into the figure before it.
    static boolean isNote(String raised) {
        String note = raised.strip();
        return !note.isEmpty() && note.length() <= LONGEST_NOTE
                && note.chars().allMatch(c -> c >= '0' && c <= '9' || c == ',');
    }

    /// Digits as raised ones, `12` as `¹²`; other characters as they are.
    static String raised(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            out.append(c >= '0' && c <= '9' ? RAISED.charAt(c - '0') : c);
        }
        return out.toString();
    }

    /// The words in lower case, without signs, parted by single spaces.
    static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (Character.isLetterOrDigit(c)) {
                out.append(c);
            } else if (c != '\'' && c != '\u2019' && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    /// A name for addresses: lower-case letters and digits parted by hyphens; `section` where nothing is left.
    static String slug(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < plain.length() && out.length() < LONGEST_SLUG; i++) {
            char c = plain.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                out.append(c);
            } else if (c != '\'' && c != '\u2019' && Character.getType(c) != Character.NON_SPACING_MARK
                    && !out.isEmpty() && out.charAt(out.length() - 1) != '-') {
                out.append('-');
            }
        }
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == '-') {
            end--;
        }
        return end == 0 ? "section" : out.substring(0, end);
    }
}
