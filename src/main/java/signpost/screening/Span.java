package signpost.screening;

import java.util.List;

/// A piece of a message.
///
/// @param start where it begins, in characters
/// @param end where it ends, exclusive
record Span(int start, int end) {

    /// From the first word of the sentence to the last.
    static Span of(Sentence sentence) {
        List<Word> words = sentence.words();
        return new Span(words.getFirst().start(), words.getLast().end());
    }

    static Span of(Hit hit) {
        return new Span(hit.start(), hit.end());
    }

    /// The same piece with what stands around it, or its middle, so that it has that many characters where the message has so many.
    Span sized(int size, int message) {
        int from = Math.max(0, Math.min(start + end - size, 2 * (message - size)) / 2);
        return new Span(from, Math.min(message, from + size));
    }

    String of(String message) {
        return message.substring(start, end);
    }
}
