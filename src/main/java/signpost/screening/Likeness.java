package signpost.screening;

import java.util.List;
import java.util.Locale;

/// How much something is like what was learnt, by many numbers: a logistic regression.
///
/// @param weights one for each number of a vector, and the constant behind them
record Likeness(double[] weights) {

    /// How strongly weights are held small, so that hundreds of examples are enough for hundreds of weights.
    private static final double RIDGE = 0.2;

    private static final int STEPS = 12;

    /// stands at the head of a file of weights
    static final String HEAD = "# Learnt by 'signpost measure urgent --learn' from the messages in urgent-*.txt"
            + " of the tests; do not change by hand.\n";

    /// Weights that stand in a file, one a line.
    static Likeness read(String file) {
        return new Likeness(RuleFile.lines(file).stream().mapToDouble(Double::parseDouble).toArray());
    }

    /// The logarithm of the odds that it is so; 0 where vectors of this length were not learnt.
    double of(float[] vector) {
        if (vector.length != weights.length - 1) {
            return 0;
        }
        double sum = weights[vector.length];
        for (int i = 0; i < vector.length; i++) {
            sum += weights[i] * vector[i];
        }
        return sum;
    }

    /// Learns by Newton's method; the fewer there are of one sort, the more each counts.
    ///
    /// @param vectors the numbers of an example each, all of one length
    /// @param urgent whether each is what is looked for
    static Likeness learn(List<float[]> vectors, List<Boolean> urgent) {
        int size = vectors.getFirst().length + 1;
        double[] weights = new double[size];
        double share = urgent.stream().filter(each -> each).count() / (double) urgent.size();
        double few = Math.sqrt(0.5 / share);
        double many = Math.sqrt(0.5 / (1 - share));
        for (int step = 0; step < STEPS; step++) {
            double[][] curve = new double[size][size + 1];
            for (int i = 0; i < size; i++) {
                curve[i][i] = i < size - 1 ? RIDGE : 1e-9;
                curve[i][size] = i < size - 1 ? RIDGE * weights[i] : 0;
            }
            Likeness now = new Likeness(weights);
            for (int m = 0; m < vectors.size(); m++) {
                float[] vector = vectors.get(m);
                double chance = 1 / (1 + Math.exp(-now.of(vector)));
                double counts = urgent.get(m) ? few : many;
                double miss = counts * (chance - (urgent.get(m) ? 1 : 0));
                double bend = counts * chance * (1 - chance);
                for (int i = 0; i < size; i++) {
                    double x = at(vector, i);
                    curve[i][size] += miss * x;
                    for (int j = 0; j < size && x != 0; j++) {
                        curve[i][j] += bend * x * at(vector, j);
                    }
                }
            }
            double[] change = solved(curve);
            for (int i = 0; i < size; i++) {
                weights[i] -= change[i];
            }
        }
        return new Likeness(weights);
    }

    private static double at(float[] vector, int i) {
        return i < vector.length ? vector[i] : 1;
    }

    /// Gaussian elimination with row exchange.
    private static double[] solved(double[][] rows) {
        int size = rows.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                pivot = Math.abs(rows[row][column]) > Math.abs(rows[pivot][column]) ? row : pivot;
            }
            double[] swap = rows[column];
            rows[column] = rows[pivot];
            rows[pivot] = swap;
            for (int row = column + 1; row < size; row++) {
                double factor = rows[row][column] / rows[column][column];
                for (int k = column; k <= size && factor != 0; k++) {
                    rows[row][k] -= factor * rows[column][k];
                }
            }
        }
        double[] solution = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double sum = rows[row][size];
            for (int k = row + 1; k < size; k++) {
                sum -= rows[row][k] * solution[k];
            }
            solution[row] = sum / rows[row][row];
        }
        return solution;
    }

    /// The weights as the rule file holds them, one a line.
    String text(String head) {
        return head + columns().strip().replace(' ', '\n') + "\n";
    }

    /// The weights with a blank before each.
    String columns() {
        StringBuilder columns = new StringBuilder();
        for (double weight : weights) {
            columns.append(String.format(Locale.ROOT, " %.4f", weight));
        }
        return columns.toString();
    }
}
