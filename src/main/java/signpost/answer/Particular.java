package signpost.answer;

/// What may be asked of a document itself, beside what stands in it.
public enum Particular {
    /// When it was published.
    PUBLISHED,
    /// By whom it was published.
    PUBLISHER,
    /// Who wrote, owns or approved it.
    AUTHOR,
    /// Whom it is for.
    AUDIENCE,
    /// When it is due for review.
    REVIEW,
    /// Whether it still holds.
    CURRENT,
    /// Which issue it is.
    VERSION,
    /// What it took the place of.
    REPLACES,
    /// Where all of it can be read.
    LINK,
    /// Where in it the words stand that were quoted.
    PLACE
}
