package signpost.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/// Teaches a [Network] from examples, always the same for the same ones: Adam (Kingma and Ba 2015) on small batches, with a part of the numbers
/// and of the hidden units left out at each step (dropout, Srivastava and others 2014), so that none is relied on alone. Not safe to share between
/// threads.
final class NetworkLearner {

    private static final int UNITS = 64;
    private static final double RATE = 0.001;
    /// How strongly weights are drawn to 0.
    private static final double DECAY = 0.01;
    private static final double MEAN_OVER = 0.9;
    private static final double SQUARE_OVER = 0.999;
    private static final float LEAST_SPREAD = 1e-4f;

    private final float[][] examples;
    private final List<Boolean> truths;
    private final Manner manner;
    private final Random random;
    private final Evenly evenly;
    private final int size;
    private final float[] weights;
    private final float[] slope;
    private final float[] mean;
    private final float[] square;
    private int steps;

    /// How it is taught.
    ///
    /// @param rounds how often each example is looked at
    /// @param batch how many are looked at before the weights are changed
    /// @param numbersLeftOut the part of an example's numbers that is left out each time
    /// @param unitsLeftOut the part of the hidden units that is left out each time
    /// @param evened whether numbers are brought to one scale before: not where some are hardly ever other than 0, since their weights
    ///     would outgrow the steps in which a network is written down
    record Manner(int rounds, int batch, double numbersLeftOut, double unitsLeftOut, boolean evened) {}

    /// The mean of two, which is steadier than one.
    static Network two(List<float[]> examples, List<Boolean> truths, Manner manner) {
        return Network.mean(LongStream.of(1, 2)
                .mapToObj(seed -> new NetworkLearner(examples, truths, manner, seed).learnt()).toList());
    }

    /// @param examples numbers of an example each, all of one length
    /// @param truths whether each is what is looked for
    /// @param seed another one gives another network, as good
    NetworkLearner(List<float[]> examples, List<Boolean> truths, Manner manner, long seed) {
        this.evenly = manner.evened() ? Evenly.over(examples) : Evenly.asTheyCome(examples.getFirst().length);
        this.examples = examples.stream().map(evenly::of).toArray(float[][]::new);
        this.truths = truths;
        this.manner = manner;
        this.random = new Random(seed);
        this.size = examples.getFirst().length + 1;
        this.weights = new float[UNITS * size + UNITS + 1];
        this.slope = new float[weights.length];
        this.mean = new float[weights.length];
        this.square = new float[weights.length];
        for (int i = 0; i < UNITS * size; i++) {
            weights[i] = i % size == size - 1 ? 0 : (float) (random.nextGaussian() / Math.sqrt(size));
        }
        for (int unit = 0; unit < UNITS; unit++) {
            weights[UNITS * size + unit] = (float) (random.nextGaussian() / Math.sqrt(UNITS));
        }
    }

    /// Numbers brought to a mean of 0 and a spread of 1 over all examples, so that each has the same say at the beginning.
    private record Evenly(float[] means, float[] spreads) {

        static Evenly asTheyCome(int size) {
            var ones = new float[size];
            Arrays.fill(ones, 1);
            return new Evenly(new float[size], ones);
        }

        static Evenly over(List<float[]> examples) {
            int size = examples.getFirst().length;
            var sums = new double[size];
            var squares = new double[size];
            for (float[] example : examples) {
                for (int i = 0; i < size; i++) {
                    sums[i] += example[i];
                    squares[i] += example[i] * example[i];
                }
            }
            var means = new float[size];
            var spreads = new float[size];
            for (int i = 0; i < size; i++) {
                double mean = sums[i] / examples.size();
                means[i] = (float) mean;
                spreads[i] = Math.max(LEAST_SPREAD,
                        (float) Math.sqrt(Math.max(0, squares[i] / examples.size() - mean * mean)));
            }
            return new Evenly(means, spreads);
        }

