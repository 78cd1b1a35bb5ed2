package signpost.screening;

import java.util.ArrayList;
import java.util.List;

/// Which parts of a message stand in quotation marks: words of a paper or of somebody else, not the writer's own.
final class Quotations {

    private static final String OPENING = "\"“'‘";
    private static final String CLOSING = "\"”'’";

    private final List<Span> spans = new ArrayList<>();

    Quotations(String message) {
        int[] open = {-1, -1, -1, -1};
        for (int at = 0; at < message.length(); at++) {
            int opening = OPENING.indexOf(message.charAt(at));
            int closing = CLOSING.indexOf(message.charAt(at));
            if (opening >= 0 && opens(message, at)) {
                // each paragraph of a long quotation opens anew, and only the last one closes
                keep(open[opening], at);
                open[opening] = at;
            } else if (closing >= 0 && open[closing] >= 0 && closes(message, at)) {
                keep(open[closing], at);
                open[closing] = -1;
            }
        }
    }

    private void keep(int open, int close) {
        if (open >= 0) {
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
