package signpost.backup;

/// Nothing was saved or restored; a whole sentence says why.
public final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unfit(String sentence) {
        super(sentence);
    }

    /// Why.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
