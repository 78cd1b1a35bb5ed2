package signpost.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;
import signpost.library.Document;
import signpost.library.Passage;
import signpost.library.Passages;

/// Lucene with one stored field and nothing of ours but the analysis: what the index's speed is compared with.
final class BareLucene implements AutoCloseable {

    private final Path folder;
    private final Words words = Words.stems();
    private @Nullable DirectoryReader reader;

    BareLucene(Path folder) {
        this.folder = folder;
    }

    /// Indexes the passages of the documents, each with its headings.
    static void index(Path folder, List<Document> documents) throws IOException {
        try (Directory directory = new MMapDirectory(folder);
                IndexWriter writer = new IndexWriter(directory, Shelving.config())) {
            for (Document document : documents) {
                for (Passage passage : Passages.of(document)) {
                    String text = document.title() + ". " + String.join(". ", passage.path()) + ". " + passage.text();
                    var entry = new org.apache.lucene.document.Document();
                    entry.add(new TextField(Field.BODY, text, Store.YES));
                    writer.addDocument(entry);
                }
            }
            writer.commit();
        }
    }

    /// The best passages by BM25 with Lucene's defaults.
    List<String> best(String question, int most) throws IOException {
        DirectoryReader open = reader == null ? DirectoryReader.open(new MMapDirectory(folder)) : reader;
        reader = open;
        IndexSearcher searcher = new IndexSearcher(open);
        searcher.setSimilarity(new BM25Similarity());
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.of(question).forEach(
                word -> query.add(new TermQuery(new Term(Field.BODY, word.stem())), BooleanClause.Occur.SHOULD));
        List<String> texts = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query.build(), most).scoreDocs) {
            texts.add(searcher.storedFields().document(hit.doc).get(Field.BODY));
        }
        return texts;
    }

    @Override
    public void close() throws IOException {
        DirectoryReader open = reader;
        if (open != null) {
            reader = null;
            open.close();
        }
    }
}
