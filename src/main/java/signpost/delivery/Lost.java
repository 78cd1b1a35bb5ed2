package signpost.delivery;

/// A row that a worker had claimed is no longer its own.
final class Lost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Lost() {
        super("the row is no longer ours");
    }
}
