package signpost.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import signpost.answer.Answer;
import signpost.chat.Chat;
import signpost.chat.Turn;

/// `signpost ask`: one question, answered as in the chat.
@Command(name = "ask", description = "Ask the library a question.")
final class Ask implements Callable<Integer> {

    /// How long to wait for passages that nobody has learnt yet; what is found by its words alone does for one question.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ParentCommand
    private Commands commands;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "QUESTION", description = "The question, in quotation marks.")
    private String question;

    @Option(names = "--library", paramLabel = "DIR", description = "The folder of documents; else the one that is set.")
    private @Nullable Path library;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (Desk desk = Desk.open(commands.settings(), Optional.ofNullable(library), err)) {
            desk.complete(err, PATIENCE);
            Chat chat = Talk.with(desk.holdings());
            long start = System.nanoTime();
            Turn turn = chat.askOnce("cli", question);
            double millis = (System.nanoTime() - start) / 1e6;
            if (json) {
                Answer answer = turn.answer().orElseGet(() -> desk.answers().to(turn.asked()));
                out.println(new Answered(answer, millis).json(""));
            } else {
                Spoken.print(turn.reply(), out);
            }
        }
        return Exit.DONE;
    }
}
