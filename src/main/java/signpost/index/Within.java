package signpost.index;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The passages of the documents that a question names, weighed against each other alone by what it asks of them: what names the document
/// stands in each of its passages, and says nothing about which of them answers. For one thread.
final class Within {

    /// So many passages are compared at most; who names more than that names a shelf.
    private static final int MOST = 2000;

    /// What the comparison counts beside that with the whole library.
    private static final double SHARE = 0.6;

    /// The nearness of what the model has not read yet.
    private static final double UNREAD = -1;

    /// What the score by words counts here: the names of documents are no part of it.
    private static final double WORDS = 0.3;

    private final Snapshot snapshot;
    private final @Nullable Meaning meaning;
    private final Map<Integer, Candidate> inside = new HashMap<>();

    /// @param about what is asked of the documents
    /// @param named the documents, by path
    /// @param meaning of that alone; null where the model cannot be asked
    Within(Snapshot snapshot, Asked about, Collection<String> named, @Nullable Meaning meaning) throws IOException {
        this.snapshot = snapshot;
        this.meaning = meaning;
        if (named.isEmpty()) {
            return;
        }
        Query there = new TermInSetQuery(Field.PATH, named.stream().map(BytesRef::new).toList());
        ScoreDoc[] all = snapshot.searcher.search(there, MOST + 1).scoreDocs;
        if (all.length > MOST) {
            return;
        }
        for (ScoreDoc each : all) {
            if (snapshot.texts(each.doc).length > 0) {
                inside.put(each.doc, new Candidate(each.doc));
            }
        }
        Query words = new BooleanQuery.Builder()
                .add(Lexical.query(about), BooleanClause.Occur.SHOULD)
                .add(Lexical.details(about), BooleanClause.Occur.SHOULD)
                .add(there, BooleanClause.Occur.FILTER)
                .setMinimumNumberShouldMatch(1)
                .build();
        for (ScoreDoc hit : snapshot.searcher.search(words, MOST).scoreDocs) {
            Candidate candidate = inside.get(hit.doc);
            if (candidate != null) {
                candidate.words = hit.score;
            }
        }
    }

    /// Lets all of them be looked at, however they compare with the rest of the library.
    void addTo(Map<Integer, Candidate> candidates) {
        inside.keySet().forEach(doc -> candidates.computeIfAbsent(doc, Candidate::new));
    }

    /// Weighs them, once the candidates have their scores among all.
    void weigh(Map<Integer, Candidate> candidates) {
        for (Candidate each : inside.values()) {
            if (meaning != null) {
                each.look(meaning.of(snapshot.texts(each.doc)));
            }
        }
        Scales scales = Scales.of(inside.values(), MOST, score -> score > UNREAD);
        inside.forEach((doc, each) -> {
            Candidate candidate = candidates.get(doc);
            if (candidate != null) {
                double here = scales.worth(each, WORDS, 0, candidate.coverage);
                candidate.score = (1 - SHARE) * candidate.score + SHARE * here;
            }
        });
    }
}
