package signpost.index;

/// The names of what the index keeps of each passage.
final class Field {

    /// a passage as bytes; a column, since one search reads many
    static final String PASSAGE = "passage";

    /// a document as bytes; stored with the document's own entry
    static final String LISTED = "listed";

    /// the path of the document
    static final String PATH = "path";

    /// title, headings, words and the heads of table cells, as stems
    static final String BODY = "body";

    /// title and headings, as stems
    static final String TITLE = "title";

    /// the words as they are written, to mend spelling by
    static final String PLAIN = "plain";

    /// fingerprints of the texts whose vectors belong to the passage: its own first, then its sentences'
    static final String TEXTS = "texts";

    private Field() {}
}
