package signpost.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signpost.library.Block;
import signpost.library.Document;
import signpost.library.Section;

/// A heading or block of a document, or a piece of one, with what is marked in it.
///
/// @param place its place among all headings and blocks of the document
/// @param section where it stands
/// @param block the block; empty for the section's heading
/// @param text the words of the whole heading or block, as shown
/// @param span the piece of the text
/// @param marks what to mark, in characters of the text, in order
record Slice(int place, Section section, Optional<Block> block, String text, Span span, List<Span> marks) {

    /// All headings and blocks of a document in reading order, whole and unmarked.
    static List<Slice> of(Document document) {
        List<Slice> slices = new ArrayList<>();
        for (Section section : document.sections()) {
            add(slices, section, Optional.empty(), section.heading().strip());
            for (Block block : section.blocks()) {
                add(slices, section, Optional.of(block), shown(block));
            }
        }
        return slices;
    }

    Slice piece(Span piece, List<Span> marked) {
        return new Slice(place, section, block, text, piece, List.copyOf(marked));
    }

    List<Piece> pieces() {
        return Piece.of(text, span.start(), span.end(), marks);
    }

    boolean isRow() {
        return block.orElse(null) instanceof Block.Row;
    }

    boolean isHead() {
        return block.orElse(null) instanceof Block.Row row && row.head();
    }

    private static void add(List<Slice> slices, Section section, Optional<Block> block, String text) {
        if (!text.isBlank()) {
            slices.add(new Slice(slices.size(), section, block, text, new Span(0, text.length()), List.of()));
        }
    }

    /// As passages have it: an item with its number or letter, but without its bullet.
    private static String shown(Block block) {
        return block instanceof Block.Item item && item.marker().codePoints().anyMatch(Character::isLetterOrDigit)
                ? (item.marker() + " " + item.text()).strip()
                : block.text().strip();
    }
}
