package signpost.library;

/// How far an import has come.
///
/// @param done files dealt with
/// @param total files to deal with
/// @param path the file dealt with last
public record Progress(int done, int total, String path) {

    public Progress {
        if (done < 0 || done > total) {
            throw new IllegalArgumentException("done " + done + " is not between 0 and total " + total);
        }
    }
}
