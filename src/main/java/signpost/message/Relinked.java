package signpost.message;

import java.util.function.UnaryOperator;
import org.jsoup.parser.Parser;

/// Markup of ours with other addresses behind its links.
final class Relinked {

    private static final String BEGIN = " href=\"";

    private Relinked() {}

    /// @param other what stands in place of each address; those with a placeholder in them stay
    static String of(String html, UnaryOperator<String> other) {
        StringBuilder relinked = new StringBuilder(html.length() + 256);
        int done = 0;
        for (int at = html.indexOf(BEGIN); at >= 0; at = html.indexOf(BEGIN, done)) {
            int begin = at + BEGIN.length();
            int end = html.indexOf('"', begin);
            if (end < 0) {
                break;
            }
            String address = html.substring(begin, end);
            relinked.append(html, done, begin)
                    .append(address.contains("{{")
                            ? address
                            : Html.text(other.apply(Parser.unescapeEntities(address, true))).markup());
            done = end;
        }
        return relinked.append(html, done, html.length()).toString();
    }
}
