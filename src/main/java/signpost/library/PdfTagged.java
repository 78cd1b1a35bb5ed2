package signpost.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Turns the structure tree and the letters under its marks into pieces.
final class PdfTagged {

    private static final Set<String> INLINE = Set.of(
            "", "Span", "Link", "Reference", "Quote", "Code", "Em", "Strong", "Sub", "BibEntry", "Ruby", "RB", "RT",
            "RP",
            "Warichu", "WT", "WP", "Annot", "Lbl", "NonStruct", "Private", "Figure", "Form", "Formula");
    private static final int LONGEST_MARKER = 12;
    private static final Set<String> SKIPPED = Set.of("TOC", "TOCI", "Artifact");
    private static final Set<String> ROWS = Set.of("THead", "TBody", "TFoot");

    private final Map<PdfMark, List<PdfLine>> letters;
    private final Hyphens hyphens;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Piece> notes = new ArrayList<>();

    PdfTagged(Map<PdfMark, List<PdfLine>> letters, Hyphens hyphens) {
        this.letters = letters;
        this.hyphens = hyphens;
    }

    /// Every piece in reading order, each footnote behind the text of its page.
    List<Piece> pieces(PdfTree tree) {
        blocks(tree.root(), 0, 0);
        pieces.sort(Comparator.comparingInt(Piece::page));
        notes.sort(Comparator.comparingInt(Piece::page));
        List<Piece> all = new ArrayList<>();
        int page = 0;
        int note = 0;
        for (Piece piece : pieces) {
            while (piece.page() > page && note < notes.size() && notes.get(note).page() < piece.page()) {
                all.add(notes.get(note++));
            }
            page = Math.max(page, piece.page());
            all.add(piece);
        }
        all.addAll(notes.subList(note, notes.size()));
        return all;
    }

    /// @param sections how many sections enclose it
    /// @param list how many lists enclose it
    private void blocks(PdfTree.Node parent, int sections, int list) {
        List<PdfLine> words = new ArrayList<>();
        for (PdfTree.Node node : parent.kids()) {
            if (isInline(node)) {
                collect(node, words, list);
                continue;
            }
            paragraph(words);
            if (!SKIPPED.contains(node.type())) {
                block(node, sections, list);
            }
        }
        paragraph(words);
    }

    private void block(PdfTree.Node node, int sections, int list) {
        switch (node.type()) {
            case "H1", "H2", "H3", "H4", "H5", "H6" -> heading(node, node.type().charAt(1) - '0');
            case "Title" -> heading(node, 1);
            case "H" -> heading(node, Math.max(1, sections));
            case "L" -> list(node, sections, list + 1);
            case "LI" -> item(node, sections, Math.max(1, list));
            case "Table" -> table(node);
            case "Note", "FENote" -> note(node);
            case "Sect", "Part", "Art" -> blocks(node, sections + 1, list);
            default -> blocks(node, sections, list);
        }
    }

    /// An element is inline when nothing in it begins a block of its own.
    private static boolean isInline(PdfTree.Node node) {
        return INLINE.contains(node.type()) && node.kids().stream().allMatch(kid -> isInline(kid) || isNote(kid));
    }

    private static boolean isNote(PdfTree.Node node) {
        return node.type().equals("Note") || node.type().equals("FENote");
    }

    private void collect(PdfTree.Node node, List<PdfLine> into, int list) {
        PdfMark mark = node.mark();
        if (mark != null) {
            into.addAll(letters.getOrDefault(mark, List.of()));
        }
        for (PdfTree.Node kid : node.kids()) {
            if (isNote(kid)) {
                note(kid);
            } else {
                collect(kid, into, list);
            }
        }
    }

    private void heading(PdfTree.Node node, int level) {
        List<PdfLine> lines = all(node);
        if (!lines.isEmpty()) {
            pieces.add(piece(Piece.Sort.HEADING, level, "", lines));
        }
        notesIn(node);
    }

    private void paragraph(List<PdfLine> lines) {
        if (!lines.isEmpty()) {
            pieces.add(piece(Piece.Sort.PARAGRAPH, 0, "", lines));
            lines.clear();
        }
    }

    private void notesIn(PdfTree.Node node) {
        for (PdfTree.Node kid : node.kids()) {
            if (isNote(kid)) {
                note(kid);
            } else {
                notesIn(kid);
            }
        }
    }

    private void note(PdfTree.Node node) {
        List<PdfLine> lines = new ArrayList<>();
        node.kids().forEach(kid -> gather(kid, lines));
        if (!lines.isEmpty()) {
            notes.add(piece(Piece.Sort.NOTE, 0, "", lines));
        }
    }

