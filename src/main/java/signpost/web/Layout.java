package signpost.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.library.Block;

/// Lays slices of a document out as headings, paragraphs, lists and tables.
final class Layout {

    private final Map<String, Integer> ranks;
    private final boolean pages;
    private final List<Flow> flows = new ArrayList<>();
    private final List<Slice> run = new ArrayList<>();
    private int page;
    private boolean here;

    private Layout(Map<String, Integer> ranks) {
        this.ranks = ranks;
        this.pages = !ranks.isEmpty();
    }

    /// A passage, as it stands in a quotation.
    static List<Flow> quotation(List<Slice> slices) {
        return new Layout(Map.of()).flows(slices);
    }

    /// A whole document, with anchors and the pages of the original.
    ///
    /// @param ranks the rank of the heading of each section, by anchor
    static List<Flow> document(List<Slice> slices, Map<String, Integer> ranks) {
        return new Layout(ranks).flows(slices);
    }

    private List<Flow> flows(List<Slice> slices) {
        for (Slice slice : slices) {
            turnPage(slice);
            if (pages && !here && !slice.marks().isEmpty()) {
                finish();
                here = true;
                flows.add(new Flow.Here());
            }
            if (!run.isEmpty() && !goesOn(run.getLast(), slice)) {
                finish();
            }
            switch (slice.block().orElse(null)) {
                case null -> flows.add(heading(slice));
                case Block.Paragraph _ -> flows.add(new Flow.Paragraph(slice.pieces()));
                case Block.Item _,Block.Row _ -> run.add(slice);
            }
        }
        finish();
        return List.copyOf(flows);
    }

    private void turnPage(Slice slice) {
        int now = slice.block().map(Block::page).orElse(slice.section().page());
        if (pages && now > page) {
            finish();
            page = now;
            flows.add(new Flow.PageBreak(now));
        }
    }

    private Flow heading(Slice slice) {
        String anchor = slice.section().anchor();
        return new Flow.Heading(ranks.getOrDefault(anchor, 1), pages ? anchor : "", slice.pieces());
    }

    private static boolean goesOn(Slice before, Slice next) {
        if (next.block().isEmpty()) {
            return false;
        }
        return switch (before.block().orElseThrow()) {
            case Block.Item item -> next.block().get() instanceof Block.Item other && bulleted(item) == bulleted(other);
            case Block.Row row ->
                next.block().get() instanceof Block.Row other && !other.head() && sameHeads(row, other);
            case Block.Paragraph _ -> false;
        };
    }

    private static boolean sameHeads(Block.Row row, Block.Row other) {
        return row.heads().isEmpty() || other.heads().isEmpty() || row.heads().equals(other.heads());
    }

    private static boolean bulleted(Block.Item item) {
        return item.marker().codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private void finish() {
        if (run.isEmpty()) {
            return;
        }
        flows.add(
                switch (run.getFirst().block().orElseThrow()) {
                    case Block.Item first -> new Flow.Items(bulleted(first), run.stream().map(Layout::item).toList());
                    case Block.Row first -> grid(first);
                    case Block.Paragraph _ -> throw new IllegalStateException("a paragraph does not run on");
                });
        run.clear();
    }

    private static Flow.Item item(Slice slice) {
        int depth = slice.block().orElse(null) instanceof Block.Item item ? item.depth() : 1;
        return new Flow.Item(depth, slice.pieces());
    }

    private Flow grid(Block.Row first) {
        Optional<Slice> head = Optional.of(run.getFirst()).filter(Slice::isHead);
        List<List<Piece>> heads = head.map(Layout::cells)
                .orElse(first.heads().stream().map(cell -> List.of(new Piece(cell, false))).toList());
        List<Slice> rows = run.subList(head.isPresent() ? 1 : 0, run.size());
        return new Flow.Grid(heads, rows.stream().map(Layout::cells).toList());
    }

    /// The cells of a row, the empty ones at its ends too.
    private static List<List<Piece>> cells(Slice row) {
        String whole = row.block().orElseThrow().text();
        List<List<Piece>> cells = new ArrayList<>();
        whole.chars().takeWhile(Character::isWhitespace).filter(c -> c == '\t').forEach(_ -> cells.add(List.of()));
        int start = row.span().start();
        for (int i = start; i <= row.span().end(); i++) {
            if (i == row.span().end() || row.text().charAt(i) == '\t') {
                cells.add(Piece.of(row.text(), start, i, row.marks()));
                start = i + 1;
            }
        }
        for (long missing = whole.chars().filter(c -> c == '\t').count() + 1 - cells.size(); missing > 0; missing--) {
            cells.add(List.of());
        }
        return cells;
    }
}
