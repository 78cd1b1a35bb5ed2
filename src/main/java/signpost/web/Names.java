package signpost.web;

import java.util.Locale;

/// Names for ids of topics and audiences.
public final class Names {
    private Names() {}

    /// `child-exploitation` as `Child exploitation`.
    public static String of(String id) {
        String words = id.replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty() ? id : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
