package signpost.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Puts pieces in order and into an outline.
final class Pieces {

    private static final int SHORTEST_CUT = 40;
    private static final int FRONT = 40;
    private static final int LONGEST_TITLE = 200;
    private static final Pattern LINK_TARGET = Pattern.compile("^\\(?(?:https?:/|/|mailto:)\\S*$");

    private Pieces() {}

    /// Tagged pieces with those the tags left out, each page's behind what is tagged on it.
    static List<Piece> inOrder(List<Piece> tagged, List<Piece> laidOut) {
        if (!tagged.isEmpty()) {
            laidOut = laidOut.stream().filter(piece -> !LINK_TARGET.matcher(piece.text()).matches()).toList();
        }
        if (tagged.isEmpty() || laidOut.isEmpty()) {
            return tagged.isEmpty() ? laidOut : tagged;
        }
        List<Piece> all = new ArrayList<>();
        int next = 0;
        int page = 0;
        for (Piece piece : tagged) {
            page = Math.max(page, piece.page());
            while (next < laidOut.size() && laidOut.get(next).page() < page) {
                all.add(laidOut.get(next++));
            }
            all.add(piece);
        }
        all.addAll(laidOut.subList(next, laidOut.size()));
        return all;
    }

    /// Paragraphs that a page end or column end cut are joined, contents pages left out, bullets and numbers parted from their items.
    static void into(Outline outline, List<Piece> pieces) {
        List<Piece> kept = joined(pieces.stream().filter(Pieces::saysSomething).toList());
        for (Piece piece : kept) {
            switch (piece.kind()) {
                case HEADING -> outline.heading(piece.level(), piece.text(), piece.page());
                case ITEM -> item(outline, piece);
                case PARAGRAPH -> paragraph(outline, piece);
                case NOTE -> outline.paragraph(piece.text(), piece.page());
                case TABLE -> {
                    if (piece.table() != null) {
                        outline.table(piece.table(), piece.page());
                    }
                }
            }
        }
    }

    /// Rows of dots and dashes say nothing.
    private static boolean saysSomething(Piece piece) {
        return piece.kind() == Piece.Sort.TABLE || piece.text().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static void item(Outline outline, Piece piece) {
        Optional<Markers.Marked> marked = piece.marker().isEmpty() ? marked(piece.text()) : Optional.empty();
        String words = marked.map(Markers.Marked::text).orElse(piece.text());
        outline.item(
                words, marked.map(Markers.Marked::marker).orElse(piece.marker()), piece.level(), piece.page(),
                piece.turnsIn(words));
    }

    private static void paragraph(Outline outline, Piece piece) {
        Optional<Markers.Marked> marked = marked(piece.text());
        if (marked.isPresent() && !marked.get().text().isEmpty()) {
            String words = marked.get().text();
            outline.item(words, marked.get().marker(), 1, piece.page(), piece.turnsIn(words));
        } else {
            outline.paragraph(piece.text(), piece.page(), piece.turnsIn(piece.text()));
        }
    }

    private static Optional<Markers.Marked> marked(String text) {
        return Markers.bulleted(text).or(() -> Markers.numbered(text));
    }

    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> out = new ArrayList<>();
        for (Piece piece : pieces) {
            int last = lastText(out);
            if (last >= 0 && goesOn(out.get(last), piece)) {
                Piece before = out.get(last);
                StringBuilder text = new StringBuilder(before.text());
                new Hyphens().append(text, piece.text());
                out.set(last, before.goingOn(text.toString(), piece));
            } else {
                out.add(piece);
            }
        }
        return out;
    }

    /// The last piece of running text; footnotes at the foot of a page do not part a paragraph.
    private static int lastText(List<Piece> out) {
        int i = out.size() - 1;
        while (i >= 0 && out.get(i).kind() == Piece.Sort.NOTE) {
            i--;
        }
        return i;
    }

    private static boolean goesOn(Piece before, Piece piece) {
        boolean text = (before.kind() == Piece.Sort.PARAGRAPH || before.kind() == Piece.Sort.ITEM)
                && (piece.kind() == Piece.Sort.PARAGRAPH
                        || (piece.kind() == Piece.Sort.ITEM && piece.marker().isEmpty()));
        if (!text || before.text().length() < SHORTEST_CUT || piece.text().isEmpty()) {
            return false;
        }
        boolean elsewhere = piece.page() != before.page() || piece.y() <= before.y(); // at the top of the next column
        char end = before.text().charAt(before.text().length() - 1);
        boolean open = ".!?:;”\"".indexOf(end) < 0;
        char first = piece.text().charAt(0);
        boolean wrapped = Character.isDigit(first) && Wrapped.isOpen(before.text());
        return elsewhere
                && open
                && (Character.isLowerCase(first) || first == ',' || wrapped)
                && Math.abs(before.size() - piece.size()) < 0.1f * before.size()
                && (wrapped || marked(piece.text()).isEmpty());
    }

    /// The words set largest on the first page that has any; empty where nothing stands out.
    static String title(List<Piece> pieces) {
        int page = pieces.isEmpty() ? 0 : pieces.getFirst().page();
        List<Piece> front = pieces.stream()
                .filter(piece -> piece.page() == page && piece.kind() != Piece.Sort.NOTE)
                .limit(FRONT)
                .toList();
        float largest = 0;
        float smallest = Float.MAX_VALUE;
        for (Piece piece : front) {
            if (piece.text().length() > 3 && Words.hasLetter(piece.text())) {
                largest = Math.max(largest, piece.size());
                smallest = Math.min(smallest, piece.size());
            }
        }
        StringBuilder title = new StringBuilder();
        for (Piece piece : front) {
            boolean large = piece.size() > largest - 0.6f && Words.hasLetter(piece.text())
                    && !Contents.isTitle(piece.text());
            if (large && title.length() + piece.text().length() < LONGEST_TITLE) {
                title.append(title.isEmpty() ? "" : " ").append(piece.text());
            } else if (!title.isEmpty()) {
                break;
            }
        }
        if (largest > 1.1f * smallest) {
            return title.toString();
        }
        return front.stream()
                .filter(Piece::isHeading)
                .map(Piece::text)
                .filter(text -> text.length() < LONGEST_TITLE && !Titles.isGeneral(text))
                .findFirst()
                .orElse("");
    }
}
