package signpost.index;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// Brings scores of different kinds to the same scale: the best becomes 1, the last of the depth 0.
record Scale(double least, double most) {

    static Scale of(DoubleStream scores, int depth) {
        double[] sorted = scores.sorted().toArray();
        if (sorted.length == 0) {
            return new Scale(0, 0);
        }
        double[] best = Arrays.copyOfRange(sorted, Math.max(0, sorted.length - depth), sorted.length);
        return new Scale(best[0], best[best.length - 1]);
    }

    double of(double score) {
        return most > least ? Math.max(0, (score - least) / (most - least)) : 0;
    }
}
