package signpost.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import signpost.answer.Calibration;
import signpost.answer.Question;

/// `signpost measure calibrate`: fits how sure an answer must be, and prints the lines of `judgement.properties`, or of `judgement-by-words.properties`.
@Command(
        name = "calibrate",
        description = "Fit how sure an answer must be to be given, from questions with known answers. "
                + "Give each of the three options once for every library.")
final class MeasureCalibrate implements MeasureCommand {

    @ParentCommand
    private Measure measure;

    @Spec
    private CommandSpec spec;

    @Option(names = "--library", required = true, paramLabel = "DIR", description = "A folder of documents.")
    private List<Path> libraries;

    @Option(
            names = "--questions",
            required = true,
            paramLabel = "IN.jsonl",
            description = "Its questions with answers.")
    private List<Path> questions;

    @Option(
            names = "--unanswerable",
            required = true,
            paramLabel = "IN.jsonl",
            description = "Questions it cannot answer.")
    private List<Path> unanswerable;

    @Option(
            names = "--falsely-found",
            defaultValue = "0.10",
            paramLabel = "SHARE",
            description = "Of the unanswerable, so many may be given as found (default: ${DEFAULT-VALUE}).")
    private double falselyFound;

    @Option(
            names = "--falsely-refused",
            defaultValue = "0.01",
            paramLabel = "SHARE",
            description = "Of the answerable, so many may be refused (default: ${DEFAULT-VALUE}).")
    private double falselyRefused;

    @Option(
            names = "--by-words",
            description = "Leave out the model, as in the first minutes of a service.")
    private boolean byWords;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (libraries.size() != questions.size() || libraries.size() != unanswerable.size()) {
            throw Refused.usage("Give --library, --questions and --unanswerable equally often.");
        }
        PrintWriter err = spec.commandLine().getErr();
        Calibration calibration = new Calibration();
        for (int i = 0; i < libraries.size(); i++) {
            try (Desk desk = Desk.open(measure.settings(), Optional.of(libraries.get(i)), byWords, err)) {
                if (!byWords) {
                    desk.complete(err);
                }
                for (AskedLine line : AskedLine.read(questions.get(i)).all()) {
                    calibration.add(desk.index(), desk.holdings().routes(), Question.of(line.question()), true,
                            line::answeredBy);
                }
                for (AskedLine line : AskedLine.read(unanswerable.get(i)).all()) {
                    calibration.add(desk.index(), desk.holdings().routes(), Question.of(line.question()), false,
                            quotation -> false);
                }
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("# Fitted by `signpost measure calibrate` on " + calibration.size() + " questions.");
        calibration.fitted(falselyFound, falselyRefused).forEach((name, value) -> out.println(name + "=" + value));
        return Exit.DONE;
    }
}
