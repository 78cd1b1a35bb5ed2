package signpost.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// How likely it is that the best passage answers: a logistic weighing of the evidence, with two thresholds.
///
/// The weights stand in a file of properties and are fitted by `signpost measure calibrate`, never by hand. Source: Platt 1999, and Kamath
/// and others 2020 on calibrators for refusing. Immutable and thread-safe.
///
/// @param weights one for each of [Evidence#NAMES]
/// @param bias added to the weighed sum
/// @param found from this likelihood on an answer is given as found
/// @param unsure from this likelihood on it is shown as unsure; below, the library does not say
record Judgement(double[] weights, double bias, double found, double unsure) {

    /// @param file its name among the program's resources
    static Judgement read(String file) {
        Properties properties = new Properties();
        try (InputStream in = Judgement.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + file);
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double[] weights = new double[Evidence.NAMES.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = number(properties, "weight." + Evidence.NAMES.get(i));
        }
        return new Judgement(weights, number(properties, "bias"), number(properties, "found"),
                number(properties, "unsure"));
    }

    private static double number(Properties properties, String name) {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("a judgement has no '" + name + "'");
        }
        return Double.parseDouble(value.strip());
    }

    /// The likelihood that the library answers, 0 to 1.
    double likelihood(Evidence evidence) {
        double sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * evidence.values()[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /// The lines of its file.
    Map<String, String> lines() {
        Map<String, String> lines = new TreeMap<>();
        for (int i = 0; i < weights.length; i++) {
            lines.put("weight." + Evidence.NAMES.get(i), format(weights[i]));
        }
        lines.put("bias", format(bias));
        lines.put("found", format(found));
        lines.put("unsure", format(unsure));
        return lines;
    }

    private static String format(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
