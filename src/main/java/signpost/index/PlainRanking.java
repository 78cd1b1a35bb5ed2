package signpost.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// The plainest ranking there is, kept in memory, for measures to compare with: BM25 with Lucene's defaults (k1 1.2, b 0.75) over one text.
/// Answers never come from it. For one thread.
public final class PlainRanking implements AutoCloseable {

    private static final String ID = "id";
    private static final String TEXT = "text";
    private static final int MOST_TERMS = 1000;

    private final Analyzer analyzer = new EnglishAnalyzer();
    private final Directory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /// @param texts what is ranked: texts by their ids
    public PlainRanking(Map<String, String> texts) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Map.Entry<String, String> each : texts.entrySet()) {
                Document document = new Document();
                document.add(new StoredField(ID, each.getKey()));
                document.add(new TextField(TEXT, each.getValue(), Store.NO));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity(1.2f, 0.75f));
    }

    /// The ids of the texts that fit best, best first.
    public List<String> best(String question, int most) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms(question).forEach((term, count) -> query.add(
                new BoostQuery(new TermQuery(new Term(TEXT, term)), count), BooleanClause.Occur.SHOULD));
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query.build(), most).scoreDocs) {
            ids.add(searcher.storedFields().document(hit.doc).get(ID));
        }
        return ids;
    }

    private Map<String, Integer> terms(String question) throws IOException {
        Map<String, Integer> terms = new LinkedHashMap<>();
        try (TokenStream stream = analyzer.tokenStream(TEXT, question)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && terms.size() < MOST_TERMS) {
                terms.merge(term.toString(), 1, Integer::sum);
            }
            stream.end();
        }
        return terms;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        analyzer.close();
    }
}
