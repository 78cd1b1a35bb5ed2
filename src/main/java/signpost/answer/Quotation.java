package signpost.answer;

import java.util.List;
import signpost.library.Passage;
import signpost.library.Sentence;

/// A passage word for word, with its citation and the sentences in it that answer.
///
/// @param passage the words
/// @param citation where they stand
/// @param answering the sentences of the passage that answer, in order; never empty
/// @param score how well it fits, 0 to 1, comparable within one answer only
/// @param flags what the reader must know about the document
public record Quotation(
        Passage passage,
        Citation citation,
        List<Sentence> answering,
        double score,
        List<Flag> flags) {

    public Quotation {
        if (answering.isEmpty() || !passage.sentences().containsAll(answering)) {
            throw new IllegalArgumentException("answering sentences are not sentences of the passage");
        }
        answering = List.copyOf(answering);
        flags = List.copyOf(flags);
    }
}
