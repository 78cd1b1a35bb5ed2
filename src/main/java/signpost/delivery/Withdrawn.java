package signpost.delivery;

/// The person may not be written to any more, or the campaign may not send, since a moment ago.
final class Withdrawn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean marked;

    /// @param marked whether it is on record that the mail was about to leave
    Withdrawn(boolean marked) {
        super("the mail may not leave any more");
        this.marked = marked;
    }

    boolean marked() {
        return marked;
    }
}
