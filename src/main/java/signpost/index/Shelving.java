package signpost.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import signpost.library.Passage;
import signpost.library.Sentence;

/// Writes documents into the index: one entry for the document, one for each passage.
final class Shelving {

    /// No positions and no lengths: how many passages a word stands in is all that is asked of the plain words.
    private static final FieldType WORDS_ONLY = new FieldType();

    /// No positions: nobody looks for words side by side in titles alone.
    private static final FieldType COUNTED = new FieldType();

    static {
        WORDS_ONLY.setIndexOptions(IndexOptions.DOCS);
        WORDS_ONLY.setOmitNorms(true);
        WORDS_ONLY.freeze();
        COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        COUNTED.freeze();
    }

    /// Lucene reads the fields of a passage in their order, within the call that adds it.
    private static final ThreadLocal<Tapped> TAPPED = ThreadLocal.withInitial(Tapped::new);

    private Shelving() {}

    static IndexWriterConfig config() {
        return new IndexWriterConfig(Words.stems())
                .setSimilarity(Lexical.RANKING)
                .setRAMBufferSizeMB(24)
                .setCommitOnClose(false);
    }

    static IndexWriter writer(Directory directory) throws IOException {
        return new IndexWriter(directory, config());
    }

    /// Puts a document in the place of what stood under its path.
    static void put(IndexWriter writer, Listed listed, List<Passage> passages) throws IOException {
        remove(writer, listed.path());
        Document entry = new Document();
        entry.add(new StringField(Field.LISTED, Snapshot.ENTRY, Store.NO));
        entry.add(new StringField(Field.PATH, listed.path(), Store.NO));
        entry.add(new SortedDocValuesField(Field.PATH, new BytesRef(listed.path())));
        entry.add(new StoredField(Field.LISTED, listed.write()));
        entry.add(new TextField(Field.BODY, "", Store.NO)); // lengths of texts are read faster where every entry has one
        entry.add(new org.apache.lucene.document.Field(Field.TITLE, "", COUNTED));
        writer.addDocument(entry);
        for (Passage passage : passages) {
            writer.addDocument(passage(listed, passage));
        }
    }

    static void remove(IndexWriter writer, String path) throws IOException {
        writer.deleteDocuments(new Term(Field.PATH, path));
    }

    private static Document passage(Listed listed, Passage passage) throws IOException {
        String title = listed.details().title() + ". " + String.join(". ", passage.path());
        Document document = new Document();
        document.add(new StringField(Field.PATH, listed.path(), Store.NO));
        document.add(new SortedDocValuesField(Field.PATH, new BytesRef(listed.path())));
        Tapped tapped = TAPPED.get();
        document.add(new TextField(
                Field.BODY, tapped.stems(title, ". " + passage.text() + repeatedHeads(passage))));
        document.add(new org.apache.lucene.document.Field(Field.TITLE, tapped.title(), COUNTED));
        document.add(new org.apache.lucene.document.Field(Field.PLAIN, tapped.words(), WORDS_ONLY));
        document.add(new BinaryDocValuesField(Field.PASSAGE, Stored.write(passage)));
        List<String> texts = Texts.of(listed.details().title(), passage);
        ByteBuffer prints = ByteBuffer.allocate(Long.BYTES * texts.size());
        texts.forEach(text -> prints.putLong(Vectors.fingerprint(text)));
        document.add(new BinaryDocValuesField(Field.TEXTS, new BytesRef(prints.array())));
        return document;
    }

    /// Column heads that stand on an earlier page of the table, so that a row is found by them.
    private static String repeatedHeads(Passage passage) {
        StringBuilder heads = new StringBuilder();
        for (Sentence sentence : passage.sentences()) {
            int colon = sentence.heads().indexOf(':');
            if (colon > 0 && passage.words(sentence).contains("\t")) {
                for (String cell : sentence.heads().split("; ", -1)) {
                    int end = cell.indexOf(": ");
                    String head = end > 0 ? cell.substring(0, end) : "";
                    if (!head.isEmpty() && !passage.text().contains(head) && heads.indexOf(head) < 0) {
                        heads.append(' ').append(head);
                    }
                }
            }
        }
        return heads.toString();
    }
}
