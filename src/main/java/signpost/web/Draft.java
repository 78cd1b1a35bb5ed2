package signpost.web;

/// What was typed and could not be taken, and stands where it was typed: as a rule in the box for the next question.
///
/// @param text the words typed and not answered
/// @param error what was wrong with them; empty where nothing was
/// @param unsaid what was wrong with instead, where it was a judgement of a reply
public record Draft(String text, String error, Unsaid unsaid) {

    static final Draft EMPTY = new Draft("", "", Unsaid.NONE);

    /// How much of a text that is too long is sent back.
    private static final int LONGEST = 200_000;

    Draft(String text, String error) {
        this(text, error, Unsaid.NONE);
    }

    /// The same where the reply it is about is there no more: its words stand beside what was wrong.
    Draft alone() {
        return new Draft(text, error, unsaid.homeless());
    }

    public Draft {
        text = text.substring(0, Math.min(text.length(), LONGEST)).replace('\0', '\uFFFD');
    }
}
