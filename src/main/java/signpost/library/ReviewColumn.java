package signpost.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The column of a table that says when a document is due for review. Where the table has one row, that row is the document's.
/// Where it has more, it tells only if its rows are issues of the document: then the row of the issue at hand, else the latest
/// date. A table of other documents tells nothing.
///
/// @param rows the rows below the heads, at least one
/// @param column which column tells, from 0
record ReviewColumn(List<Block.Row> rows, int column) {

    private static final Set<String> ISSUES = Set.of("version", "issue", "edition", "revision", "ver", "rev", "issued");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){0,2}");

    ReviewColumn {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a table without rows tells nothing");
        }
    }

    /// The column of the table that begins with this block; empty where none does.
    ///
    /// @param labels heads, as plain words, that name the review of a document
    static Optional<ReviewColumn> beginningAt(List<Block> blocks, int at, Collection<String> labels) {
        if (!(blocks.get(at) instanceof Block.Row first) || (at > 0 && areOneTable(blocks.get(at - 1), first))) {
            return Optional.empty();
        }
        List<String> heads = first.heads().stream().map(Words::plain).toList();
        Optional<String> head = heads.stream().filter(labels::contains).findFirst();
        List<Block.Row> rows = new ArrayList<>(List.of(first));
        for (int i = at + 1; head.isPresent() && i < blocks.size() && areOneTable(blocks.get(i), first); i++) {
            rows.add((Block.Row) blocks.get(i));
        }
        return head.map(name -> new ReviewColumn(rows, heads.indexOf(name)));
    }

    private static boolean areOneTable(Block block, Block.Row row) {
        return block instanceof Block.Row other && !other.head() && other.heads().equals(row.heads());
    }

    /// What it says of the document; empty where it says nothing.
    ///
    /// @param version the document's own, or empty where nobody says
    String of(String version) {
        if (rows.size() == 1) {
            return words(rows.getFirst());
        }
        if (column == 0 || !areIssues()) {
            return "";
        }
        return rows.stream()
                .filter(row -> isOfIssue(row, number(version)))
                .findFirst()
                .or(() -> rows.stream()
                        .filter(row -> DateWords.first(words(row)).isPresent())
                        .max(Comparator.comparing(row -> DateWords.first(words(row)).orElseThrow())))
                .map(this::words)
                .orElse("");
    }

    private boolean areIssues() {
        List<String> head = head(rows.getFirst(), 0);
        return head.stream().anyMatch(ISSUES::contains) || head.contains("date");
    }

    private static boolean isOfIssue(Block.Row row, String number) {
        for (int i = 0; i < row.cells().size(); i++) {
            List<String> head = head(row, i);
            if (head.stream().anyMatch(ISSUES::contains) && !head.contains("date")) {
                return !number.isEmpty() && number(row.cells().get(i)).equals(number);
            }
        }
        return false;
    }

    private static List<String> head(Block.Row row, int column) {
        return List.of(Words.plain(row.heads().get(column)).split(" "));
    }

    private String words(Block.Row row) {
        return row.cells().get(column);
    }

    private static String number(String version) {
        Matcher number = NUMBER.matcher(version);
        return number.find() ? number.group() : "";
    }
}