        float[] of(float[] example) {
            float[] even = new float[example.length];
            for (int i = 0; i < even.length; i++) {
                even[i] = (example[i] - means[i]) / spreads[i];
            }
            return even;
        }

        /// Weights for numbers as they come, from weights for even ones; the constant is the last.
        float[] undone(float[] weights) {
            float[] undone = new float[weights.length];
            float constant = weights[means.length];
            for (int i = 0; i < means.length; i++) {
                undone[i] = weights[i] / spreads[i];
                constant -= undone[i] * means[i];
            }
            undone[means.length] = constant;
            return undone;
        }
    }

    Network learnt() {
        int[] order = new int[examples.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int batch = Math.min(manner.batch(), order.length);
        int all = manner.rounds() * (order.length / batch);
        for (int round = 0; round < manner.rounds(); round++) {
            shuffle(order);
            for (int from = 0; from + batch <= order.length; from += batch) {
                for (int i = from; i < from + batch; i++) {
                    look(examples[order[i]], truths.get(order[i]), batch);
                }
                step(RATE * (1 - steps / (double) all));
            }
        }
        float[][] hidden = new float[UNITS][];
        for (int unit = 0; unit < UNITS; unit++) {
            float[] of = new float[size];
            System.arraycopy(weights, unit * size, of, 0, size);
            hidden[unit] = evenly.undone(of);
        }
        float[] out = new float[UNITS + 1];
        System.arraycopy(weights, UNITS * size, out, 0, out.length);
        return new Network(hidden, out);
    }

    private void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int one = order[i];
            order[i] = order[other];
            order[other] = one;
        }
    }

    private float[] withGaps(float[] example) {
        if (manner.numbersLeftOut() == 0) {
            return example;
        }
        float[] left = new float[example.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = random.nextFloat() < manner.numbersLeftOut()
                    ? 0
                    : (float) (example[i] / (1 - manner.numbersLeftOut()));
        }
        return left;
    }

    /// Adds to the slope of every weight what one example asks for.
    private void look(float[] whole, boolean truth, int batch) {
        float[] example = withGaps(whole);
        double leftOut = manner.unitsLeftOut();
        float[] active = new float[UNITS];
        double sum = weights[weights.length - 1];
        for (int unit = 0; unit < UNITS; unit++) {
            if (random.nextDouble() >= leftOut) {
                int at = unit * size;
                float in = weights[at + size - 1];
                for (int i = 0; i < example.length; i++) {
                    in += weights[at + i] * example[i];
                }
                active[unit] = (float) (Math.max(0, in) / (1 - leftOut));
                sum += active[unit] * weights[UNITS * size + unit];
            }
        }
        float miss = (float) ((1 / (1 + Math.exp(-sum)) - (truth ? 1 : 0)) / batch);
        slope[weights.length - 1] += miss;
        for (int unit = 0; unit < UNITS; unit++) {
            if (active[unit] > 0) {
                slope[UNITS * size + unit] += miss * active[unit];
                float back = (float) (miss * weights[UNITS * size + unit] / (1 - leftOut));
                int at = unit * size;
                for (int i = 0; i < example.length; i++) {
                    slope[at + i] += back * example[i];
                }
                slope[at + size - 1] += back;
            }
        }
    }

    private void step(double rate) {
        steps++;
        double meanOf = 1 - Math.pow(MEAN_OVER, steps);
        double squareOf = 1 - Math.pow(SQUARE_OVER, steps);
        for (int i = 0; i < weights.length; i++) {
            mean[i] = (float) (MEAN_OVER * mean[i] + (1 - MEAN_OVER) * slope[i]);
            square[i] = (float) (SQUARE_OVER * square[i] + (1 - SQUARE_OVER) * slope[i] * slope[i]);
            double change = mean[i] / meanOf / (Math.sqrt(square[i] / squareOf) + 1e-8);
            boolean constant = i == weights.length - 1 || i < UNITS * size && i % size == size - 1;
            weights[i] -= (float) (rate * (change + (constant ? 0 : DECAY * weights[i])));
            slope[i] = 0;
        }
    }
}
