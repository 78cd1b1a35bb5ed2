package signpost.message;

import java.util.List;

/// One piece of what a letter says, in order.
public sealed interface Part {

    /// What the author wrote, in Markdown. Markup of other kinds in it is shown as text and does nothing.
    record Prose(String markdown) implements Part {}

    /// Text as it is, without markup: a paragraph for each empty line between them, other line ends kept.
    record Plain(String text) implements Part {}

    /// The one thing to do next, on a line of its own.
    ///
    /// @param label says where it leads
    record Button(String label, String url) implements Part {}

    /// Words of a document, exactly as they stand there.
    ///
    /// @param answering the stretches of the words that answer a question, to stand out where they can; may be empty
    /// @param words line by line as in the document
    /// @param title of the document
    /// @param place where in it: its section, and the page where there are pages; may be empty
    /// @param published when, in words; empty where nobody says
    /// @param url leads to the words on the reader page
    record Quotation(String words, List<Span> answering, String title, String place, String published, String url)
            implements
                Part {

        /// A stretch of a text.
        ///
        /// @param start its first character
        /// @param end the character behind its last
        public record Span(int start, int end) {}

        public Quotation(String words, String title, String place, String published, String url) {
            this(words, List.of(), title, place, published, url);
        }

        public Quotation {
            answering = List.copyOf(answering);
            if (words.isBlank() || title.isBlank()) {
                throw new IllegalArgumentException("a quotation lacks its words or its title");
            }
        }
    }

    /// Documents or sessions, one card each.
    record Cards(List<Card> cards) implements Part {
        public Cards {
            cards = List.copyOf(cards);
        }
    }

    /// A document or a session to go to.
    ///
    /// @param label what it is: `7-minute briefing`
    /// @param title as its source names it
    /// @param url leads to it; empty where there is nowhere to go
    /// @param lines more about it, each a line
    /// @param action what the second link says, such as `Book a place on ...`; empty for none
    /// @param actionUrl where the second link leads
    record Card(String label, String title, String url, List<String> lines, String action, String actionUrl) {

        public Card {
            lines = List.copyOf(lines);
            if (title.isBlank()) {
                throw new IllegalArgumentException("a card lacks its title");
            }
        }
    }
}
