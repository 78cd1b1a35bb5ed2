package signpost.library;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Tells which lines of a plain text file are headings, and how deep they stand.
final class TextHeadings {

    private static final int LONGEST = 90;
    private static final int LONGEST_NUMBERED = 250;
    private static final int LONGEST_TITLE = 180;
    private static final int LONG_LINE = 80;
    private static final int TOP = 4;
    private static final int LEAST_LETTERS = 4;
    private static final int SHORT_TITLE = 8;
    private static final int RECURRING = 2;
    private static final Pattern DIVISION = Pattern.compile("^(?:appendix|annex|chapter|part|schedule|section)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER_ALONE = Pattern.compile("^\\d{1,3}[A-Z]{0,3}$");
    private static final Pattern DATE_LIKE = Pattern.compile(
            "^(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:january|february|march|april|may|june|july|august|september|october|november"
                    + "|december)? ?\\d{4}(?: ?[-–/] ?\\d{2,4})?$",
            Pattern.CASE_INSENSITIVE);

    private final List<TextLine> lines;
    private final TextShape shape;
    private final Contents contents;
    private int anchored;
    private boolean capitals;

    TextHeadings(List<TextLine> lines, TextShape shape, Contents contents) {
        this.lines = lines;
        this.shape = shape;
        this.contents = contents;
    }

    /// Whether line i is a heading that no `#` marks.
    boolean isHeading(int i) {
        String text = lines.get(i).text();
        if (shape.hashed() || !couldBeHeading(text) || TellingText.isStatement(text)) {
            return false;
        }
        boolean gapBefore = i == 0 || lines.get(i - 1).isBlank();
        boolean gapAfter = i + 1 >= lines.size() || lines.get(i + 1).isBlank();
        int next = next(i);
        if (next < 0
                || Running.isLink(text.substring(text.lastIndexOf(' ') + 1))
                || Character.isLowerCase(lines.get(next).text().codePointAt(0))) {
            return false;
        }
        if (contents.level(text) > 0 && gapBefore) {
            return true;
        }
        boolean numbered = Contents.isNumbered(text);
        if (text.length() > (numbered ? LONGEST_NUMBERED : isTitleLike(text) ? LONGEST_TITLE : LONGEST)) {
            return false;
        }
        if (shape.spaced()) {
            return isCapitalTitle(i) || (gapBefore && isAboveItsText(i, numbered))
                    || gapBefore && (gapAfter || lines.get(i + 1).isRow()) && !(numbered && isNumberedList(i));
        }
        return (gapBefore || endsSentence(lines.get(i - 1).text()) || isNumberAlone(i - 1)) && introduces(i, next);
    }

    /// Whether line i, in capitals, is the document's title among the first lines, which no blank line parts.
    boolean isCapitalTitle(int i) {
        return i < TOP && IntStream.rangeClosed(0, i).allMatch(n -> isShouted(lines.get(n).text()))
                && !Publishers.isName(lines.get(i).text());
    }

    /// Whether a heading stands right above its text: it is numbered, and in capitals, or in the form of other such lines.
    private boolean isAboveItsText(int i, boolean numbered) {
        if (!numbered || i + 1 >= lines.size() || lines.get(i + 1).isBlank()) {
            return false;
        }
        String text = lines.get(i).text();
        return isShouted(text)
                ? !isShouted(lines.get(i + 1).text())
                : isShortTitle(i) && IntStream.range(0, lines.size()).filter(this::isShortTitle).count() >= RECURRING;
    }

    private boolean isShortTitle(int i) {
        String text = lines.get(i).text();
        boolean below = i + 1 < lines.size() && !lines.get(i + 1).isBlank();
        return below && (i == 0 || lines.get(i - 1).isBlank()) && Contents.isNumbered(text)
                && Words.count(text) <= SHORT_TITLE && couldBeHeading(text) && isTitleLike(text)
                && (!Contents.isNumbered(lines.get(i + 1).text()) || isDeeper(i, i + 1))
                && !Character.isLowerCase(lines.get(i + 1).text().codePointAt(0));
    }

    private static boolean isShouted(String text) {
        return text.chars().filter(Character::isLetter).count() >= LEAST_LETTERS
                && text.equals(text.toUpperCase(Locale.ROOT)) && Words.hasLetter(text);
    }

    /// Whether line i is a number that belongs to the heading on the next line, as acts print their sections.
    boolean isNumberOfHeading(int i) {
        return !shape.spaced() && isNumberAlone(i) && i + 1 < lines.size() && isHeading(i + 1);
    }

    /// The rank of a heading. Headings must be asked in reading order.
    int level(String heading) {
        int level = contents.level(heading);
        if (level > 0) {
            anchored = level;
            return level;
        }
        boolean allCapitals = heading.equals(heading.toUpperCase(Locale.ROOT)) && Words.hasLetter(heading);
        if (DIVISION.matcher(heading).matches() && heading.length() < LONGEST) {
            anchored = 1;
            return 1;
        }
        if (Contents.isNumbered(heading)) {
            int depth = Contents.depth(heading);
            if (contents.isEmpty()) {
                anchored = depth;
                return depth;
            }
            return Math.max(depth, anchored + 1);
        }
        if (allCapitals && contents.isEmpty()) {
            capitals = true;
            anchored = 0;
            return 1;
        }
        return anchored > 0 ? anchored + 1 : capitals ? 2 : 1;
    }

    private static boolean couldBeHeading(String text) {
        if (text.length() < 3 || !Words.hasLetter(text) || DATE_LIKE.matcher(text).matches()) {
            return false;
        }
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        boolean begins = Character.isUpperCase(first) || Character.isDigit(first) || first == '[';
        boolean ends = ".;,:—–-”\"".indexOf(last) < 0;
        boolean statesFigures = text.indexOf('=') >= 0 || text.indexOf('%') >= 0;
        return begins && ends && !statesFigures && text.indexOf('@') < 0 && !text.contains("://")
                && !text.startsWith("www.")
                && Words.count(text) <= 40;
    }

    /// Most words of a title that are longer than three letters begin with a capital.
    private static boolean isTitleLike(String text) {
        int words = 0;
        int capitals = 0;
        for (String word : text.split(" ")) {
            if (word.length() > 3) {
                words++;
                capitals += Character.isUpperCase(word.charAt(word.charAt(0) == '(' ? 1 : 0)) ? 1 : 0;
            }
        }
        return capitals * 10 >= words * 6;
    }

    /// A number whose neighbour carries on counting in the same block is an item of a list.
    private boolean isNumberedList(int i) {
        boolean before = i > 0 && Contents.isNumbered(lines.get(i - 1).text());
        boolean after = i + 1 < lines.size() && Contents.isNumbered(lines.get(i + 1).text());
        int next = next(i);
        return before || after || (next >= 0 && Contents.isNumbered(lines.get(next).text()) && !isDeeper(i, next));
    }

    private boolean isDeeper(int i, int next) {
        return Contents.depth(lines.get(next).text()) > Contents.depth(lines.get(i).text());
    }

    private boolean introduces(int i, int next) {
        String text = lines.get(next).text();
        return Markers.isMarkerAlone(text)
                || Markers.numbered(text).isPresent()
                || text.length() > LONG_LINE
                || (Contents.isNumbered(text + " x") && text.length() > 3)
                || (text.length() > lines.get(i).text().length() && endsSentence(text));
    }

    private boolean isNumberAlone(int i) {
        return i >= 0 && NUMBER_ALONE.matcher(lines.get(i).text()).matches();
    }

    private static boolean endsSentence(String text) {
        return text.isEmpty() || ".;:?!”\"’)".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private int next(int i) {
        for (int n = i + 1; n < lines.size(); n++) {
            if (!lines.get(n).isBlank()) {
                return n;
            }
        }
        return -1;
    }
}
