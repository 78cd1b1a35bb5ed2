package signpost.screening;

import java.util.ArrayList;
import java.util.List;

/// Digits that belong together, however they are grouped: `943 476 5919`, `(0113) 496 0455`, `07700-900-555`.
///
/// @param digits the digits alone
/// @param international whether a plus stands before them
record DigitRun(String digits, boolean international, int start, int end) {

    private static final List<String> EXTENSIONS = List.of("extension", "ext", "x");

    private static final int LONGEST = 40;
    private static final int WIDEST = 4;

    static List<DigitRun> in(String raw) {
        List<DigitRun> runs = new ArrayList<>();
        int at = 0;
        while (at < raw.length()) {
            if (!digit(raw.charAt(at)) && !nought(raw, at)
                    || at > 0 && DigitRun.digit(raw.charAt(at - 1))) {
                at++;
                continue;
            }
            boolean behindWord = at > 0 && Character.isLetter(raw.charAt(at - 1));
            DigitRun run = from(raw, at);
            boolean beforeWord = run.end < raw.length() && Character.isLetter(raw.charAt(run.end));
            if (!behindWord && !beforeWord || whole(run.digits)) {
                runs.add(run);
                at = run.end;
            } else {
                at = behindWord ? at + 1 : run.end;
            }
        }
        return runs;
    }

    private static DigitRun from(String raw, int first) {
        StringBuilder digits = new StringBuilder();
        int end = first;
        int at = first;
        while (at < raw.length() && at - first < LONGEST) {
            char c = raw.charAt(at);
            if (digit(c) || nought(raw, at)) {
                digits.append(digit(c) ? c : '0');
                end = at + 1;
            } else if (" -.()\t\u00a0\u2009\u202f\u2010\u2011\u2013".indexOf(c) < 0
                    && !(c == '/' && digits.length() >= 5 && at - first == digits.length())
                    && !(c == '/' && slashed(raw, first, at))
                    || at - end >= (wide(raw, first, digits, end, at) ? WIDEST : 2) || whole(digits)) {
                break;
            }
            at++;
        }
        int start = first;
        boolean plus = start > 0 && raw.charAt(start - 1) == '+';
        boolean bracket = start > 0 && raw.charAt(start - 1) == '(';
        return new DigitRun(digits.toString(), plus, plus || bracket ? start - 1 : start, end);
    }

    /// the joint of "01522 - 870555": blanks around one dash, where a telephone number has begun
    private static boolean wide(String raw, int first, CharSequence digits, int end, int at) {
        boolean begun = digits.length() > 2 && (digits.charAt(0) == '0' || first > 0 && raw.charAt(first - 1) == '+');
        return begun && raw.substring(end, at + 1).chars().filter(c -> c != ' ' && c != '\u00a0').count() <= 1;
    }

    /// a letter O typed for a nought: "O7700 9OO 456"
    private static boolean nought(String raw, int at) {
        if (raw.charAt(at) != 'O' && raw.charAt(at) != 'o') {
            return false;
        }
        int left = at;
        while (left > 0 && at - left < 3 && (raw.charAt(left - 1) == 'O' || raw.charAt(left - 1) == 'o')) {
            left--;
        }
        int right = at;
        while (right + 1 < raw.length() && right - at < 3
                && (raw.charAt(right + 1) == 'O' || raw.charAt(right + 1) == 'o')) {
            right++;
        }
        boolean after = left > 0 && digit(raw.charAt(left - 1));
        boolean before = right + 1 < raw.length() && digit(raw.charAt(right + 1));
        boolean ends = right + 1 == raw.length() || !Character.isLetterOrDigit(raw.charAt(right + 1));
        boolean begins = left == 0 || !Character.isLetterOrDigit(raw.charAt(left - 1));
        return before && (after || begins) || after && ends;
    }

    /// a second slash in "07700/900/415"
    private static boolean slashed(String raw, int first, int at) {
        int slash = raw.indexOf('/', first);
        return slash - first >= 5 && slash < at;
    }

    /// a British number is complete; what follows is another
    private static boolean whole(CharSequence digits) {
        return digits.length() == 11 && digits.charAt(0) == '0' && digits.charAt(1) != '0';
    }

    /// The end of " ext 4411" behind a number, or `end`.
    static int extension(String raw, int end) {
        int at = end;
        while (at < raw.length() && at < end + 2 && (raw.charAt(at) == ' ' || raw.charAt(at) == ',')) {
            at++;
        }
        int start = at;
        String word = EXTENSIONS.stream().filter(each -> raw.regionMatches(true, start, each, 0, each.length()))
                .findFirst().orElse("");
        int first = start + word.length();
        while (!word.isEmpty() && first < raw.length() && first <= start + word.length()
                && " .".indexOf(raw.charAt(first)) >= 0) {
            first++;
        }
        int last = first;
        while (last < raw.length() && last - first < 6 && digit(raw.charAt(last))) {
            last++;
        }
        return !word.isEmpty() && last > first ? last : end;
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
