package signpost.answer;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import signpost.index.Index;

/// Fits the judgement of how sure an answer is, from questions whose answers are known.
///
/// A logistic regression with a small penalty on large weights, by plain gradient descent: the same examples always give the same weights. Small
/// talk is left out, since it is told beforehand. For one thread.
public final class Calibration {

    private static final int STEPS = 20_000;
    private static final double RATE = 0.5;
    private static final double PENALTY = 0.002;

    private record Example(double[] evidence, boolean answerable, boolean right) {}

    private final List<Example> examples = new ArrayList<>();
    private final SmallTalk smallTalk = new SmallTalk();

    /// Adds a question that was asked of an index.
    ///
    /// @param answerable whether the library answers it at all
    /// @param right whether a quotation answers it; asked of the best three
    public void add(Index index, Routes routes, Question question, boolean answerable, Predicate<Quotation> right) {
        if (smallTalk.in(question.text()).isPresent()) {
            return;
        }
        LibraryAnswers answers = new LibraryAnswers(
                index, routes, Topics.NONE, text -> Optional.empty(), Judgements.standard(),
                Optional::empty, Clock.systemUTC(),
                ZoneId.of("Europe/London"));
        Considered considered = answers.consider(question.text(), question);
        boolean hit = answers.quotations(Overlap.without(considered.found().hits()), 3).stream().anyMatch(right);
        examples.add(new Example(considered.evidence().values(), answerable, answerable && hit));
    }

    /// The lines of the judgement's file that fit the examples best.
    ///
    /// @param falselyFound the share of unanswerable questions that may be given as found
    /// @param falselyRefused the share of answerable questions that may be refused
    public Map<String, String> fitted(double falselyFound, double falselyRefused) {
        int size = Evidence.NAMES.size();
        double[] weights = new double[size];
        double bias = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[size];
            double slopeBias = 0;
            for (Example example : examples) {
                double error = likelihood(weights, bias, example.evidence()) - (example.right() ? 1 : 0);
                for (int i = 0; i < size; i++) {
                    slope[i] += error * example.evidence()[i];
                }
                slopeBias += error;
            }
            for (int i = 0; i < size; i++) {
                weights[i] -= RATE * (slope[i] / examples.size() + PENALTY * weights[i]);
            }
            bias -= RATE * slopeBias / examples.size();
        }
        List<Double> hopeless = likelihoods(weights, bias, false);
        List<Double> answerable = likelihoods(weights, bias, true);
        double found = hopeless.isEmpty()
                ? 0.5
                : hopeless.get((int) Math.ceil((hopeless.size() - 1) * (1 - falselyFound))) + 1e-6;
        double unsure = answerable.isEmpty()
                ? 0.1
                : answerable.get((int) Math.floor((answerable.size() - 1) * falselyRefused));
        return new Judgement(weights, bias, found, Math.min(unsure, found)).lines();
    }

    private List<Double> likelihoods(double[] weights, double bias, boolean answerable) {
        return examples.stream()
                .filter(example -> example.answerable() == answerable)
                .map(example -> likelihood(weights, bias, example.evidence()))
                .sorted()
                .toList();
    }

    private static double likelihood(double[] weights, double bias, double[] evidence) {
        return new Judgement(weights, bias, 1, 1).likelihood(new Evidence(evidence));
    }

    /// How many examples there are.
    public int size() {
        return examples.size();
    }
}
