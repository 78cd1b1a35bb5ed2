package signpost.library;

/// What became of one file in an import.
public sealed interface FileReport {

    /// The file, relative to the library's folder.
    String path();

    /// It was read, for the first time or because it changed.
    ///
    /// @param leftOut what of it is no text of the document because nobody sees it, in plain words; empty where nothing is
    record Read(String path, String leftOut) implements FileReport {}

    /// It is as it was.
    ///
    /// @param leftOut as of one that was read
    record Unchanged(String path, String leftOut) implements FileReport {}

    /// It holds the same bytes as another file and is not kept twice.
    ///
    /// @param original the file that is kept
    record SameAs(String path, String original) implements FileReport {}

    /// It says the same as another file, of which it is an export or a copy, and that one stands for both.
    ///
    /// @param original the file that is answered from
    record CopyOf(String path, String original) implements FileReport {}

    /// It is gone from the folder, and with so many others that its document is kept; see [Upkeep#missing].
    record Missing(String path) implements FileReport {}

    /// It could not be read.
    ///
    /// @param reason why, in plain words
    /// @param keptLast whether the document as last read well is still in the library
    record Refused(String path, String reason, boolean keptLast) implements FileReport {}
}
