package signpost.answer;

import java.util.List;
import java.util.Optional;

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

    /// The earlier questions that this one leans on, oldest first; none where it stands alone.
    public List<String> behind() {
        return leaning().map(FollowUp::behind).orElse(List.of());
    }

    /// Whether it goes on from those before it and names no kind of document itself.
    public boolean goesOn() {
        return leaning().isPresent() && KindAsked.in(text).isEmpty();
    }

    /// The same, asked of other documents.
    public Question narrowed(Narrowing other) {
        return new Question(text, before, other);
    }

    /// Its words with the telling ones of those it leans on; its own where it stands alone.
    public String understood() {
        return Correction.in(text)
                .map(put -> before.isEmpty() ? put.meant() : understood(put, Correction.applied(before)))
                .or(() -> leaning().map(FollowUp::whole)).orElse(text);
    }

    private static String understood(Correction correction, List<Earlier> meant) {
        String put = correction.to(meant.getLast().text());
        return put.equals(correction.meant()) && FollowUp.leans(put) ? new FollowUp(put, meant).whole() : put;
    }

    /// Whether it names no subject, as "what do I do now?", "who do I call?" do not: it asks after whatever was spoken of. What has no words, as a
    /// thumbs-up, asks nothing; nothing at all asks the same again.
    public boolean isVague() {
        List<String> words = FollowUp.words(text);
        return text.isEmpty() || !words.isEmpty() && words.stream().noneMatch(FollowUp::isSubject);
    }

    private Optional<FollowUp> leaning() {
        List<Earlier> spoken = before.stream().filter(earlier -> !earlier.text().isBlank()).toList();
        return spoken.isEmpty()
                ? Optional.empty()
                : Optional.of(new FollowUp(text, spoken))
                        .filter(followUp -> followUp.leans() || Correction.in(text).isPresent());
    }
}
