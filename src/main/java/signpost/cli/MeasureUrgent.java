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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import signpost.index.TextModel;
import signpost.library.Block;
import signpost.library.Library;
import signpost.library.Section;
import signpost.screening.PersonalData;
import signpost.screening.Screened;
import signpost.screening.StretchLearner;
import signpost.screening.Urgency;
import signpost.screening.UrgentKind;

/// `signpost measure urgent`: screens a file of messages for live concerns.
@Command(name = "urgent", description = "Screen every message of a file for a live concern.")
final class MeasureUrgent implements MeasureCommand {

    /// Longer messages are judged by their parts.
    private static final int READ_WHOLE = 400;

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

    @Option(
            names = "--learn-stretches",
            paramLabel = "DIR",
            description = "Also learn to judge parts of long messages, and write stretches.txt and voice.txt into this folder.")
    private @Nullable Path learnStretches;

    @Option(
            names = "--documents",
            paramLabel = "DIR",
            description = "A folder of documents, none of which tells of a live concern, from which that is learnt, too.")
    private @Nullable Path documents;

    @Option(
            names = "--because",
            description = "Also write which signs told of a live concern, without personal details.")
    private boolean because;

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
            if (learnStretches != null) {
                StretchLearner learner = learner(model);
                Files.writeString(learnStretches.resolve("stretches.txt"), learner.concern());
                Files.writeString(learnStretches.resolve("voice.txt"), learner.voice());
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
            if (MessageLines.message(line).length() <= READ_WHOLE) {
                vectors.add(model.of(MessageLines.message(line)));
                urgent.add(truth);
            }
        }
        return Urgency.learn(vectors, urgent);
    }

    private StretchLearner learner(TextModel model) throws IOException {
        StretchLearner learner = new StretchLearner(text -> Optional.of(model.of(text)));
        for (Map<String, @Nullable Object> line : MessageLines.readAll(in).all()) {
            learner.add(MessageLines.message(line), Boolean.TRUE.equals(line.get("urgent")));
        }
        if (documents != null) {
            Library library = Library.open(documents, measure.settings().data());
            library.refresh(_ -> {});
            library.documents().forEach(document -> learner.addDocument(document.sections().stream()
                    .map(MeasureUrgent::text).collect(Collectors.joining("\n"))));
        }
        return learner;
    }

    private static String text(Section section) {
        return Stream.concat(Stream.of(section.heading()), section.blocks().stream().map(Block::text))
                .collect(Collectors.joining("\n"));
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
        PersonalData details = PersonalData.standard();
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
                if (because) {
                    found.put("because", screened.shown(details.in(MessageLines.message(line)).text()));
                }
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
