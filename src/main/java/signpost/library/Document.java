package signpost.library;

import java.util.List;

/// One publication, read.
///
/// @param path its file, relative to the library's folder, parted by `/`; the document's identity
/// @param slug its stable name in addresses, unique in the library
/// @param fingerprint SHA-256 of the file it was read from, in hexadecimal
/// @param details what is known about it
/// @param sections its text in reading order
public record Document(String path, String slug, String fingerprint, Details details, List<Section> sections) {

    public Document {
        if (path.isBlank() || path.startsWith("/") || path.contains("\\")) {
            throw new IllegalArgumentException("path '" + path + "' is not relative to the library");
        }
        sections = List.copyOf(sections);
    }

    /// The title people know it by.
    public String title() {
        return details.title();
    }
}
