package signpost.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The documents that a walk did not come by: those in folders that cannot be listed, which stay as they are, and those whose files are
/// gone, of which [Missing] judges.
final class Absent {

    private final FolderWalk walk;
    private final Map<String, Entry> before;
    private final Map<String, Entry> kept = new TreeMap<>();
    private final List<FileReport> reports = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private final Set<String> missing;

    /// @param before what was known of each file, by path
    /// @param there the fingerprints of all files that were seen: a file of the same bytes elsewhere was moved there
    /// @param now the time, in milliseconds since 1970
    Absent(FolderWalk walk, Map<String, Entry> before, Collection<String> there, Missing judge, long now) {
        this.walk = walk;
        this.before = before;
        walk.unlisted().forEach(path -> reports.add(closed(path)));
        Set<String> refused = walk.refused().keySet();
        Set<String> moved = new HashSet<>(there);
        before.forEach((path, entry) -> {
            boolean document = !entry.kept().isEmpty();
            if (walk.isUnlisted(path)) {
                kept.put(path, entry);
            } else if (document && !walk.files().containsKey(path) && !refused.contains(path)
                    && !moved.contains(entry.kept())) {
                gone.add(path);
            }
        });
        missing = new TreeSet<>(judge.kept(gone, walk.files().size(), now));
        gone.removeAll(missing);
        before.forEach((path, entry) -> {
            if (missing.contains(path)) {
                kept.put(path, entry.missing());
                reports.add(new FileReport.Missing(path));
            }
        });
    }

    /// One line for the folder, not one for each of its files.
    private FileReport closed(String path) {
        long documents = before.entrySet().stream()
                .filter(entry -> !entry.getValue().kept().isEmpty() && entry.getKey().startsWith(path + "/"))
                .count();
        return new FileReport.Refused(path, "cannot be opened" + switch ((int) Math.min(documents, 2)) {
            case 0 -> "";
            case 1 -> "; its one document is kept as it was";
            default -> "; its " + documents + " documents are kept as they were";
        }, before.containsKey(path));
    }

    /// What the catalogue is to remember of those that are kept, by path.
    Map<String, Entry> kept() {
        return kept;
    }

    /// Whether a file was not seen, and its document kept.
    boolean isKept(String path) {
        return missing.contains(path) || walk.isUnlisted(path);
    }

    /// A line for each folder that cannot be listed and for each document that is kept without a file.
    List<FileReport> reports() {
        return reports;
    }

    /// The documents that are kept though their files are gone.
    List<String> missing() {
        return List.copyOf(missing);
    }

    /// How many are taken out.
    int gone() {
        return gone.size();
    }
}
