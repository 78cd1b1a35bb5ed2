package signpost.screening;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// A small neural network with one hidden layer, which says how likely something is by many numbers. Immutable and safe to share between
/// threads.
///
/// @param hidden for each unit of the hidden layer its weights, and its constant behind them
/// @param out the weights of these units, and the constant behind them
record Network(float[][] hidden, float[] out) {

    private static final int STEPS = 127;

    /// Several networks as one, which says the mean of what they say.
    static Network mean(List<Network> networks) {
        List<float[]> hidden = new ArrayList<>();
        List<Float> out = new ArrayList<>();
        float constant = 0;
        for (Network network : networks) {
            for (int unit = 0; unit < network.hidden.length; unit++) {
                hidden.add(network.hidden[unit]);
                out.add(network.out[unit] / networks.size());
            }
            constant += network.out[network.hidden.length] / networks.size();
        }
        out.add(constant);
        float[] weights = new float[out.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = out.get(i);
        }
        return new Network(hidden.toArray(float[][]::new), weights);
    }

    /// The chance that it is so, from 0 to 1; one half where so many numbers were not learnt.
    double of(float[] numbers) {
        return 1 / (1 + Math.exp(-odds(numbers)));
    }

    /// The logarithm of the odds that it is so; 0 where so many numbers were not learnt.
    double odds(float[] numbers) {
        if (numbers.length != hidden[0].length - 1) {
            return 0;
        }
        double sum = out[hidden.length];
        for (int unit = 0; unit < hidden.length; unit++) {
            sum += out[unit] * Math.max(0, in(unit, numbers));
        }
        return sum;
    }

    /// What a unit of the hidden layer gets.
    float in(int unit, float[] numbers) {
        float[] weights = hidden[unit];
        float sum = weights[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            sum += weights[i] * numbers[i];
        }
        return sum;
    }

    /// The network that a rule file holds: a line for each unit, with its weight behind it, the size of a step and the weights as so many steps in
    /// Base64; then the constant behind all.
    ///
    /// @throws IllegalStateException if the file is missing or cannot be understood
    static Network read(String file) {
        return of(RuleFile.lines(file));
    }

    static Network of(List<String> lines) {
        int units = lines.size() - 1;
        float[][] hidden = new float[units][];
        float[] out = new float[units + 1];
        for (int unit = 0; unit < units; unit++) {
            String[] columns = lines.get(unit).split(" ");
            out[unit] = Float.parseFloat(columns[0]);
            float constant = Float.parseFloat(columns[1]);
            float step = Float.parseFloat(columns[2]);
            byte[] steps = Base64.getDecoder().decode(columns[3]);
            hidden[unit] = new float[steps.length + 1];
            for (int i = 0; i < steps.length; i++) {
                hidden[unit][i] = steps[i] * step;
            }
            hidden[unit][steps.length] = constant;
        }
        out[units] = Float.parseFloat(lines.getLast());
        return new Network(hidden, out);
    }

    /// The network as [#of(List)] takes its lines.
    String text(String head) {
        List<String> lines = new ArrayList<>();
        for (int unit = 0; unit < hidden.length; unit++) {
            float[] weights = hidden[unit];
            float most = 1e-9f;
            for (int i = 0; i < weights.length - 1; i++) {
                most = Math.max(most, Math.abs(weights[i]));
            }
            byte[] steps = new byte[weights.length - 1];
            for (int i = 0; i < steps.length; i++) {
                steps[i] = (byte) Math.round(weights[i] / most * STEPS);
            }
            lines.add(String.format(Locale.ROOT, "%.5f %.5f %.7f %s", out[unit], weights[steps.length], most / STEPS,
                    Base64.getEncoder().encodeToString(steps)));
        }
        lines.add(String.format(Locale.ROOT, "%.5f", out[hidden.length]));
        return head + String.join("\n", lines) + "\n";
    }
}
