package signpost.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes of what is looked for what can be looked for: its spelling mended, other words for the same found, what it means and which document it
/// names. Safe for use by many threads.
final class Understanding {

    private static final int REMEMBERED = 500;
    private static final double UNREAD = 0.05;

    private final Vectors vectors;
    private final Learner learner;
    private final Words words = Words.stems();
    private final Words allWords = Words.allStems();
    private final Words plain = Words.plain();
    private final Spellings spellings = new Spellings();

    /// The vectors of the questions asked last, by fingerprint: what people type is not kept.
    private final Map<Long, float[]> questions = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, float[]> eldest) {
            return size() > REMEMBERED;
        }
    });

    Understanding(Vectors vectors, Learner learner) {
        this.vectors = vectors;
        this.learner = learner;
    }

    Searching of(Snapshot now, Search search) {
        Asked asked = ask(now, search.text());
        Naming naming = Naming.of(asked, now.titles);
        String rest = naming.rest(asked.text(), words);
        Asked about = rest.isEmpty() ? asked : ask(now, rest);
        String unplaced = PublisherNames.without(about.text(), now.publishers, learner.everyday());
        Asked matter = unplaced.equals(about.text()) || unplaced.isBlank() ? about : ask(now, unplaced);
        Steering steering = Steering.of(asked.text(), now, naming, learner.everyday());
        Meaning meaning = meaning(now, asked, matter);
        return new Searching(now, asked, about, naming, search, steering, meaning,
                naming.any() ? meaning(now, matter, matter) : null,
                matter.equals(about) ? null : meaning(now, asked, about), vectors);
    }

    private Asked ask(Snapshot now, String text) {
        String mended = spellings.mend(text, now, learner);
        Asked asked = Asked.of(mended, now.glossary, learner.everyday(), now::standing, words, allWords);
        List<String> written = plain.of(mended).stream().map(Words.Word::stem).toList();
        return asked.with(Compounds.in(written, now.words, words));
    }

    /// Null while the model has yet to read more than a little: half a library found by meaning would hide the other half.
    private @Nullable Meaning meaning(Snapshot now, Asked asked, Asked about) {
        if (learner.model() == null || asked.terms().isEmpty() || now.read(vectors).unread() > UNREAD) {
            return null;
        }
        return learner.ask(model -> new Meaning(vectors, Probing.of(asked, about, text -> vector(model, text))))
                .orElse(null);
    }

    private float[] vector(Embedding model, String text) {
        long print = Vectors.fingerprint(text);
        float[] known = questions.get(print);
        if (known != null) {
            return known;
        }
        float[] vector = model.ofQuestion(text);
        questions.put(print, vector);
        return vector;
    }
}
