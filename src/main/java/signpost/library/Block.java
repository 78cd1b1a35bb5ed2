package signpost.library;

import java.util.List;

/// One run of text inside a section, word for word.
public sealed interface Block {

    /// What it says, word for word; cells of a row are parted by tabs.
    String text();

    /// The page it starts on, counted from 1; 0 where the format has no pages.
    int page();

    /// Where it goes on upon other pages, in order.
    default List<Turn> turns() {
        return List.of();
    }

    /// A paragraph.
    ///
    /// @param turns where it goes on upon other pages, in order
    record Paragraph(String text, int page, List<Turn> turns) implements Block {

        public Paragraph {
            turns = List.copyOf(turns);
        }

        public Paragraph(String text, int page) {
            this(text, page, List.of());
        }
    }

    /// An item of a list, without its bullet.
    ///
    /// @param marker the bullet or number as printed, such as `a)`; empty where there is none
    /// @param depth 1 for the outer list, 2 for a list within it ...
    /// @param turns where it goes on upon other pages, in order
    record Item(String text, String marker, int depth, int page, List<Turn> turns) implements Block {

        public Item {
            turns = List.copyOf(turns);
        }

        public Item(String text, String marker, int depth, int page) {
            this(text, marker, depth, page, List.of());
        }
    }

    /// A row of a table.
    ///
    /// @param heads the heads of its columns, as many as cells or none
    /// @param cells the cells from left to right, a merged one once
    /// @param head whether this row is itself the heads
    record Row(List<String> heads, List<String> cells, boolean head, int page) implements Block {

        public Row {
            heads = List.copyOf(heads);
            cells = List.copyOf(cells);
            if (!heads.isEmpty() && heads.size() != cells.size()) {
                throw new IllegalArgumentException("heads " + heads.size() + " do not fit cells " + cells.size());
            }
        }

        @Override
        public String text() {
            return String.join("\t", cells);
        }
    }
}
