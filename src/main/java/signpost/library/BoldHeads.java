package signpost.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Judges which lines set in bold alone are the headings that their writer did not mark as such. Within text, in a list and in a warning
/// that is bold as a whole, bold is no heading.
final class BoldHeads {

    /// What a part of a document is by its marks.
    enum Sort {
        HEADING,
        BOLD,
        TEXT
    }

    /// A heading, paragraph, list or table, in reading order.
    ///
    /// @param level the rank of a heading, else 0
    record Part(Sort sort, int level, String text) {}

    /// A document with this many marked headings below its title is one whose writer marked them.
    private static final int ENOUGH = 3;

    /// Bold words longer than this are a warning.
    static final int LONGEST = 120;
    private static final int SHORTEST = 3;
    private static final int MOST_TOGETHER = 2;
    private static final int FIRST_RANK = 2;
    private static final int LAST_RANK = 6;

    private final List<Part> parts;
    private final List<Integer> ranks;

    private BoldHeads(List<Part> parts) {
        this.parts = parts;
        ranks = new ArrayList<>(Collections.nCopies(parts.size(), 0));
    }

    /// The rank of each part that only bold makes a heading, below the heading that it stands under; 0 for every other part.
    static List<Integer> ranks(List<Part> parts) {
        BoldHeads heads = new BoldHeads(parts);
        if (!heads.isMostlyBold()) {
            heads.judge();
        }
        return heads.ranks;
    }

    /// Whether these words could head a section, as far as words tell: short, begun like a title and not ended like a sentence.
    static boolean couldHead(String text, int longest) {
        if (text.length() > longest || text.length() < SHORTEST || !Words.hasLetter(text)) {
            return false;
        }
        boolean sentence = ".,;:!".indexOf(text.charAt(text.length() - 1)) >= 0;
        return !sentence && !Character.isLowerCase(text.charAt(0)) && Markers.bulleted(text).isEmpty();
    }

    private boolean isMostlyBold() {
        int all = parts.stream().filter(part -> part.sort() != Sort.HEADING).mapToInt(part -> part.text().length())
                .sum();
        int bold = parts.stream().filter(part -> part.sort() == Sort.BOLD).mapToInt(part -> part.text().length()).sum();
        return bold * 2 > all;
    }

    private void judge() {
        boolean marked = parts.stream().filter(part -> part.sort() == Sort.HEADING && part.level() > 1)
                .count() >= ENOUGH;
        int from = 0;
        int above = FIRST_RANK - 1;
        for (int i = 0; i <= parts.size(); i++) {
            if (i == parts.size() || parts.get(i).sort() == Sort.HEADING) {
                stretch(from, i, Math.min(LAST_RANK, above + 1), marked);
                above = i < parts.size() ? parts.get(i).level() : 0;
                from = i + 1;
            }
        }
    }

    /// Judges the bold lines between two marked headings. Where the others are marked too, they are headings only if they part a text
    /// that no one passage holds.
    private void stretch(int from, int to, int rank, boolean marked) {
        List<Integer> heads = new ArrayList<>();
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters += parts.get(i).text().length();
            if (parts.get(i).sort() == Sort.BOLD && headsText(i, from, to)) {
                heads.add(i);
            }
        }
        if (!marked || (heads.size() > 1 && letters > Passage.LONGEST)) {
            heads.forEach(i -> ranks.set(i, rank));
        }
    }

    /// Whether text stands right below a bold line, which is no line of a bold block.
    private boolean headsText(int i, int from, int to) {
        int first = i;
        while (first > from && parts.get(first - 1).sort() == Sort.BOLD) {
            first--;
        }
        int next = i + 1;
        while (next < to && parts.get(next).sort() == Sort.BOLD) {
            next++;
        }
        String text = parts.get(i).text();
        return next < to && next - first <= MOST_TOGETHER && couldHead(text, LONGEST) && !TellingText.isStatement(text);
    }
}
