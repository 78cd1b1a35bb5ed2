package signpost.library;

/// Running text while its lines come in: joins what only the width of the paper parted, so that no sentence ends at a
/// line end, and keeps apart what was meant to stand apart.
final class Running {

    private static final String CONTINUING = " and or of the to for with in on by a an from at as is are that their our ";
    private static final int SHORTEST_CUT = 60;
    private static final int LONGEST_LINK = 12;

    private final Outline outline;
    private final TextShape shape;
    private final Hyphens hyphens;
    private final StringBuilder text = new StringBuilder();
    private String lastRaw = "";
    private String lastText = "";
    private String marker = "";
    private int depth;
    private int hanging;
    private boolean item;
    private boolean gap;
    private boolean glued;

    Running(Outline outline, TextShape shape, Hyphens hyphens) {
        this.outline = outline;
        this.shape = shape;
        this.hyphens = hyphens;
    }

    /// A line that begins no item.
    void line(TextLine line) {
        if (text.isEmpty() && !glued) {
            begin(line);
        } else if (glued || continues(line)) {
            hyphens.append(text, line.text());
            glued = false;
        } else {
            end();
            begin(line);
        }
        lastRaw = line.raw().stripTrailing();
        gap = false;
    }

    /// Whether the line above is a line of running text that ended only because this one's first word did not fit.
    boolean isFull(TextLine line) {
        return !text.isEmpty() && !gap && !glued && shape.brokenByWidth(lastRaw, line.text());
    }

    /// A line that begins an item.
    ///
    /// @param indent how many characters of space stand before its marker
    void item(String words, String marker, int depth, int indent) {
        end();
        this.marker = marker;
        this.depth = depth;
        hanging = indent + 1;
        item = true;
        text.append(words);
        lastRaw = " ".repeat(2) + words;
        glued = words.isEmpty();
    }

    /// The next line belongs to the item begun, whatever it looks like.
    void glue() {
        glued = true;
    }

    /// A blank line.
    void gap() {
        gap = true;
        glued = false;
    }

    /// Puts what there is into the outline.
    void end() {
        if (text.chars().anyMatch(Character::isLetterOrDigit)) {
            lastText = text.toString();
            if (item) {
                outline.item(lastText, marker, depth, 0);
            } else {
                outline.paragraph(lastText, 0);
            }
        }
        text.setLength(0);
        item = false;
        gap = false;
        glued = false;
        marker = "";
    }

    /// The words that came in last.
    String last() {
        return text.isEmpty() ? lastText : text.toString();
    }

    private void begin(TextLine line) {
        text.append(line.text());
    }

    private boolean continues(TextLine line) {
        char first = line.text().charAt(0);
        char last = text.charAt(text.length() - 1);
        boolean open = ".!?:;”\"".indexOf(last) < 0;
        if (gap) {
            return open && Character.isLowerCase(first) && text.length() >= SHORTEST_CUT && last != ')';
        }
        if (shape.width() > 0) {
            return shape.brokenByWidth(lastRaw, line.text()) || (open && Character.isLowerCase(first))
                    || endsWithLink();
        }
        if (item && Words.indent(line.raw()) > hanging) {
            return true; // hung under the words of the item, behind its marker
        }
        return !item && open && (Character.isLowerCase(first) || endsWithLink());
    }

    /// Whether the words so far end with one that cannot be the last, such as `and`.
    private boolean endsWithLink() {
        String end = text.substring(Math.max(0, text.length() - LONGEST_LINK));
        return end.endsWith(",") || isLink(end.substring(end.lastIndexOf(' ') + 1));
    }

    /// Whether a word cannot be the last of a sentence or heading, such as `and`.
    static boolean isLink(String word) {
        return CONTINUING.contains(" " + word + " ");
    }
}
