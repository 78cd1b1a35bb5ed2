package signpost.chat;

import java.util.function.UnaryOperator;

/// A person's text as it is kept: personal details masked first, and only then cut to the length that is kept, so that no detail stands at its end as a
/// beginning that nobody would know for one.
///
/// @param text what is kept
/// @param changed whether there were details in what was read
record KeptText(String text, boolean changed) {

    /// So much before the end of what was read is let go: a detail may have been cut there. None is longer, the words beside it by which it is known
    /// among it.
    private static final int LONGEST_DETAIL = 500;

    /// So much more is read than is kept, in characters, since somebody waits; what stands behind is neither kept nor masked.
    private static final int MORE = 2 * LONGEST_DETAIL;

    /// @param longest so many characters are kept at the most
    /// @param mask replaces personal details in a text
    static KeptText of(String typed, int longest, UnaryOperator<String> mask) {
        String read = Plain.text(typed, longest + MORE);
        String masked = mask.apply(read);
        String whole = read.length() < longest + MORE
                ? masked
                : masked.substring(0, Math.max(0, masked.length() - LONGEST_DETAIL));
        return new KeptText(Plain.text(whole, longest), !masked.equals(read));
    }
}
