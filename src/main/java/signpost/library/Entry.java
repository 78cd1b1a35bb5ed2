package signpost.library;

import org.jspecify.annotations.Nullable;

/// What the catalogue remembers of one file.
///
/// @param size in bytes, when it was last looked at
/// @param modified its time of change then, in milliseconds since 1970
/// @param seen when it was looked at, in milliseconds since 1970
/// @param current the fingerprint of its bytes then; empty where they could not be read
/// @param kept the fingerprint of the bytes its document was read from; empty where there is no document
/// @param slug the document's name in addresses; empty where there is none
/// @param reason why the current bytes could not be read; empty where they could
/// @param readers the [ReadingCode#VERSION] that judged it; below zero while a refusal may still pass, and how often it was tried
record Entry(
        long size,
        long modified,
        long seen,
        String current,
        String kept,
        String slug,
        String reason,
        int readers) {

    /// A file changed so soon before it was looked at that a later change might leave the same time.
    private static final long RACY = 2_000;

    private static final int MOST_TRIES = 3;

    /// A refusal that may pass, tried for the first time.
    static final int ONCE = -1;

    /// Whether a file still looks as it did. A file changed shortly before it was last looked at never does.
    boolean looksLike(FolderWalk.Seen file) {
        return size == file.size() && modified == file.modified() && seen - modified > RACY
                && readers == ReadingCode.VERSION && !current.isEmpty();
    }

    /// What to remember of the readers after a refusal that may pass: that it was tried once more, and in the end that it stands.
    static int triedAgain(@Nullable Entry old, String fingerprint) {
        int tries = old != null && old.readers < 0 && old.current.equals(fingerprint) ? old.readers - 1 : ONCE;
        return tries <= -MOST_TRIES ? ReadingCode.VERSION : tries;
    }

    Entry lookedAt(FolderWalk.Seen file, long now) {
        return new Entry(file.size(), file.modified(), now, current, kept, slug, reason, readers);
    }

    /// What to remember of a document whose file is gone, so that it is read again wherever it comes back.
    Entry missing() {
        return new Entry(size, modified, seen, "", kept, slug, Missing.REASON, readers);
    }

    Entry withSlug(String name) {
        return new Entry(size, modified, seen, current, kept, name, reason, readers);
    }
}
