package signpost.library;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// The files that are more than a library may have: how many, and the first of them by path.
final class LeftOut {

    private static final int NAMED = 1_000;

    private final int most;
    private final TreeSet<String> first = new TreeSet<>();
    private long count;

    /// @param most how many files a library may have
    LeftOut(int most) {
        this.most = most;
    }

    int most() {
        return most;
    }

    void add(String path) {
        count++;
        first.add(path);
        if (first.size() > NAMED) {
            first.removeLast();
        }
    }

    long count() {
        return count;
    }

    /// The first of them by path.
    List<String> first() {
        return List.copyOf(first);
    }

    /// Why each was left out, by path.
    Map<String, String> reasons() {
        Map<String, String> reasons = new TreeMap<>();
        first.forEach(path -> reasons.put(path,
                "left out: one of " + count + " more than the " + most + " files that a library may have"));
        return reasons;
    }
}
