package signpost.message;

import java.util.Map;

/// How elements look: the style of each by name, as `styles.yml` says. Mail programs read styles on the element; the class is for the dark
/// and for the archive's page.
record Look(Map<String, String> styles) {

    Look {
        styles = Map.copyOf(styles);
    }

    /// The attributes of an element.
    ///
    /// @throws IllegalArgumentException for a name without a style
    String of(String name) {
        String style = styles.get(name);
        if (style == null) {
            throw new IllegalArgumentException("styles.yml has no style for '" + name + "'");
        }
        return " class=\"s-" + name + "\" style=\"" + Html.text(style).markup() + "\"";
    }
}
