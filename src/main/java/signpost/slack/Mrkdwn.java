package signpost.slack;

import java.util.List;
import java.util.Optional;

/// Text as Slack's `mrkdwn` wants it, so that nothing in it becomes a mention or a link.
final class Mrkdwn {

    /// How links begin that we write.
    private static final List<String> LINKS = List.of("<http", "<tel:", "<mailto:");

    private Mrkdwn() {}

    /// The text with the three characters escaped that Slack reads as its own.
    static String escaped(String text) {
        return plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// The text without characters that cannot be shown.
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.appendCodePoint(
                Character.isISOControl(c) && c != '\n' && c != '\t' ? 0xFFFD : c));
        return plain.toString();
    }

    /// A link to an address of our own or of the routes.
    static String link(String address, String words) {
        return "<" + address.replace("|", "%7C").replace(">", "%3E").replace("<", "%3C") + "|"
                + escaped(words).replace("|", "\u00a6") + ">";
    }

    /// Words that open an address where there is one.
    static String linked(Optional<String> address, String words) {
        return address.map(to -> link(to, words)).orElseGet(() -> escaped(words));
    }

    /// The text, cut before the limit with a sign that it goes on; never within a link, an escaped character or a pair of surrogates.
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        int open = text.lastIndexOf('&', end - 1);
        if (open >= end - 5 && open >= 0 && text.indexOf(';', open) >= end) {
            end = open;
        }
        int last = end - 1;
        int link = LINKS.stream().mapToInt(opening -> text.lastIndexOf(opening, last)).max().orElse(-1);
        if (link > 0 && text.indexOf('>', link) >= end) {
            end = link;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "\u2026";
    }
}
