package signpost.web;

import java.util.ArrayList;
import java.util.List;

/// A run of text that is marked throughout or not at all.
public record Piece(String text, boolean marked) {

    /// The text from `start` to `end`, cut where marks begin and end.
    static List<Piece> of(String text, int start, int end, List<Span> marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        for (Span mark : marks) {
            int from = Math.max(mark.start(), at);
            int to = Math.min(mark.end(), end);
            if (from >= to) {
                continue;
            }
            if (from > at) {
                pieces.add(new Piece(shown(text.substring(at, from)), false));
            }
            pieces.add(new Piece(shown(text.substring(from, to)), true));
            at = to;
        }
        if (at < end) {
            pieces.add(new Piece(shown(text.substring(at, end)), false));
        }
        return List.copyOf(pieces);
    }

    /// Characters that a page cannot hold, as the sign for a character that cannot be shown.
    private static String shown(String text) {
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                shown = shown == null ? new StringBuilder(text) : shown;
                shown.setCharAt(i, '\uFFFD');
            }
        }
        return shown == null ? text : shown.toString();
    }
}
