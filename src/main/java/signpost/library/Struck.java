package signpost.library;

/// Takes out of a line of text what somebody struck through: `~~48~~`, `<del>48</del>`, `<s>48</s>`. It is not to be quoted as if it
/// still held. A mark that is never closed strikes nothing.
final class Struck {

    private static final String[] TAGS = {"del", "s", "strike"};
    private static final int LONGEST_TAG = 200;

    private Struck() {}

    /// The text without what is struck through. Every step looks at each character a bounded number of times.
    static String without(String text) {
        String left = text.indexOf('~') < 0 ? text : tildes(text);
        for (String tag : TAGS) {
            left = left.indexOf('<') < 0 ? left : tagged(left, tag);
        }
        return left;
    }

    /// Whether a tag strikes words through, or ends doing so.
    static boolean isTag(String tag) {
        for (String name : TAGS) {
            if (end(tag, tag.startsWith("</") ? 2 : 1, name) == tag.length()) {
                return true;
            }
        }
        return false;
    }

    /// What is left in the place of struck words: a space where one of them stood at their edge, so that their neighbours do not run
    /// together.
    static String gap(String struck) {
        boolean edge = !struck.isBlank()
                && (Words.isSpace(struck.charAt(0)) || Words.isSpace(struck.charAt(struck.length() - 1)));
        return edge ? " " : "";
    }

    private static String tildes(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        int open = -1;
        int at = text.indexOf("~~");
        while (at >= 0) {
            int end = at;
            while (end < text.length() && text.charAt(end) == '~') {
                end++;
            }
            boolean pair = end - at == 2;
            boolean closes = open >= 0 && !Words.isSpace(text.charAt(at - 1));
            boolean opens = end < text.length() && !Words.isSpace(text.charAt(end));
            if (pair && closes) {
                out.append(text, from, open);
                from = end;
                open = -1;
            } else if (pair && opens) {
                open = open < 0 ? at : open;
            }
            at = text.indexOf("~~", end);
        }
        return out.append(text, from, text.length()).toString();
    }

    private static String tagged(String text, String name) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        int open = -1;
        int inner = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            boolean closing = at + 1 < text.length() && text.charAt(at + 1) == '/';
            int end = end(text, at + (closing ? 2 : 1), name);
            if (end < 0) {
                continue;
            }
            if (!closing && open < 0) {
                open = at;
                inner = end;
            } else if (closing && open >= 0) {
                out.append(text, from, open).append(gap(text.substring(inner, at)));
                from = end;
                open = -1;
            } else if (closing) {
                out.append(text, from, at);
                from = end;
            }
        }
        if (open >= 0) {
            out.append(text, from, open);
            from = inner;
        }
        return out.append(text, from, text.length()).toString();
    }

    /// Behind the tag of this name that stands here; -1 where another does.
    private static int end(String text, int at, String name) {
        int behind = at + name.length();
        boolean named = text.regionMatches(true, at, name, 0, name.length()) && behind < text.length()
                && (text.charAt(behind) == '>' || Words.isSpace(text.charAt(behind)));
        for (int i = behind; named && i < Math.min(text.length(), behind + LONGEST_TAG); i++) {
            if (text.charAt(i) == '>') {
                return i + 1;
            }
        }
        return -1;
    }
}
