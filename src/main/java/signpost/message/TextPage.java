package signpost.message;

import java.util.ArrayList;
import java.util.List;

/// Plain text as it grows: lines of at most 76 characters where words allow, so that no mail program breaks them again.
final class TextPage {

    static final int WIDTH = 76;

    private final StringBuilder out = new StringBuilder();

    /// A text broken into such lines.
    static String wrapped(String words) {
        TextPage page = new TextPage();
        page.paragraph(words, "", "");
        return page.toString();
    }

    /// The paragraphs of a text, parted by empty lines.
    static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : text.strip().split("\n", -1)) {
            if (line.isBlank() && !open.isEmpty()) {
                paragraphs.add(open.toString());
                open.setLength(0);
            } else if (!line.isBlank()) {
                open.append(open.isEmpty() ? "" : "\n").append(line.strip());
            }
        }
        if (!open.isEmpty()) {
            paragraphs.add(open.toString());
        }
        return paragraphs;
    }

    void heading(String words, boolean underlined) {
        gap();
        out.append(words.strip()).append('\n');
        if (underlined) {
            out.append("-".repeat(Math.min(WIDTH, Math.max(1, words.strip().length())))).append('\n');
        }
        out.append('\n');
    }

    /// A paragraph and the empty line behind it.
    void paragraph(String words, String first, String next) {
        item(words, first, next);
        gap();
    }

    /// The same without the empty line.
    void item(String words, String first, String next) {
        String indent = first;
        for (String line : words.split("\n", -1)) {
            wrap(line.strip(), indent, next);
            indent = next;
        }
    }

    /// Lines as they are.
    void lines(String words, String indent) {
        words.lines().forEach(line -> out.append(indent).append(line).append('\n'));
        gap();
    }

    void gap() {
        while (out.length() > 0 && Character.isWhitespace(out.charAt(out.length() - 1))) {
            out.setLength(out.length() - 1);
        }
        if (!out.isEmpty()) {
            out.append("\n\n");
        }
    }

    private void wrap(String words, String first, String next) {
        int width = first.length();
        out.append(first);
        boolean begun = false;
        for (String word : words.split(" ", -1)) {
            if (begun && width + 1 + word.length() > WIDTH) {
                out.append('\n').append(next);
                width = next.length();
                begun = false;
            }
            out.append(begun ? " " : "").append(word);
            width += word.length() + (begun ? 1 : 0);
            begun = true;
        }
        out.append('\n');
    }

    @Override
    public String toString() {
        return out.toString().stripTrailing();
    }
}
