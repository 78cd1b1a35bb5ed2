package signpost.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Decides which pieces are headings: as tagged, else as bookmarked, else as their type stands out.
final class PieceHeadings {

    private static final int ENOUGH = 3;
    private static final int LONGEST = 160;
    private static final int LONGEST_TAGGED = 260;
    private static final int MOST_RANKS = 4;
    private static final float LARGER = 1.12f;

    private final List<Piece> pieces;
    private final List<PdfBookmarks.Bookmark> bookmarks;
    private final boolean styled;
    private float body;
    private boolean bodyBold;

    /// Of a page that was printed, where a tag or two may be an accident.
    ///
    /// @param bookmarks what the file lists as its headings; may be empty
    PieceHeadings(List<Piece> pieces, List<PdfBookmarks.Bookmark> bookmarks) {
        this(pieces, bookmarks, false);
    }

    /// @param styled whether every heading that is marked was given a heading's style by whoever wrote it
    PieceHeadings(List<Piece> pieces, List<PdfBookmarks.Bookmark> bookmarks, boolean styled) {
        this.pieces = pieces;
        this.bookmarks = bookmarks;
        this.styled = styled;
        measure();
    }

    /// The pieces with every heading marked as one.
    List<Piece> marked() {
        long tagged = pieces.stream().filter(Piece::isHeading).filter(PieceHeadings::isSane).count();
        if (tagged >= ENOUGH || (styled && tagged > 0)) {
            List<Piece> sane = pieces.stream()
                    .map(piece -> piece.isHeading() && !isSane(piece) ? piece.asParagraph() : piece)
                    .toList();
            return tagged >= ENOUGH ? sane : byType(sane);
        }
        List<Piece> plain = pieces.stream().map(piece -> piece.isHeading() ? piece.asParagraph() : piece).toList();
        return byType(byBookmark(plain));
    }

    private static boolean isSane(Piece heading) {
        return heading.text().length() <= LONGEST_TAGGED && Words.hasLetter(heading.text());
    }

    private List<Piece> byBookmark(List<Piece> plain) {
        if (bookmarks.size() < ENOUGH) {
            return plain;
        }
        Map<String, Integer> wanted = new HashMap<>();
        bookmarks.forEach(mark -> wanted.putIfAbsent(mark.page() + key(mark.title()), mark.level()));
        List<Piece> out = new ArrayList<>();
        int found = 0;
        for (Piece piece : plain) {
            Integer level = piece.text().length() <= LONGEST ? wanted.get(piece.page() + key(piece.text())) : null;
            boolean text = piece.kind() == Piece.Sort.PARAGRAPH || piece.kind() == Piece.Sort.ITEM;
            found += level != null && text ? 1 : 0;
            out.add(level != null && text ? piece.asHeading(level) : piece);
        }
        return found * 2 >= bookmarks.size() ? out : plain;
    }

    private List<Piece> byType(List<Piece> plain) {
        int above = plain.stream().filter(Piece::isHeading).mapToInt(Piece::level).max().orElse(0);
        Map<Integer, Integer> ranks = ranks(plain);
        List<Piece> out = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            Piece piece = plain.get(i);
            boolean last = i + 1 == plain.size();
            out.add(!last && standsOut(piece) ? piece.asHeading(above + ranks.getOrDefault(rank(piece), 1)) : piece);
        }
        return out;
    }

    private Map<Integer, Integer> ranks(List<Piece> plain) {
        List<Integer> sizes = plain.stream()
                .filter(this::standsOut)
                .map(this::rank)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        Map<Integer, Integer> ranks = new HashMap<>();
        for (int i = 0; i < sizes.size(); i++) {
            ranks.put(sizes.get(i), Math.min(i + 1, MOST_RANKS));
        }
        return ranks;
    }

    /// Larger type ranks higher, bold before plain.
    private int rank(Piece piece) {
        return 2 * Math.round(piece.size()) + (piece.bold() ? 1 : 0);
    }

    private boolean standsOut(Piece piece) {
        String text = piece.text();
        boolean numbered = piece.kind() == Piece.Sort.ITEM
                && (Contents.isNumbered(text) || piece.marker().chars().anyMatch(Character::isDigit));
        if ((piece.kind() != Piece.Sort.PARAGRAPH && !numbered)
                || piece.lines() > 3
                || !BoldHeads.couldHead(text, LONGEST)) {
            return false;
        }
        boolean larger = piece.size() >= LARGER * body;
        boolean bolder = piece.bold() && !bodyBold && piece.size() >= 0.95f * body
                && text.length() <= BoldHeads.LONGEST;
        boolean capitals = text.length() > 5 && text.length() <= LONGEST / 2
                && text.equals(text.toUpperCase(Locale.ROOT));
        return larger || bolder || capitals;
    }

    private void measure() {
        Map<Integer, Integer> sizes = new HashMap<>();
        int letters = 0;
        int bold = 0;
        for (Piece piece : pieces) {
            int n = piece.text().length();
            if (!piece.isHeading() && piece.kind() != Piece.Sort.NOTE) {
                sizes.merge(Math.round(piece.size() * 2), n, Integer::sum);
                letters += n;
                bold += piece.bold() ? n : 0;
            }
        }
        body = sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> entry.getKey() / 2f)
                .orElse(0f);
        bodyBold = bold * 2 > letters;
    }

    private static String key(String text) {
        return Words.slug(text).replace("-", "");
    }
}
