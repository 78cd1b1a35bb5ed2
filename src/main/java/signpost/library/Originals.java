package signpost.library;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// Chooses the document among files with the same bytes.
///
/// @param before what was known of each file, by path
record Originals(FolderWalk walk, Manifest manifest, Map<String, Entry> before) {

    /// The path of the document by fingerprint.
    ///
    /// @param fingerprints what the bytes of each file are, by path
    Map<String, String> of(Map<String, String> fingerprints) {
        Map<String, String> originals = new HashMap<>();
        fingerprints.forEach((path, fingerprint) -> originals.merge(fingerprint, path,
                (first, next) -> claim(next, fingerprint) > claim(first, fingerprint) ? next : first));
        return originals;
    }

    /// How much a file is the document among those with the same bytes: most where it was that before, then where it was another,
    /// then where it is what its name says, then where a manifest names it.
    private int claim(String path, String fingerprint) {
        Entry old = before.get(path);
        if (old != null && !old.kept().isEmpty()) {
            return old.kept().equals(fingerprint) ? 5 : 4;
        }
        return (isWhatItSays(path) ? 2 : 0) + (manifest.byPath().containsKey(path) ? 1 : 0);
    }

    private boolean isWhatItSays(String path) {
        FolderWalk.Seen seen = walk.files().get(path);
        try {
            return seen != null && Format.of(seen.file(), path) != null;
        } catch (IOException | Refusal another) {
            return false;
        }
    }
}
