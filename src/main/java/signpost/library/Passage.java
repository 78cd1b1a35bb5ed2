package signpost.library;

import java.util.List;

/// The piece of a document that can be quoted: consecutive blocks of one section, word for word.
///
/// @param document the document's path
/// @param number its place among the document's passages, from 0
/// @param anchor the anchor of its section
/// @param path the headings it stands under, outermost first
/// @param page the page it starts on, counted from 1; 0 where the format has no pages
/// @param text word for word; blocks parted by line breaks, cells by tabs; at most [#LONGEST] characters
/// @param sentences its sentences, list items and rows in order, each a span of the text
public record Passage(
        String document,
        int number,
        String anchor,
        List<String> path,
        int page,
        String text,
        List<Sentence> sentences) {

    /// The longest text a passage may have, in characters.
    public static final int LONGEST = 1200;

    public Passage {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("text has " + text.length() + " characters, not 1 to " + LONGEST);
        }
        path = List.copyOf(path);
        sentences = List.copyOf(sentences);
    }

    /// The words of one of its sentences.
    public String words(Sentence sentence) {
        return text.substring(sentence.start(), sentence.end());
    }
}
