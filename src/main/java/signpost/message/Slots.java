package signpost.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// A template with slots: `[[name]]` stands for a value, and `[[?name]] ... [[/name]]` for what is there only where the value is not
/// empty. Values go in as they are, so that only escaped text and our own markup may be put into a page.
final class Slots {

    private static final String OPEN = "[[";
    private static final String CLOSE = "]]";

    private sealed interface Piece {
        record Text(String text) implements Piece {}

        record Slot(String name) implements Piece {}

        record Where(String name, List<Piece> pieces) implements Piece {}
    }

    private final List<Piece> pieces;
    private final TreeSet<String> names = new TreeSet<>();
    private int at;

    /// @throws IllegalArgumentException for a slot that is not closed
    private Slots(String template) {
        pieces = read(template, "");
    }

    static Slots of(String template) {
        return new Slots(template);
    }

    /// The names of its slots.
    TreeSet<String> names() {
        return new TreeSet<>(names);
    }

    /// @throws IllegalArgumentException for a slot without a value
    String fill(Map<String, String> values) {
        StringBuilder out = new StringBuilder();
        fill(pieces, values, out);
        return out.toString();
    }

    private static void fill(List<Piece> pieces, Map<String, String> values, StringBuilder out) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Text text -> out.append(text.text());
                case Piece.Slot slot -> out.append(value(slot.name(), values));
                case Piece.Where where -> {
                    if (!value(where.name(), values).isEmpty()) {
                        fill(where.pieces(), values, out);
                    }
                }
            }
        }
    }

    private static String value(String name, Map<String, String> values) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nothing to put for [[" + name + "]]");
        }
        return value;
    }

    private List<Piece> read(String template, String within) {
        List<Piece> found = new ArrayList<>();
        for (int open = template.indexOf(OPEN, at); open >= 0; open = template.indexOf(OPEN, at)) {
            found.add(new Piece.Text(template.substring(at, open)));
            int close = template.indexOf(CLOSE, open);
            if (close < 0) {
                throw new IllegalArgumentException("the template opens a slot and does not close it");
            }
            String name = template.substring(open + OPEN.length(), close).strip();
            at = close + CLOSE.length();
            if (name.startsWith("/")) {
                if (!name.substring(1).equals(within)) {
                    throw new IllegalArgumentException("[[" + name + "]] closes nothing");
                }
                return found;
            }
            names.add(name.startsWith("?") ? name.substring(1) : name);
            found.add(name.startsWith("?")
                    ? new Piece.Where(name.substring(1), read(template, name.substring(1)))
                    : new Piece.Slot(name));
        }
        if (!within.isEmpty()) {
            throw new IllegalArgumentException("[[?" + within + "]] is not closed");
        }
        found.add(new Piece.Text(template.substring(at)));
        at = template.length();
        return found;
    }
}
