package signpost.answer;

import java.util.List;

/// What somebody asks, and what stood on the table before.
///
/// @param text the words as typed; may be anything at all, and empty
/// @param before the earlier turns of the same conversation, oldest first
/// @param narrowing what the person asked to see only
public record Question(String text, List<Earlier> before, Narrowing narrowing) {

    /// So many characters of a question are searched for; what stands behind them is looked through for danger alone.
    public static final int LONGEST = 4000;

    /// An earlier turn: what was asked, and what was quoted, best first.
    public record Earlier(String text, List<Citation> quoted) {
        public Earlier {
            quoted = List.copyOf(quoted);
        }
    }

    public Question {
        before = List.copyOf(before);
    }

    /// A question that opens a conversation.
    public static Question of(String text) {
        return new Question(text, List.of(), Narrowing.NONE);
    }
}
