package signpost.message;

import java.util.Locale;

/// What differs from person to person in a letter, and stands in it as an exact fragment until it is sent.
public enum Placeholder {
    /// how the person is called
    NAME,
    /// the page that ends the subscription
    UNSUBSCRIBE,
    /// the page where the person chooses what to get
    PREFERENCES,
    /// the letter as a page
    ARCHIVE;

    private final String fragment = "{{" + name().toLowerCase(Locale.ROOT) + "}}";

    /// As it stands in the letter: `{{name}}`. The same in the HTML and in the text.
    public String fragment() {
        return fragment;
    }
}
