package signpost.index;

import java.util.List;
import signpost.library.Passage;

/// A passage found.
///
/// @param passage the words
/// @param listed the document they stand in
/// @param score how it ranks against the other hits of the same search, 0 to about 1
/// @param signals what speaks for it
/// @param sentences for each sentence of the passage, how well it answers on its own; as many as the passage has
public record Hit(Passage passage, Listed listed, double score, Signals signals, List<Double> sentences) {
    public Hit {
        if (sentences.size() != passage.sentences().size()) {
            throw new IllegalArgumentException(
                    "sentences has " + sentences.size() + " scores for " + passage.sentences().size());
        }
        sentences = List.copyOf(sentences);
    }
}
