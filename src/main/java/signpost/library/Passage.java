package signpost.library;

import java.util.List;

/// The piece of a document that can be quoted: consecutive blocks of one section, or of short ones that follow each other, word for word.
///
/// @param document the document's path
/// @param number its place among the document's passages, from 0
/// @param parts where each section begins of which it holds something, and each page of it, in order; at least one
/// @param text word for word; blocks parted by line breaks, cells by tabs; at most [#LONGEST] characters
/// @param sentences its sentences, list items and rows in order, each a span of the text
public record Passage(
        String document,
        int number,
        List<Whereabouts> parts,
        String text,
        List<Sentence> sentences) {

    /// The longest text a passage may have, in characters.
    public static final int LONGEST = 1200;

    private static final int MARK = 8;

    public Passage {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("text has " + text.length() + " characters, not 1 to " + LONGEST);
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a passage stands in one section at least");
        }
        parts = List.copyOf(parts);
        sentences = List.copyOf(sentences);
    }

    /// Where it stands in its document and what it says, for addresses: its number and the beginning of its text's fingerprint, so that
    /// [Passages#at] finds it again when the document was edited above it.
    public String place() {
        return number + "-" + mark();
    }

    String mark() {
        return Fingerprint.of(text).substring(0, MARK);
    }

    /// The anchor of the section in which it begins.
    public String anchor() {
        return parts.getFirst().anchor();
    }

    /// The headings under which it begins, outermost first.
    public List<String> path() {
        return parts.getFirst().path();
    }

    /// The page on which it begins, counted from 1; 0 where the format has no pages.
    public int page() {
        return parts.getFirst().page();
    }

    /// Where one of its sentences stands.
    public Whereabouts of(Sentence sentence) {
        Whereabouts part = parts.getFirst();
        for (Whereabouts next : parts) {
            part = next.start() <= sentence.start() ? next : part;
        }
        return part;
    }

    /// The words of one of its sentences.
    public String words(Sentence sentence) {
        return text.substring(sentence.start(), sentence.end());
    }
}
