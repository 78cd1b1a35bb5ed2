package signpost.chat;

import java.util.function.UnaryOperator;
import signpost.insight.Recording;

/// Keeps what people think of replies.
///
/// @param mask replaces personal details in a text
record Judgements(UnaryOperator<String> mask, Tally tally, Recording recording) {

    /// @param reference the name under which the judged question is recorded; empty where there is none
    void keep(String door, String reference, Feedback kept) {
        tally.judged(door, name(kept));
        if (!reference.isEmpty()) {
            recording.judged(reference, kept instanceof Feedback.Helpful, name(kept), kept.said());
        }
    }

    /// As it is kept: without the words where they tell of danger.
    Feedback masked(Feedback feedback, boolean urgent) {
        return switch (feedback) {
            case Feedback.Helpful helpful -> helpful;
            case Feedback.NotHelpful not ->
                new Feedback.NotHelpful(not.reason(),
                        urgent ? "" : KeptText.of(not.words(), Feedback.NotHelpful.LONGEST, mask).text());
        };
    }

    private static String name(Feedback kept) {
        return switch (kept) {
            case Feedback.Helpful _ -> "helpful";
            case Feedback.NotHelpful not -> not.reason().id();
        };
    }
}
