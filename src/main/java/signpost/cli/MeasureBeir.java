package signpost.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `signpost measure beir`: ranks a public test collection, so that the ranking can be compared with anybody's.
@Command(
        name = "beir",
        description = "Rank a public test collection in BEIR's layout, and measure how well and how fast.")
final class MeasureBeir implements MeasureCommand {

    @ParentCommand
    private Measure measure;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder with corpus.jsonl, queries.jsonl and qrels.")
    private Path folder;

    @Option(
            names = "--split",
            paramLabel = "NAME",
            defaultValue = "test",
            description = "Which of the qrels; test unless given.")
    private String split;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "RUN.trec",
            description = "Where the ranking is written, 100 documents a question.")
    private Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        BeirCollection collection = BeirCollection.read(folder, split);
        Path shelf = Shelf.of(measure.settings().data(), folder);
        PrintWriter err = spec.commandLine().getErr();
        try (DataLock lock = DataLock.take(shelf)
                .orElseThrow(() -> Refused.failure("Another process measures " + folder + "."));
                BeirRun run = BeirRun.open(collection, shelf, measure.settings().data().resolve("model"))) {
            run.index(ProgressLine.on(err));
            run.ask(out);
            show(run);
        }
        return Exit.DONE;
    }

    private void show(BeirRun run) {
        PrintWriter to = spec.commandLine().getOut();
        line(to, "documents", "%d, of which %d were indexed now", run.collection().documents().size(), run.changed());
        line(to, "questions", "%d", run.collection().questions().size());
        line(to, "nDCG@10", "%.4f", run.scores().ndcgAt10());
        line(to, "recall@100", "%.4f", run.scores().recallAt100());
        line(to, "plain BM25 nDCG@10", "%.4f", run.plain().ndcgAt10());
        line(to, "plain BM25 recall@100", "%.4f", run.plain().recallAt100());
        line(to, "indexing seconds", "%.1f (words %.1f, meaning %.1f)",
                run.wordSeconds() + run.meaningSeconds(), run.wordSeconds(), run.meaningSeconds());
        line(to, "documents a second", "%.1f",
                run.changed() / Math.max(1e-3, run.wordSeconds() + run.meaningSeconds()));
        line(to, "p50", "%.1f ms", run.timings().percentile(0.5));
        line(to, "p99", "%.1f ms", run.timings().percentile(0.99));
        to.flush();
    }

    private static void line(PrintWriter to, String name, String value, Object... values) {
        to.printf(Locale.ROOT, "%-24s %s%n", name, String.format(Locale.ROOT, value, values));
    }
}
