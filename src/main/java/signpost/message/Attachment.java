package signpost.message;

import java.util.Locale;

/// A text file that goes with a letter, such as a calendar entry.
///
/// @param name as the file is called, without a folder
/// @param type its media type with parameters, such as `text/calendar; method=PUBLISH; charset=utf-8`
/// @param content what it holds
public record Attachment(String name, String type, String content) {

    private static final int LONGEST_NAME = 100;

    public Attachment {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.contains("/") || name.contains("\\")
                || HeaderText.isUnsafe(name)) {
            throw new IllegalArgumentException("name '" + name + "' is not the name of a file");
        }
        if (!type.toLowerCase(Locale.ROOT).startsWith("text/") || HeaderText.isUnsafe(type)) {
            throw new IllegalArgumentException("type '" + type + "' is not that of a text");
        }
    }
}
