package signpost.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A heading, paragraph, item, table or footnote of a laid-out document, before it is decided which paragraphs are headings.
///
/// @param kind what it is
/// @param level the rank of a heading, the depth of an item, else 0
/// @param text its words; empty for a table
/// @param marker the bullet or number of an item
/// @param table the table, where it is one
/// @param page the page it begins on, from 1; 0 where the format has none
/// @param y where on the page it begins, in points from the top; without pages, its place in order
/// @param size the size of its letters
/// @param bold whether it is all bold
/// @param lines how many printed lines it has
/// @param turns where its words go on upon other pages
record Piece(
        Sort kind,
        int level,
        String text,
        String marker,
        @Nullable Table table,
        int page,
        float y,
        float size,
        boolean bold,
        int lines,
        List<Turn> turns) {

    Piece(
            Sort kind, int level, String text, String marker, @Nullable Table table, int page, float y, float size,
            boolean bold, int lines) {
        this(kind, level, text, marker, table, page, y, size, bold, lines, List.of());
    }

    enum Sort {
        HEADING,
        PARAGRAPH,
        ITEM,
        TABLE,
        NOTE
    }

    Piece asHeading(int rank) {
        String words = marker.isEmpty() || kind != Sort.ITEM ? text : marker + " " + text;
        return new Piece(Sort.HEADING, rank, words, "", null, page, y, size, bold, lines);
    }

    Piece asParagraph() {
        return new Piece(Sort.PARAGRAPH, 0, text, "", null, page, y, size, bold, lines, turns);
    }

    Piece asNote() {
        String words = marker.isEmpty() ? text : marker + " " + text;
        return new Piece(Sort.NOTE, 0, words, "", null, page, y, size, bold, lines);
    }

    Piece withText(String words) {
        return new Piece(kind, level, words, marker, table, page, y, size, bold, lines, turns);
    }

    /// With words that follow, wherever they stand.
    ///
    /// @param words its own and those that follow, as running text
    Piece goingOn(String words, Piece next) {
        List<Turn> all = new ArrayList<>(turns);
        int shift = words.length() - next.text.length();
        int last = turns.isEmpty() ? page : turns.getLast().page();
        if (next.page != last && shift > 0) {
            all.add(new Turn(shift, next.page));
        }
        next.turns.forEach(turn -> all.add(new Turn(turn.at() + shift, turn.page())));
        return new Piece(kind, level, words, marker, table, page, y, size, bold, lines, all);
    }

    /// Where its last words go on upon other pages.
    ///
    /// @param last its words, or all but the first of them
    List<Turn> turnsIn(String last) {
        int less = text.length() - last.length();
        return turns.stream().filter(turn -> turn.at() > less).map(turn -> new Turn(turn.at() - less, turn.page()))
                .toList();
    }

    Piece withTable(Table other) {
        return new Piece(kind, level, text, marker, other, page, y, size, bold, lines);
    }

    boolean isHeading() {
        return kind == Sort.HEADING;
    }
}
