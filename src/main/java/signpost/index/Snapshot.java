package signpost.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.library.Passage;

/// The index as it stood at one commit: what answers one search from beginning to end.
///
/// Immutable but for where vectors are found, which only grows. Thread-safe.
final class Snapshot {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);

    /// In the field [Field#PATH] of a document's own entry, before its path.
    static final String ENTRY = "=";

    final DirectoryReader reader;
    final IndexSearcher searcher;
    final Map<String, Listed> library;
    final Glossary glossary;
    final Map<String, List<String>> publishers;
    final Titles titles;
    final Map<String, Integer> words;
    final int newestYear;

    /// Whether its documents are of several publishers.
    final boolean mixed;

    private final long[][] texts;
    private final Listed[] listed;
    private final PassageVectors passageVectors;

    Snapshot(DirectoryReader reader, Glossary glossary) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Lexical.RANKING);
        this.library = library(searcher);
        this.publishers = Steering.names(library.values());
        this.words = words(reader);
        this.newestYear = library.values().stream()
                .flatMap(listed -> listed.details().published().stream())
                .mapToInt(date -> date.year())
                .max()
                .orElse(0);
        this.mixed = library.values().stream().map(each -> each.details().publisher()).distinct().limit(2).count() > 1;
        this.texts = new long[reader.maxDoc()][0];
        this.listed = new Listed[texts.length];
        this.titles = Titles.of(library.values(), readPassages());
        this.glossary = glossary.with(Learnt.entries(library.values()),
                Expansions.of(glossary.entries(), library.values(), this::using)).ready();
        this.passageVectors = new PassageVectors(texts);
    }

    /// What can be found in a store that was just opened. What an older version wrote is better than nothing until all is written anew: no passage
    /// is quoted whose words are not as they were.
    static Snapshot first(Store store, Glossary glossary) throws IOException {
        Optional<DirectoryReader> former = store.former();
        if (former.isPresent()) {
            try {
                return new Snapshot(former.get(), glossary);
            } catch (IOException | RuntimeException unfit) {
                LOG.info("The index of another version cannot be used: {}", unfit.toString());
                store.release(former.get());
            }
        }
        return new Snapshot(store.reader(), glossary);
    }

    private static Map<String, Listed> library(IndexSearcher searcher) throws IOException {
        Map<String, Listed> library = new TreeMap<>();
        TermQuery entries = new TermQuery(new Term(Field.LISTED, ENTRY));
        var found = searcher.search(entries, Math.max(1, searcher.getIndexReader().maxDoc()));
        for (var hit : found.scoreDocs) {
            BytesRef bytes = searcher.storedFields().document(hit.doc).getBinaryValue(Field.LISTED);
            Listed listed = Listed.read(bytes);
            library.put(listed.path(), listed);
        }
        return library;
    }

    private static Map<String, Integer> words(DirectoryReader reader) throws IOException {
        Map<String, Integer> words = new HashMap<>();
        Terms terms = MultiTerms.getTerms(reader, Field.PLAIN);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                words.put(term.utf8ToString(), each.docFreq());
            }
        }
        return words;
    }

    /// Reads what stands in memory, and gives how many passages each document has.
    private Map<String, Integer> readPassages() throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            BinaryDocValues values = leaf.reader().getBinaryDocValues(Field.TEXTS);
            SortedDocValues paths = leaf.reader().getSortedDocValues(Field.PATH);
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = 0; values != null && paths != null && doc < leaf.reader().maxDoc(); doc++) {
                boolean there = (live == null || live.get(doc)) && values.advanceExact(doc) && paths.advanceExact(doc);
                Listed known = there ? library.get(paths.lookupOrd(paths.ordValue()).utf8ToString()) : null;
                if (known != null) {
                    BytesRef bytes = values.binaryValue();
                    long[] prints = new long[bytes.length / Long.BYTES];
                    ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).asLongBuffer().get(prints);
                    texts[leaf.docBase + doc] = prints;
                    listed[leaf.docBase + doc] = known;
                    counts.merge(known.path(), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    /// In how many passages of each document a word stands, by path.
    private Map<String, Integer> using(String word) {
        Map<String, Integer> passages = new HashMap<>();
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                PostingsEnum all = leaf.reader().postings(new Term(Field.PLAIN, word), PostingsEnum.NONE);
                for (int doc = all == null
                        ? DocIdSetIterator.NO_MORE_DOCS
                        : all.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = all.nextDoc()) {
                    Listed in = listed[leaf.docBase + doc];
                    if (in != null) {
                        passages.merge(in.path(), 1, Integer::sum);
                    }
                }
            }
            return passages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// In how many passages a stem stands.
    int standing(String stem) {
        try {
            return reader.docFreq(new Term(Field.BODY, stem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many passages can be found.
    int passages() {
        return passageVectors.passages();
    }

    int size() {
        return texts.length;
    }

    /// The fingerprints of the texts of a passage, its own first; none where there is no passage.
    long[] texts(int doc) {
        return texts[doc];
    }

    /// The vectors of all passages that the model has read.
    PassageVectors.View read(Vectors vectors) {
        return passageVectors.joined(vectors);
    }

    /// The document that the passage stands in.
    Listed listed(int doc) {
        return listed[doc];
    }

    Passage passage(int doc) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        BinaryDocValues passages = DocValues.getBinary(leaf.reader(), Field.PASSAGE);
        if (!passages.advanceExact(doc - leaf.docBase)) {
            throw new CorruptIndexException("a passage has no words", Integer.toString(doc));
        }
        Passage passage = Stored.passage(passages.binaryValue());
        String text = Texts.of(listed(doc).details().title(), passage).getFirst();
        if (Vectors.fingerprint(text) != texts[doc][0]) { // nobody may be shown words that the library does not say
            throw new CorruptIndexException("a passage has other words", Integer.toString(doc));
        }
        return passage;
    }
}
