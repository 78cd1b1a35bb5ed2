package signpost.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import signpost.library.Block;
import signpost.library.Details;
import signpost.library.Document;
import signpost.library.Kind;
import signpost.library.Passage;
import signpost.library.Passages;
import signpost.library.Section;
import signpost.library.Sentence;

/// A large library made of a small one by shuffling its sentences: real words in their real frequencies, and no sense.
///
/// The same library, size and seed always give the same. For one thread.
final class Shuffled {

    private static final int SECTIONS = 20;
    private static final int SHORTEST = 600;
    private static final int LONGEST = 900;

    private final List<String> sentences = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final SplittableRandom random;

    Shuffled(List<Document> library, long seed) {
        this.random = new SplittableRandom(seed);
        for (Document document : library) {
            for (Passage passage : Passages.of(document)) {
                headings.add(passage.path().isEmpty() ? document.title() : passage.path().getLast());
                for (Sentence sentence : passage.sentences()) {
                    String words = passage.words(sentence);
                    if (words.length() >= 30 && words.length() <= 300 && !words.contains("\n")) {
                        sentences.add(words);
                    }
                }
            }
        }
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("library holds no sentences to shuffle");
        }
    }

    /// Documents of so many passages together, each passage a section of its own.
    List<Document> documents(int passages) {
        List<Document> documents = new ArrayList<>();
        for (int made = 0; made < passages; made += SECTIONS) {
            List<Section> sections = new ArrayList<>();
            for (int i = 0; i < Math.min(SECTIONS, passages - made); i++) {
                sections.add(new Section("s" + i, List.of(any(headings)), 0, List.of(new Block.Paragraph(text(), 0))));
            }
            String path = "shuffled-" + documents.size();
            Details details = new Details(
                    any(headings), Kind.GUIDANCE, "", Optional.empty(), "", Optional.empty(), "", List.of(), List.of(),
                    List.of(), "");
            documents.add(new Document(path, path, path, details, sections));
        }
        return documents;
    }

    /// Questions in the library's own words: headings and beginnings of sentences in turn.
    List<String> questions(int count) {
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> words = List.of(any(i % 2 == 0 ? headings : sentences).split("\\s+", -1));
            questions.add("What about " + String.join(" ", words.subList(0, Math.min(12, words.size()))) + "?");
        }
        return questions;
    }

    private String text() {
        int length = random.nextInt(SHORTEST, LONGEST - 100);
        StringBuilder text = new StringBuilder(any(sentences));
        while (text.length() < length) {
            String next = any(sentences);
            if (text.length() + next.length() < LONGEST) {
                text.append(' ').append(next);
            }
        }
        return text.toString();
    }

    private String any(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
