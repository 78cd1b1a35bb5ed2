package signpost.web;

/// What stands in the box for the next question.
///
/// @param text the words typed and not answered
/// @param error what was wrong with them; empty where nothing was
public record Draft(String text, String error) {

    static final Draft EMPTY = new Draft("", "");

    /// How much of a text that is too long is sent back.
    private static final int LONGEST = 200_000;

    public Draft {
        text = text.substring(0, Math.min(text.length(), LONGEST)).replace('\0', '\uFFFD');
    }
}
