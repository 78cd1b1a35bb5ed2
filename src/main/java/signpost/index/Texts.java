package signpost.index;

import java.util.ArrayList;
import java.util.List;
import signpost.library.Passage;
import signpost.library.Sentence;

/// The texts of a passage that the model reads: the passage with its headings, then each sentence with the heading it stands under.
final class Texts {

    private Texts() {}

    /// The passage first, then its sentences in order.
    static List<String> of(String title, Passage passage) {
        List<String> texts = new ArrayList<>();
        String headings = String.join(". ", passage.path());
        texts.add(title + ". " + (headings.isEmpty() ? "" : headings + ". ") + passage.text());
        String above = (passage.path().isEmpty() ? title : passage.path().getLast()) + ": ";
        for (Sentence sentence : passage.sentences()) {
            String words = passage.words(sentence);
            boolean row = words.contains("\t");
            String read = sentence.heads().isEmpty() ? words : row ? sentence.heads() : sentence.heads() + " " + words;
            texts.add(above + read);
        }
        return texts;
    }
}
