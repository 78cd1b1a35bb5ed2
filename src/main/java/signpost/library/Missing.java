package signpost.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Judges whether documents whose files are gone from the folder are taken out of the library.
///
/// A file that goes is gone at once: somebody deleted it. Where more go within a day than are left, or all of them, it is more likely an accident: a share that
/// is not mounted, a folder replaced by an empty one. Then they are kept, and answered from, until they are back, until the folder holds
/// as many files again, or until somebody lets them go.
final class Missing {

    /// Why a document has no file, as the catalogue remembers it.
    static final String REASON = "no longer in the folder";

    private static final long DAY = Duration.ofDays(1).toMillis();

    /// So many may go within a day while anything is left, however small the library is.
    private static final int FEW = 3;

    private static final String GONE = "signpost gone 1";
    private static final String LET_GO = "signpost let go 1";

    private final Path gone;
    private final Path letGo;

    /// What was confirmed when this import began.
    private List<String> taken = List.of();

    /// @param home where the library keeps its files
    /// @param name what tells this folder's files from another's
    Missing(Path home, String name) {
        gone = home.resolve("gone-" + name);
        letGo = home.resolve("let-go-" + name);
    }

    /// The documents without a file that the catalogue still keeps.
    static List<String> in(Map<String, Entry> catalogue) {
        return catalogue.entrySet().stream()
                .filter(entry -> entry.getValue().reason().equals(REASON) && !entry.getValue().kept().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Those to keep of the documents whose files are gone.
    ///
    /// @param there how many files the folder holds
    /// @param now the time, in milliseconds since 1970
    Set<String> kept(Collection<String> missing, int there, long now) {
        taken = confirmed();
        Set<String> asked = new HashSet<>(taken);
        Set<String> open = new TreeSet<>(missing);
        open.removeAll(asked);
        boolean accident = there == 0 || open.size() + lately(now) > Math.max(there, FEW);
        return accident ? open : Set.of();
    }

    /// Notes that so many were taken out, and that what was confirmed is done.
    ///
    /// @param count how many went of themselves
    void settled(int count, long now) throws IOException {
        if (!taken.isEmpty()) {
            Files.deleteIfExists(gone);
        }
        if (confirmed().equals(taken)) { // else somebody let more go meanwhile, for the next import
            Files.deleteIfExists(letGo);
        }
        if (count > 0) {
            List<List<String>> rows = new ArrayList<>(recent(now));
            rows.add(List.of(String.valueOf(now), String.valueOf(count)));
            Lines.save(gone, GONE, rows);
        }
    }

    /// Has these taken out at the next import, where their files are still gone then.
    void confirm(Collection<String> missing) throws IOException {
        Lines.save(letGo, LET_GO, missing.stream().map(List::of).toList());
    }

    /// Whether somebody let documents go that no import has taken out yet.
    boolean isConfirmed() {
        return Files.exists(letGo);
    }

    private List<String> confirmed() {
        return Lines.load(letGo, LET_GO).orElse(List.of()).stream().map(List::getFirst).toList();
    }

    private long lately(long now) {
        return recent(now).stream().mapToLong(row -> Long.parseLong(row.get(1))).sum();
    }

    /// What went within a day.
    private List<List<String>> recent(long now) {
        return Lines.load(gone, GONE).orElse(List.of()).stream()
                .filter(row -> row.size() == 2 && now - Long.parseLong(row.getFirst()) < DAY)
                .toList();
    }
}
