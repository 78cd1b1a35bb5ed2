package signpost.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Which parts of a message stand in quotation marks and are words of a paper: not the writer's own, and not of somebody who tells what happens to them.
/// Single marks count only where words lead up to them: elsewhere they are apostrophes too often.
final class Quotations {

    private static final String OPENING = "\"“'‘";
    private static final String CLOSING = "\"”'’";
    /// Behind a sign of these in both: single marks, which are apostrophes too.
    private static final int SINGLE = 2;

    /// Words of who tells what happens to them: a child's own words that somebody passes on are no paper's.
    private static final Pattern TOLD = Pattern.compile("(?i)(?<![\\p{L}'’])(?:i|me|my|im|i[’']m)(?![\\p{L})\\].])");

    private final List<Span> spans = new ArrayList<>();

    Quotations(String message) {
        int[] open = {-1, -1, -1, -1};
        for (int at = 0; at < message.length(); at++) {
            int opening = OPENING.indexOf(message.charAt(at));
            int closing = CLOSING.indexOf(message.charAt(at));
            if (opening >= 0 && opens(message, at) && (opening < SINGLE || isIntroduced(message, at))) {
                // each paragraph of a long quotation opens anew, and only the last one closes
                if (open[opening] < 0 || isParagraph(message, at)) {
                    keep(message, open[opening], at);
                    open[opening] = at;
                }
            } else if (closing >= 0 && open[closing] >= 0 && closes(message, at)) {
                keep(message, open[closing], at);
                open[closing] = -1;
            }
        }
    }

    private static boolean isParagraph(String message, int at) {
        return at == 0 || message.charAt(at - 1) == '\n';
    }

    /// Whether words lead up to it, as in "the minutes say: '".
    private static boolean isIntroduced(String message, int at) {
        int before = at - 1;
        while (before >= 0 && message.charAt(before) == ' ') {
            before--;
        }
        return before >= 0 && message.charAt(before) == ':';
    }

    private void keep(String message, int open, int close) {
        if (open >= 0 && !TOLD.matcher(message).region(open, close).find()) {
            spans.add(new Span(open, close));
        }
    }

    private static boolean opens(String message, int at) {
        return (at == 0 || !Character.isLetterOrDigit(message.charAt(at - 1))) && at + 1 < message.length()
                && Character.isLetterOrDigit(message.charAt(at + 1));
    }

    private static boolean closes(String message, int at) {
        return (at + 1 == message.length() || !Character.isLetterOrDigit(message.charAt(at + 1)))
                && !Character.isWhitespace(message.charAt(at - 1));
    }

    /// Whether a piece lies within a quotation of at least so many characters.
    boolean hold(Span piece, int least) {
        return spans.stream().anyMatch(span -> span.end() - span.start() >= least && span.start() <= piece.start()
                && piece.end() <= span.end() + 1);
    }
}
