package signpost.message;

import java.util.List;
import java.util.function.UnaryOperator;

/// A mail, ready but for what differs from person to person: each [Placeholder] stands in it as an exact fragment, so that a sender
/// renders once and puts bytes in place.
///
/// @param subject one line; may hold `{{name}}`
/// @param html the whole page
/// @param text the same, complete, as plain text
/// @param attachments files that go with it
public record Letter(String subject, String html, String text, List<Attachment> attachments) {

    private static final String LANGUAGE = "<html lang=\"";

    public Letter {
        if (subject.isBlank() || HeaderText.isUnsafe(subject)) {
            throw new IllegalArgumentException("subject is blank or has more than one line");
        }
        if (html.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("a part of the letter is blank");
        }
        attachments = List.copyOf(attachments);
    }

    /// The language it is written in, as its HTML says; `en` where that says none.
    public String language() {
        int begin = html.indexOf(LANGUAGE) + LANGUAGE.length();
        int end = html.indexOf('"', begin);
        return begin < LANGUAGE.length() || end < 0 ? "en" : html.substring(begin, end);
    }

    /// Whether everybody may read it as a page, which it then leads to.
    public boolean hasPage() {
        String link = Placeholder.ARCHIVE.fragment();
        return html.contains(link) || text.contains(link);
    }

    /// The same letter with other addresses behind the links of its HTML; what leads to a person's own pages stays.
    public Letter relinked(UnaryOperator<String> other) {
        return new Letter(subject, Relinked.of(html, other), text, attachments);
    }

    /// The letter of one person.
    public Letter of(Personal person) {
        String subject = this.subject;
        String html = this.html;
        String text = this.text;
        for (Placeholder placeholder : Placeholder.values()) {
            subject = subject.replace(placeholder.fragment(), person.text(placeholder));
            html = html.replace(placeholder.fragment(), person.html(placeholder));
            text = text.replace(placeholder.fragment(), person.text(placeholder));
        }
        return new Letter(subject, html, text, attachments);
    }
}
