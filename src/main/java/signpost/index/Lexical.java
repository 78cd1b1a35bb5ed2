package signpost.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/// Turns a question into a query by words: BM25 over the text with its headings, the headings once more, neighbours that stay together,
/// and the glossary's other words. Weights were measured on public collections; `measure beir` shows what they are worth.
final class Lexical {

    /// BM25 as it ranks; see Robertson and Zaragoza 2009, "The probabilistic relevance framework".
    static final Similarity RANKING = new BM25Similarity(1.5f, 0.75f);

    private static final float QUESTION_WORD = 0.3f;
    private static final float EVERYDAY_WORD = 0.6f;
    private static final float TITLE = 0.5f;
    private static final float NEIGHBOURS = 0.15f;
    private static final float OTHER_WORDS = 0.5f;

    private Lexical() {}

    /// What a passage is looked for by. Words that only shape the question wait for [#details(Asked)], unless it holds no others: they
    /// stand in most passages, tell few apart, and reading where they stand takes longer than all else.
    static Query query(Asked asked) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms(query, asked, stem -> shapedOnly(asked) || !QuestionWords.contains(stem));
        for (Asked.Other other : asked.other()) {
            List<Query> ways = new ArrayList<>();
            for (List<String> stems : other.instead()) {
                ways.add(phrase(stems));
            }
            if (!ways.isEmpty()) {
                query.add(new BoostQuery(new DisjunctionMaxQuery(ways, 0), OTHER_WORDS), BooleanClause.Occur.SHOULD);
            }
        }
        return query.build();
    }

    /// What else counts, looked at only in the best by [#query(Asked)]: the words that shape the question, and neighbours of the question
    /// that stand together in a passage too.
    static Query details(Asked asked) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms(query, asked, stem -> !shapedOnly(asked) && QuestionWords.contains(stem));
        for (Asked.Pair pair : asked.pairs()) {
            for (int slop : new int[]{0, 8}) {
                Query together = new PhraseQuery(slop, Field.BODY, pair.first(), pair.second());
                query.add(new BoostQuery(together, NEIGHBOURS), BooleanClause.Occur.SHOULD);
            }
        }
        return query.build();
    }

    private static boolean shapedOnly(Asked asked) {
        return asked.other().isEmpty() && asked.terms().keySet().stream().allMatch(QuestionWords::contains);
    }

    private static void terms(BooleanQuery.Builder query, Asked asked, Predicate<String> which) {
        weights(asked).forEach((stem, weight) -> {
            if (which.test(stem)) {
                query.add(term(Field.BODY, stem, weight), BooleanClause.Occur.SHOULD);
                query.add(term(Field.TITLE, stem, TITLE * weight), BooleanClause.Occur.SHOULD);
            }
        });
    }

    /// How much each stem of the question counts.
    static Map<String, Float> weights(Asked asked) {
        Map<String, Float> everyday = new HashMap<>();
        for (Asked.Other other : asked.other()) {
            if (other.lay()) {
                other.stems().forEach(stem -> everyday.put(stem, EVERYDAY_WORD));
            }
        }
        Map<String, Float> weights = new LinkedHashMap<>();
        asked.terms().forEach((stem, count) -> {
            float weight = (float) Math.sqrt(count) * everyday.getOrDefault(stem, 1f);
            weights.put(stem, QuestionWords.contains(stem) ? weight * QUESTION_WORD : weight);
        });
        return weights;
    }

    private static Query term(String field, String stem, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, stem)), weight);
    }

    /// Words that stand together, as they stand in the text.
    static Query phrase(List<String> stems) {
        if (stems.size() == 1) {
            return new TermQuery(new Term(Field.BODY, stems.getFirst()));
        }
        return new PhraseQuery(1, Field.BODY, stems.toArray(String[]::new));
    }
}
