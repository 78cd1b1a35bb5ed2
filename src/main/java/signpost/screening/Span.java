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

    String of(String message) {
        return message.substring(start, end);
    }
}
