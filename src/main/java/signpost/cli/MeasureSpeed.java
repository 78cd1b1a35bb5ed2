package signpost.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import signpost.index.SpeedTrial;
import signpost.library.Document;
import signpost.library.Library;

/// `signpost measure speed`: how fast a large library is indexed and asked, beside bare Lucene in the same run.
@Command(
        name = "speed",
        description = "Measure how fast a large library made of the usual one's sentences is indexed and asked.")
final class MeasureSpeed implements MeasureCommand {

    @ParentCommand
    private Measure measure;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--passages",
            paramLabel = "N",
            defaultValue = "100000",
            description = "How many passages; 100000 unless given.")
    private int passages;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (passages < 1000 || passages > 1_000_000) {
            throw Refused.usage("--passages is " + passages + "; it can be 1000 to 1000000.");
        }
        Path data = measure.settings().data();
        Path folder = Files.createDirectories(data.resolve("speed"));
        clear(folder);
        try (SpeedTrial trial = new SpeedTrial(library(data), folder, data.resolve("model"), passages)) {
            run(trial);
        } finally {
            clear(folder);
        }
        return Exit.DONE;
    }

    private List<Document> library(Path data) throws IOException {
        Path documents = Content.of(measure.settings(), Path.of(""), Optional.empty()).library();
        Library library = Library.open(documents, data.resolve("speed").resolve("library"));
        library.refresh(step -> {});
        return library.documents();
    }

    private void run(SpeedTrial trial) throws IOException, InterruptedException {
        ProgressLine progress = ProgressLine.on(spec.commandLine().getErr());
        SpeedTrial.Indexing indexing = trial.index(done -> progress.show("Indexing", done, passages, ""));
        progress.end();
        line("passages", passages + " of 600 to 900 characters, made by shuffling sentences");
        took("bare IndexWriter", indexing.bare());
        took("indexing, no vectors", indexing.ours());
        line("speed of indexing", "%.2f of the bare IndexWriter's by the clock, %.2f by processor time",
                indexing.bare().seconds() / indexing.ours().seconds(),
                indexing.bare().processor() / indexing.ours().processor());
        times("raw BM25", trial.plain());
        times("by words alone", trial.ask());
        int vectors = trial.fill(done -> progress.show("Filling vectors", done, passages, ""));
        progress.end();
        line("vectors", vectors + ", not computed: made near 300 that the model computed");
        times("whole, by meaning too", trial.ask());
        Path status = Path.of("/proc/self/status");
        for (String line : Files.exists(status) ? Files.readAllLines(status) : List.<String>of()) {
            if (line.startsWith("VmRSS") || line.startsWith("RssAnon") || line.startsWith("RssFile")) {
                line(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip());
            }
        }
    }

    private void took(String name, SpeedTrial.Taken taken) {
        line(name, "%.1f s, %.0f passages a second; %.1f s of processor time",
                taken.seconds(), passages / taken.seconds(), taken.processor());
    }

    private void times(String name, List<Long> nanos) {
        Timings timings = new Timings();
        nanos.forEach(timings::add);
        line(name, "p50 %.1f ms, p99 %.1f ms, %d questions", timings.percentile(0.5), timings.percentile(0.99),
                nanos.size());
    }

    private void line(String name, String value, Object... values) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%-24s %s%n", name,
                values.length == 0 ? value : String.format(Locale.ROOT, value, values));
        out.flush();
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).filter(each -> !each.equals(folder)).toList()) {
                Files.delete(file);
            }
        }
    }
}
