package signpost.web;

import signpost.chat.Action;
import signpost.chat.Turn;

/// What somebody wrote of a reply and could not be taken, so that it stands where it was written.
///
/// @param turn the number of the turn whose reply it is about; 0 for none
/// @param reason what they chose; empty for nothing
/// @param words what they typed
public record Unsaid(int turn, String reason, String words) {

    static final Unsaid NONE = new Unsaid(0, "", "");

    private static final int LONGEST = 5_000;

    public Unsaid {
        words = words.substring(0, Math.min(words.length(), LONGEST)).replace('\0', '\uFFFD');
    }

    static Unsaid of(Form form) {
        return form.fields().containsKey("words")
                ? new Unsaid(form.number("turn").orElse(0), form.text("reason"), form.text("words"))
                : NONE;
    }

    /// Whether there is anything that stands at a reply.
    public boolean isSome() {
        return turn > 0;
    }

    /// The words alone, about no reply.
    Unsaid homeless() {
        return new Unsaid(0, "", words);
    }

    /// The same where it is about this turn, whose reply can still be judged.
    Unsaid about(Turn other) {
        boolean open = other.number() == turn && other.feedback().isEmpty()
                && other.offered().stream().anyMatch(Action.Judge.class::isInstance);
        return open ? this : NONE;
    }

    /// Where it was typed.
    public String field() {
        return "feedback-" + turn + "-words";
    }
}
