package signpost.screening;

import java.util.BitSet;

/// An invented message to learn from, and which of its characters belong to a detail.
///
/// @param text without the marks
record Marked(String text, BitSet details) {

    /// @param marked the message with its details in « »
    static Marked read(String marked) {
        StringBuilder text = new StringBuilder();
        BitSet details = new BitSet();
        boolean detail = false;
        for (char c : marked.toCharArray()) {
            if (c == '«' || c == '»') {
                detail = c == '«';
            } else {
                details.set(text.length(), detail);
                text.append(c);
            }
        }
        return new Marked(text.toString(), details);
    }

    /// Whether a token begins within a detail.
    boolean isDetail(Token token) {
        return details.get(token.start());
    }
}
