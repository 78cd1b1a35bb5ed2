package signpost.library;

import java.util.List;
import java.util.TreeSet;

/// A small picture of a text that tells how much of it two texts share: the smallest hashes of its runs of five words
/// (bottom-k sampling, Cohen and Kaplan 2007).
final class Sketch {

    private static final int SIZE = 256;
    private static final int RUN = 5;
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Sketch() {}

    static long[] of(List<Section> sections) {
        TreeSet<Long> smallest = new TreeSet<>();
        long[] last = new long[RUN];
        int seen = 0;
        for (Section section : sections) {
            for (Block block : section.blocks()) {
                for (String word : Words.plain(block.text()).split(" ")) {
                    last[seen++ % RUN] = hash(word);
                    if (seen >= RUN) {
                        add(smallest, run(last, seen));
                    }
                }
            }
        }
        return smallest.stream().mapToLong(Long::longValue).toArray();
    }

    /// The estimated share of runs that two texts have in common, 0 to 1 (Jaccard); 0 for texts too short to tell.
    static double alike(long[] one, long[] other) {
        int size = Math.min(SIZE, Math.min(one.length, other.length));
        if (size < RUN * 2) {
            return 0;
        }
        int i = 0;
        int j = 0;
        int union = 0;
        int shared = 0;
        int limit = one.length < SIZE || other.length < SIZE ? Integer.MAX_VALUE : SIZE;
        while (union < limit && (i < one.length || j < other.length)) {
            union++;
            if (j >= other.length || (i < one.length && one[i] < other[j])) {
                i++;
            } else if (i >= one.length || other[j] < one[i]) {
                j++;
            } else {
                shared++;
                i++;
                j++;
            }
        }
        return (double) shared / union;
    }

    private static void add(TreeSet<Long> smallest, long hash) {
        if (smallest.size() < SIZE) {
            smallest.add(hash);
        } else if (hash < smallest.last() && smallest.add(hash)) {
            smallest.pollLast();
        }
    }

    private static long run(long[] last, int seen) {
        long hash = FNV_START;
        for (int i = 0; i < RUN; i++) {
            hash = (hash ^ last[(seen + i) % RUN]) * FNV_PRIME;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private static long hash(String word) {
        long hash = FNV_START;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * FNV_PRIME;
        }
        return hash ^ (hash >>> 32);
    }
}