    private void list(PdfTree.Node list, int sections, int depth) {
        for (PdfTree.Node node : list.kids()) {
            if (node.type().equals("LI")) {
                item(node, sections, depth);
            } else if (!SKIPPED.contains(node.type())) {
                blocks(new PdfTree.Node("Div", null, List.of(node), 1, 1), sections, depth);
            }
        }
    }

    /// The first paragraph of an item is the item; what follows in it stands on its own.
    private void item(PdfTree.Node item, int sections, int depth) {
        StringBuilder marker = new StringBuilder();
        List<PdfTree.Node> body = new ArrayList<>();
        for (PdfTree.Node node : item.kids()) {
            String label = node.type().equals("Lbl") ? words(all(node)) : "";
            if (!label.isEmpty() && marker.length() + label.length() <= LONGEST_MARKER) {
                marker.append(label);
            } else if (node.type().equals("LBody")) {
                body.addAll(node.kids());
            } else {
                body.add(node);
            }
        }
        int from = pieces.size();
        blocks(new PdfTree.Node("Div", null, body, 1, 1), sections, depth);
        for (int i = from; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.kind() == Piece.Sort.PARAGRAPH) {
                String mark = i == from ? marker.toString() : "";
                pieces.set(i, new Piece(
                        Piece.Sort.ITEM, depth, piece.text(), mark, null, piece.page(), piece.y(), piece.size(),
                        piece.bold(), piece.lines(), piece.turns()));
            }
        }
    }

    private void table(PdfTree.Node node) {
        PdfTaggedTable table = new PdfTaggedTable(this);
        table.read(node, ROWS);
        if (table.isLayout()) {
            for (PdfTree.Node cell : table.cells()) {
                blocks(cell, 0, 0);
            }
            return;
        }
        table.caption().forEach(caption -> blocks(caption, 0, 0));
        notesIn(node);
        List<PdfLine> lines = all(node);
        if (!lines.isEmpty()) {
            PdfLine first = lines.getFirst();
            pieces.add(new Piece(
                    Piece.Sort.TABLE, 0, "", "", table.table(), first.page(), first.y(), first.size(), false, 1));
        }
    }

    private Piece piece(Piece.Sort sort, int level, String marker, List<PdfLine> lines) {
        PdfLine first = lines.getFirst();
        int printed = 1;
        for (int i = 1; i < lines.size(); i++) {
            printed += lines.get(i - 1).carriedOnBy(lines.get(i)) ? 0 : 1;
        }
        String words = words(lines);
        return new Piece(
                sort, level, words, marker, null, first.page(), first.y(), PdfLine.size(lines),
                PdfLine.bold(lines),
                printed, turns(words, lines));
    }

    private List<Turn> turns(String words, List<PdfLine> lines) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String rest = lines.get(i).page() == lines.get(i - 1).page() ? "" : words(lines.subList(i, lines.size()));
            if (!rest.isEmpty() && rest.length() < words.length() && words.endsWith(rest)) {
                turns.add(new Turn(words.length() - rest.length(), lines.get(i).page()));
            }
        }
        return turns;
    }

    String words(List<PdfLine> lines) {
        return PdfLine.join(lines, hyphens);
    }

    /// The paragraphs and items of a cell as one text.
    String cellWords(PdfTree.Node cell) {
        List<PdfLine> every = all(cell);
        if (!every.isEmpty() && every.getFirst().page() != every.getLast().page()) {
            String repeated = repeatedOnEachPage(every);
            if (!repeated.isEmpty()) {
                return repeated;
            }
        }
        StringBuilder out = new StringBuilder();
        List<PdfLine> lines = new ArrayList<>();
        for (PdfTree.Node part : cell.kids()) {
            if (isInline(part)) {
                lines.addAll(all(part));
                continue;
            }
            out.append(words(lines)).append(' ');
            lines.clear();
            out.append(part.kids().isEmpty() ? "" : cellWords(part)).append(' ');
        }
        return Words.tidy(out.append(words(lines)).toString());
    }

    /// The words of a column head that is printed again on every page of a long table; empty where pages differ.
    private String repeatedOnEachPage(List<PdfLine> lines) {
        Map<Integer, List<PdfLine>> pages = new TreeMap<>();
        lines.forEach(line -> pages.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line));
        List<String> texts = pages.values().stream().map(this::words).distinct().toList();
        return texts.size() == 1 ? texts.getFirst() : "";
    }

    /// The letters of an element and all within it, but for footnotes.
    List<PdfLine> all(PdfTree.Node node) {
        List<PdfLine> lines = new ArrayList<>();
        gather(node, lines);
        return lines;
    }

    private void gather(PdfTree.Node node, List<PdfLine> into) {
        PdfMark mark = node.mark();
        if (mark != null) {
            into.addAll(letters.getOrDefault(mark, List.of()));
        }
        node.kids().stream().filter(kid -> !isNote(kid)).forEach(kid -> gather(kid, into));
    }
}
