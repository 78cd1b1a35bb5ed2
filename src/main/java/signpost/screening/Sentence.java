package signpost.screening;

import java.util.List;

/// The words between two full stops, and whether they end in a question mark.
record Sentence(List<Word> words, boolean question) {

    Sentence {
        words = List.copyOf(words);
    }
}
