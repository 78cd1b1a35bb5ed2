package signpost.index;

import java.util.Set;

/// Words that shape a question more than they say what it is about; as stems. They count less, but are never dropped: a question may hold
/// nothing else.
final class QuestionWords {

    private static final Set<String> STEMS = Set.of(
            "what", "how", "when", "can", "should", "do", "doe", "did", "i", "my", "need", "tell", "pleas", "who",
            "whom", "whose", "where",
            "which", "why", "is", "are", "was", "were", "would", "could", "will", "me", "you", "your", "have", "ha",
            "had", "ani", "anyth",
            "about", "mani", "much", "get", "there", "their", "thei", "we", "us", "our", "ar", "wa", "am", "been", "be",
            "so", "just", "got",
            "give", "know", "find", "help", "want", "say", "thi", "that", "it", "someon", "somebodi", "anyon",
            "anybodi", "whether", "ok",
            "hi", "hello", "thank", "wat", "wen", "u", "ur", "r");

    private QuestionWords() {}

    static boolean contains(String stem) {
        return STEMS.contains(stem);
    }
}
