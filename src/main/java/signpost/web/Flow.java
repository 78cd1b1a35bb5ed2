package signpost.web;

import java.util.List;

/// What a page draws of a document: one heading, paragraph, list or table.
public sealed interface Flow {

    /// A heading.
    ///
    /// @param rank 1 for the first rank of the page
    /// @param anchor the fragment that leads to it; empty inside a quotation
    record Heading(int rank, String anchor, List<Piece> pieces) implements Flow {}

    /// A paragraph.
    record Paragraph(List<Piece> pieces) implements Flow {}

    /// Consecutive items of a list.
    ///
    /// @param bulleted whether they have bullets; else their numbers or letters are part of their words
    record Items(boolean bulleted, List<Item> items) implements Flow {}

    /// @param depth 1 for the outer list
    record Item(int depth, List<Piece> pieces) {}

    /// Consecutive rows of a table.
    ///
    /// @param heads the cells of its head row; empty where it has none
    record Grid(List<List<Piece>> heads, List<List<List<Piece>>> rows) implements Flow {}

    /// Where a page of the original begins.
    record PageBreak(int page) implements Flow {}

    /// Where the passage begins that the reader came for.
    record Here() implements Flow {}
}
