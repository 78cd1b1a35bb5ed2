package signpost.screening;

import java.util.ArrayList;
import java.util.List;

/// Learns from invented messages which words are part of a detail by what they mean where they stand.
/// Not safe to share between threads.
final class WordLearner {

    /// stands at the head of a file of weights
    static final String HEAD = "# Learnt by 'signpost measure personal --learn-words' from the messages in personal-*.txt of the tests;"
            + " do not change by hand.\n";

    private static final NetworkLearner.Manner MANNER = new NetworkLearner.Manner(12, 128, 0, 0.3, false);

    private final WordMeaning model;
    private final List<float[]> examples = new ArrayList<>();
    private final List<Boolean> details = new ArrayList<>();

    WordLearner(WordMeaning model) {
        this.model = model;
    }

    /// A message whose details stand in « ».
    void add(String marked) {
        Marked message = Marked.read(marked);
        Text text = new Text(message.text());
        WordSigns signs = new WordSigns(text, SecondReading.meaning(text, model));
        for (int i = 0; i < text.tokens().size(); i++) {
            examples.add(signs.of(i));
            details.add(message.isDetail(text.tokens().get(i)));
        }
    }

    Network learnt() {
        return new NetworkLearner(examples, details, MANNER, 1).learnt();
    }
}
