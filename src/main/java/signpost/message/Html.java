package signpost.message;

import java.util.List;
import java.util.stream.Collectors;

/// Markup that may stand in a page as it is: either escaped text, or made of such by this room.
record Html(String markup) {

    static final Html NONE = new Html("");

    /// Text, with everything escaped that means something in markup, within an attribute too. Characters that a page cannot hold are
    /// shown as the sign for that.
    static Html text(String text) {
        StringBuilder markup = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            switch (c) {
                case '&' -> markup.append("&amp;");
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '"' -> markup.append("&quot;");
                case '\'' -> markup.append("&#39;");
                default -> markup.appendCodePoint(fits(c) ? c : 0xFFFD);
            }
        }
        return new Html(markup.toString());
    }

    static Html join(List<Html> pieces) {
        return new Html(pieces.stream().map(Html::markup).collect(Collectors.joining()));
    }

    boolean isEmpty() {
        return markup.isEmpty();
    }

    private static boolean fits(int c) {
        boolean control = c < ' ' && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0;
        boolean none = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        return !control && !none && Character.getType(c) != Character.SURROGATE;
    }
}
