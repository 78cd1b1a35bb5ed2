package signpost.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import signpost.index.TextModel;
import signpost.screening.Screened;
import signpost.screening.Urgency;
import signpost.screening.UrgentKind;

/// `signpost measure urgent`: screens a file of messages for live concerns.
@Command(name = "urgent", description = "Screen every message of a file for a live concern.")
final class MeasureUrgent implements MeasureCommand {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--in",
            required = true,
            paramLabel = "IN.jsonl",
            description = {
                "Lines with id, message and perhaps urgent (true or false); may be given more than once.",
                "A .txt file instead has lines such as '+ parent | MESSAGE', with - where nothing is urgent."
            })
    private List<Path> in;

    @Option(names = "--out", required = true, paramLabel = "OUT.jsonl", description = "Where the findings are written.")
    private Path out;

    @Option(
            names = "--learn",
            paramLabel = "LIKENESS.txt",
            description = "Also learn the second opinion from the messages, each of which must say whether it is urgent, and write it here.")
    private @Nullable Path learn;

    @Option(
            names = "--learn-kinds",
            paramLabel = "KINDS.txt",
            description = "Also learn from the live concerns of .txt files that name their kind to tell kinds apart, and write it here.")
    private @Nullable Path learnKinds;

    @ParentCommand
    private Measure measure;

    @Override
    public Integer call() throws IOException {
        try (TextModel model = TextModel.load(measure.settings().data().resolve("model"))) {
            if (learn != null) {
                Files.writeString(learn, learnt(model));
            }
            if (learnKinds != null) {
                Files.writeString(learnKinds, learntKinds(model));
            }
            return screen(Urgency.standard().with(text -> Optional.of(model.of(text))));
        }
    }

    private String learnt(TextModel model) throws IOException {
        List<float[]> vectors = new ArrayList<>();
        List<Boolean> urgent = new ArrayList<>();
        for (Map<String, @Nullable Object> line : MessageLines.readAll(in).all()) {
            if (!(line.get("urgent") instanceof Boolean truth)) {
                throw Refused.usage("The message " + line.get("id") + " does not say whether it is urgent.");
            }
            vectors.add(model.of(MessageLines.message(line)));
            urgent.add(truth);
        }
        return Urgency.learn(vectors, urgent);
    }

    private String learntKinds(TextModel model) throws IOException {
        List<float[]> vectors = new ArrayList<>();
        List<UrgentKind> kinds = new ArrayList<>();
        for (Map<String, @Nullable Object> line : MessageLines.readAll(in).all()) {
            if (line.get("kind") instanceof UrgentKind kind) {
                vectors.add(model.of(MessageLines.message(line)));
                kinds.add(kind);
            }
        }
        return Urgency.learnKinds(vectors, kinds);
    }

    private int screen(Urgency urgency) throws IOException {
        int messages = 0;
        int caught = 0;
        int live = 0;
        int alarms = 0;
        int calm = 0;
        InputLines<Map<String, @Nullable Object>> lines = MessageLines.readAll(in);
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            for (Map<String, @Nullable Object> line : lines.read()) {
                Screened screened = urgency.of(MessageLines.message(line));
                messages++;
                if (line.get("urgent") instanceof Boolean truth) {
                    live += truth ? 1 : 0;
                    caught += truth && screened.urgent() ? 1 : 0;
                    calm += truth ? 0 : 1;
                    alarms += !truth && screened.urgent() ? 1 : 0;
                }
                var found = new LinkedHashMap<String, @Nullable Object>();
                found.put("id", line.get("id"));
                found.put("urgent", screened.urgent());
                found.put("kind", screened.kind().map(UrgentKind::id));
                writer.write(Json.line(found));
                writer.newLine();
            }
        }
        spec.commandLine().getOut().println(messages + " messages were screened.");
        if (live + calm > 0) {
            spec.commandLine().getOut().printf("live concerns caught  %d of %d%nfalse alarms          %d of %d%n",
                    caught, live, alarms, calm);
        }
        return lines.told(spec.commandLine().getErr());
    }
}
