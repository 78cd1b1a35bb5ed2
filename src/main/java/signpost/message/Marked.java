package signpost.message;

import java.util.ArrayList;
import java.util.List;

/// The words of a quotation as markup, line by line, with what answers in bold.
record Marked(Part.Quotation quoted) {

    /// Its lines that are not blank, each without the spaces around it.
    List<String> lines() {
        String words = quoted.words();
        List<String> lines = new ArrayList<>();
        int at = 0;
        while (at < words.length()) {
            int end = words.indexOf('\n', at);
            end = end < 0 ? words.length() : end;
            int from = at;
            int to = end;
            while (from < to && Character.isWhitespace(words.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(words.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                lines.add(line(from, to));
            }
            at = end + 1;
        }
        return lines;
    }

    private String line(int from, int to) {
        StringBuilder line = new StringBuilder();
        int at = from;
        while (at < to) {
            boolean bold = isMarked(at);
            int end = at + 1;
            while (end < to && isMarked(end) == bold) {
                end++;
            }
            String run = Html.text(quoted.words().substring(at, end)).markup();
            line.append(bold ? "<strong>" + run + "</strong>" : run);
            at = end;
        }
        return line.toString();
    }

    private boolean isMarked(int at) {
        return quoted.answering().stream().anyMatch(span -> at >= span.start() && at < span.end());
    }
}
