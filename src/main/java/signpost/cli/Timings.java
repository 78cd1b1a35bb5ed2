package signpost.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How long each of many things took. Not thread-safe.
final class Timings {

    private final List<Long> nanos = new ArrayList<>();

    void add(long taken) {
        nanos.add(taken);
    }

    /// So many milliseconds this share of them took at the most; 0 where there are none.
    double percentile(double share) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        int at = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, at)) / 1e6;
    }
}
