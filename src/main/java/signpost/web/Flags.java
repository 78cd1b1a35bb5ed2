package signpost.web;

import signpost.answer.Flag;

/// Draws warnings about documents.
final class Flags {
    private Flags() {}

    /// The warning, with the newer issue's title as a link where it has a page.
    static TurnView.FlagView view(String words, Flag flag) {
        if (flag instanceof Flag.Superseded newer && newer.slug().isPresent() && newer.title().isPresent()) {
            String title = newer.title().get();
            String before = words.endsWith(title) ? words.substring(0, words.length() - title.length()).strip() : words;
            return new TurnView.FlagView(before, title, Links.document(newer.slug().get()));
        }
        return new TurnView.FlagView(words, "", "");
    }
}
