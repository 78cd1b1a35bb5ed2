package signpost.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How words are mended in the newest state of the library, worked out once. Safe for use by many threads.
final class Spellings {

    /// So many words are looked at, which are more than are searched for: to look for the likeliest of the library's words takes its time.
    private static final int MOST = 3 * Asked.MOST_TERMS;

    private final Words plain = Words.plain();
    private volatile @Nullable Known last;

    /// How words are mended, and for which words: those of one state of the library and so many English ones.
    private record Known(Snapshot library, int english, Spelling spelling) {}

    /// The text with its words mended, as many as can be searched for.
    String mend(String text, Snapshot now, Learner learner) {
        List<Words.Word> words = plain.of(text);
        return spelling(now, learner).mend(text, words.subList(0, Math.min(words.size(), MOST)));
    }

    private Spelling spelling(Snapshot now, Learner learner) {
        Known known = last;
        int english = learner.english().size();
        if (known == null || known.library() != now || known.english() != english) {
            Set<String> right = new HashSet<>(learner.english());
            for (Glossary.Entry entry : now.glossary.entries()) {
                List<String> said = new ArrayList<>(entry.also());
                said.add(entry.term());
                said.addAll(entry.shorts());
                said.forEach(each -> plain.of(each).forEach(word -> right.add(word.stem())));
            }
            known = new Known(now, english, new Spelling(now.words, right, learner.everyday()));
            last = known;
        }
        return known.spelling();
    }
}
