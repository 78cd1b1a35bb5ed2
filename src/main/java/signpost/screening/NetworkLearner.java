package signpost.screening;

import java.util.List;
import java.util.Random;

/// Teaches a [Network] from examples, always the same for the same ones: Adam (Kingma and Ba 2015) on small batches, with a part of the hidden
/// units left out at each step (dropout, Srivastava and others 2014), so that none is relied on alone. Not safe to share between threads.
final class NetworkLearner {

    private static final int UNITS = 64;
    private static final int BATCH = 128;
    private static final double RATE = 0.001;
    private static final double LEFT_OUT = 0.3;
    /// How strongly weights are drawn to 0.
    private static final double DECAY = 0.01;
    private static final double MEAN_OVER = 0.9;
    private static final double SQUARE_OVER = 0.999;

    private final List<float[]> examples;
    private final List<Boolean> truths;
    private final Random random = new Random(1);
    private final int size;
    private final float[] weights;
    private final float[] slope;
    private final float[] mean;
    private final float[] square;
    private int steps;

    /// @param examples numbers of an example each, all of one length
    /// @param truths whether each is what is looked for
    NetworkLearner(List<float[]> examples, List<Boolean> truths) {
        this.examples = examples;
        this.truths = truths;
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

    /// @param rounds how often each example is looked at
    Network learnt(int rounds) {
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int all = rounds * (order.length / BATCH);
        for (int round = 0; round < rounds; round++) {
            shuffle(order);
            for (int from = 0; from + BATCH <= order.length; from += BATCH) {
                for (int i = from; i < from + BATCH; i++) {
                    look(examples.get(order[i]), truths.get(order[i]));
                }
                step(RATE * (1 - steps / (double) all));
            }
        }
        float[][] hidden = new float[UNITS][size];
        for (int unit = 0; unit < UNITS; unit++) {
            System.arraycopy(weights, unit * size, hidden[unit], 0, size);
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

    /// Adds to the slope of every weight what one example asks for.
    private void look(float[] example, boolean truth) {
        float[] active = new float[UNITS];
        double sum = weights[weights.length - 1];
        for (int unit = 0; unit < UNITS; unit++) {
            if (random.nextDouble() >= LEFT_OUT) {
                int at = unit * size;
                float in = weights[at + size - 1];
                for (int i = 0; i < example.length; i++) {
                    in += weights[at + i] * example[i];
                }
                active[unit] = (float) (Math.max(0, in) / (1 - LEFT_OUT));
                sum += active[unit] * weights[UNITS * size + unit];
            }
        }
        float miss = (float) ((1 / (1 + Math.exp(-sum)) - (truth ? 1 : 0)) / BATCH);
        slope[weights.length - 1] += miss;
        for (int unit = 0; unit < UNITS; unit++) {
            if (active[unit] > 0) {
                slope[UNITS * size + unit] += miss * active[unit];
                float back = (float) (miss * weights[UNITS * size + unit] / (1 - LEFT_OUT));
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
