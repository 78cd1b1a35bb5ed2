package signpost.web;

import java.util.List;
import java.util.Map;
import signpost.message.Wording;

/// What every page shows around its content.
///
/// @param title the page's own title
/// @param here which entry of the navigation it belongs to: `ask`, `library`, `training`, `about` or nothing
/// @param wording the words
/// @param partnership whose service this is
public record Page(String title, String here, Wording wording, Partnership partnership) {

    /// The address of the style sheet.
    public String css() {
        return Asset.address("signpost.css");
    }

    /// The address of the script.
    public String script() {
        return Asset.address("signpost.js");
    }

    /// The address of the logo.
    public String logo() {
        return Asset.address("signpost.svg");
    }

    /// The language of the page, for its `lang` attribute.
    public String language() {
        return wording.language().equals("en") ? "en-GB" : wording.language();
    }

    /// The text of a key with the partnership's name and a topic's.
    public String say(String key, String topic) {
        return wording.say(key, Map.of("partnership", partnership.name(), "topic", topic));
    }

    /// The text of a key with the partnership's name.
    public String ours(String key) {
        return wording.say(key, Map.of("partnership", partnership.name()));
    }

    /// The texts of a list.
    public List<String> list(String key) {
        return wording.list(key);
    }

    /// A sentence with links in it, filled with the partnership's name where it asks for it.
    ///
    /// @param addresses of its links in their order
    public Linked linked(String key, String... addresses) {
        return Linked.of(ours(key), addresses);
    }

    /// The text of a key.
    public String say(String key) {
        return wording.say(key);
    }
}
