package signpost.library;

/// A sentence, list item or table row within a passage.
///
/// @param start its first character in the passage's text
/// @param end the character behind its last
/// @param heads for a table row, the column heads and cells read together (`Partner: Police; Contribution: £13,000`), to search
///     by and never to quote; for other text, the sentence or head that introduces it; empty where there is neither
public record Sentence(int start, int end, String heads) {

    public Sentence {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("span " + start + " to " + end + " is empty");
        }
    }
}
