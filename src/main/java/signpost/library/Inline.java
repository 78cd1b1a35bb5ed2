package signpost.library;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes the markup out of a line of plain text: `**bold**`, `*italic*`, `[words](link)`, `<b>`, `<li>` and the like. Words stay, but for
/// those struck through.
/// Every step looks at each character a bounded number of times.
final class Inline {

    private static final Set<String> SILENT = Set.of(
            "b", "i", "em", "strong", "u", "sup", "sub", "span", "a", "small", "mark", "abbr", "font", "s", "del",
            "ins",
            "code");
    private static final Set<String> PARTING = Set.of(
            "br", "p", "ul", "ol", "div", "table", "tr", "td", "th", "tbody", "thead", "h1", "h2", "h3", "h4", "h5",
            "h6",
            "hr", "blockquote", "img");
    private static final String NOTE = "<sup>";
    private static final String NOTE_END = "</sup>";
    private static final int LONGEST_TAG = 200;
    private static final int LONGEST_LINK = 1000;

    private Inline() {}

    /// The words alone, with white space evened out.
    static String plain(String text) {
        return Words.tidy(links(emphasis(tags(notes(Struck.without(text))))));
    }

    /// The numbers of notes as raised digits, so that they do not run into a figure before them.
    private static String notes(String text) {
        int at = text.indexOf(NOTE);
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        int close = -1;
        while (at >= 0) {
            close = close > at ? close : text.indexOf(NOTE_END, at);
            if (close < 0) {
                break;
            }
            String note = text.substring(at + NOTE.length(), Math.min(close, at + LONGEST_TAG));
            if (Words.isNote(note)) {
                out.append(text, from, at).append(Words.raised(note.strip()));
                from = close + NOTE_END.length();
            }
            at = text.indexOf(NOTE, at + 1);
        }
        return out.append(text, from, text.length()).toString();
    }

    private static String tags(String text) {
        int at = text.indexOf('<');
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        int end = -1;
        while (at >= 0) {
            end = end > at ? end : text.indexOf('>', at);
            if (end < 0) {
                break;
            }
            String with = end - at > LONGEST_TAG ? null : replacement(text, at, end);
            if (with != null) {
                out.append(text, from, at).append(with);
                from = end + 1;
                at = text.indexOf('<', from);
            } else {
                at = text.indexOf('<', at + 1);
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    private static @Nullable String replacement(String text, int start, int end) {
        boolean closing = text.charAt(start + 1) == '/';
        int from = start + (closing ? 2 : 1);
        int to = from;
        while (to < end && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        boolean tag = to == end || text.charAt(to) == ' ' || text.charAt(to) == '/';
        String name = text.substring(from, to).toLowerCase(Locale.ROOT);
        if (!tag) {
            return null;
        }
        if (name.equals("li")) {
            return closing ? " " : bullet(text, end + 1);
        }
        return SILENT.contains(name) ? "" : PARTING.contains(name) ? " " : null;
    }

    /// Items of a list inside a cell keep their bullets; one is given where the page alone drew it.
    private static String bullet(String text, int next) {
        while (next < text.length() && Words.isSpace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && Markers.isBullet(text.charAt(next)) ? " " : " • ";
    }

    private static String emphasis(String text) {
        if (text.indexOf('*') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escaped = i > 0 && text.charAt(i - 1) == '\\';
            boolean alone = (i == 0 || Words.isSpace(text.charAt(i - 1)))
                    && (i + 1 == text.length() || Words.isSpace(text.charAt(i + 1)));
            if (c != '*' || escaped || alone) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String links(String text) {
        int middle = text.indexOf("](");
        if (middle < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (middle >= 0) {
            int open = before(text, middle, from);
            int close = behind(text, middle);
            if (open >= from && close >= 0 && text.substring(middle + 2, close).indexOf(' ') < 0) {
                boolean picture = open > from && text.charAt(open - 1) == '!';
                out.append(text, from, picture ? open - 1 : open);
                out.append(text.substring(open + 1, middle).replace("\\", ""));
                from = close + 1;
            }
            middle = text.indexOf("](", Math.max(from, middle + 2));
        }
        return out.append(text, from, text.length()).toString();
    }

    /// Where the words of a link begin; -1 where no bracket stands near.
    private static int before(String text, int middle, int from) {
        for (int i = middle - 1; i >= Math.max(from, middle - LONGEST_LINK); i--) {
            char c = text.charAt(i);
            if (c == '[' || c == ']') {
                return c == '[' ? i : -1;
            }
        }
        return -1;
    }

    /// Where the address of a link ends; -1 where no bracket stands near.
    private static int behind(String text, int middle) {
        for (int i = middle; i < Math.min(text.length(), middle + LONGEST_LINK); i++) {
            char c = text.charAt(i);
            if (c == ')' || Words.isSpace(c) || (c == ']' && i > middle)) {
                return c == ')' ? i : -1;
            }
        }
        return -1;
    }
}
