package signpost.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import signpost.answer.Answer;
import signpost.answer.Answers;
import signpost.answer.Question;
import signpost.chat.Chat;
import signpost.chat.ConversationId;
import signpost.chat.Turn;

/// `signpost measure answers`: asks a file of questions and says how many were answered, and how fast.
@Command(name = "answers", description = "Ask every question of a file, and measure how well the library answers.")
final class MeasureAnswers implements MeasureCommand {

    @ParentCommand
    private Measure measure;

    @Spec
    private CommandSpec spec;

    @Option(names = "--library", required = true, paramLabel = "DIR", description = "The folder of documents.")
    private Path library;

    @Option(
            names = "--questions",
            required = true,
            paramLabel = "IN.jsonl",
            description = "Lines with id, question and perhaps after and answers (doc and quote).")
    private Path questions;

    @Option(names = "--unanswerable", paramLabel = "IN.jsonl", description = "Questions that no document answers.")
    private @Nullable Path unanswerable;

    @Option(names = "--out", required = true, paramLabel = "OUT.jsonl", description = "Where the answers are written.")
    private Path out;

    @Option(
            names = "--by-words",
            description = "Leave out the model, as in the first minutes of a service.")
    private boolean byWords;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        InputLines<AskedLine> asked = AskedLine.read(questions);
        InputLines<AskedLine> hopeless = unanswerable == null ? InputLines.none() : AskedLine.read(unanswerable);
        Scores scores = new Scores();
        try (Desk desk = Desk.open(measure.settings(), Optional.of(library), byWords, err);
                BufferedWriter writer = Files.newBufferedWriter(out)) {
            if (!byWords) {
                desk.complete(err);
            }
            Chat chat = Talk.with(desk.holdings());
            warm(desk.answers(), asked.read());
            for (AskedLine line : asked.read()) {
                Answered answered = ask(desk.answers(), chat, line);
                writer.write(answered.json(line.id()));
                writer.newLine();
                scores.answerable(line, answered);
            }
            for (AskedLine line : hopeless.read()) {
                Answered answered = ask(desk.answers(), chat, line);
                writer.write(answered.json(line.id()));
                writer.newLine();
                scores.unanswerable(answered);
            }
            spec.commandLine().getOut().print(scores.summary());
            spec.commandLine().getOut().flush();
        }
        return asked.and(hopeless).told(err);
    }

    /// Answers a few questions first, so that what is measured is not the start of the Java machine.
    private static void warm(Answers answers, List<AskedLine> asked) {
        asked.stream().limit(20).forEach(line -> answers.to(Question.of(line.question() + " please")));
    }

    private static Answered ask(Answers answers, Chat chat, AskedLine line) {
        return line.after().isEmpty()
                ? timed(() -> answers.to(Question.of(line.question())))
                : inTalk(answers, chat, line);
    }

    /// As in a conversation, where some messages are no questions: "show more", "only toolkits".
    private static Answered inTalk(Answers answers, Chat chat, AskedLine line) {
        var id = new ConversationId("measure", UUID.randomUUID().toString());
        line.after().forEach(earlier -> chat.ask(id, earlier));
        return timed(() -> {
            Turn turn = chat.ask(id, line.question());
            return turn.answer().orElseGet(() -> answers.to(turn.asked()));
        });
    }

    private static Answered timed(Supplier<Answer> asking) {
        long start = System.nanoTime();
        Answer answer = asking.get();
        return new Answered(answer, (System.nanoTime() - start) / 1e6);
    }
}
