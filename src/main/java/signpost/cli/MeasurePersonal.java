package signpost.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import signpost.index.TextModel;
import signpost.screening.Found;
import signpost.screening.Masked;
import signpost.screening.PersonalData;
import signpost.screening.WordMeaning;

/// `signpost measure personal`: masks the personal details in a file of messages.
@Command(name = "personal", description = "Mask the personal details in every message of a file.")
final class MeasurePersonal implements MeasureCommand {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--in",
            required = true,
            paramLabel = "IN.jsonl",
            description = {
                "Lines with id, message and perhaps spans (the details it holds); may be given more than once.",
                "A .txt file instead has a message a line, with its details in « », or lines such as '+ parent | MESSAGE'."
            })
    private List<Path> in;

    @Option(names = "--out", required = true, paramLabel = "OUT.jsonl", description = "Where the findings are written.")
    private Path out;

    @Option(
            names = "--learn",
            paramLabel = "WEIGHTS.txt",
            description = "Also learn from .txt files to tell names that no rule is sure of, and write it here.")
    private @Nullable Path learn;

    @Option(
            names = "--learn-words",
            paramLabel = "NETWORK.txt",
            description = "Also learn from .txt files to tell details by what words mean where they stand, and write it here.")
    private @Nullable Path learnWords;

    @ParentCommand
    private Measure measure;

    @Override
    public Integer call() throws IOException {
        try (TextModel model = TextModel.load(measure.settings().data().resolve("model"))) {
            return call(parts -> Optional.of(model.ofParts(parts)));
        }
    }

    private Integer call(WordMeaning model) throws IOException {
        InputLines<Map<String, @Nullable Object>> input = MessageLines.readAll(in);
        List<Map<String, @Nullable Object>> lines = input.read();
        if (learn != null) {
            Files.writeString(learn, PersonalData.learn(
                    marked(lines),
                    lines.stream().filter(line -> line.containsKey("urgent")).map(MessageLines::message).toList()));
        }
        if (learnWords != null) {
            Files.writeString(learnWords, PersonalData.learnWords(marked(lines), model));
        }
        PersonalData personalData = PersonalData.standard().with(model);
        int messages = 0;
        int details = 0;
        int left = 0;
        int clean = 0;
        int altered = 0;
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            for (Map<String, @Nullable Object> line : lines) {
                Masked masked = personalData.in(MessageLines.message(line));
                messages++;
                if (line.get("spans") instanceof List<?> spans) {
                    details += spans.size();
                    left += (int) spans.stream().filter(span -> masked.text().contains(String.valueOf(span))).count();
                    clean += spans.isEmpty() ? 1 : 0;
                    altered += spans.isEmpty() && masked.altered() ? 1 : 0;
                }
                var found = new LinkedHashMap<String, @Nullable Object>();
                found.put("id", line.get("id"));
                found.put("masked", masked.text());
                found.put("found", masked.found().stream().map(MeasurePersonal::fields).toList());
                writer.write(Json.line(found));
                writer.newLine();
            }
        }
        spec.commandLine().getOut().println(messages + " messages were masked.");
        if (details + clean > 0) {
            spec.commandLine().getOut().printf(
                    "details left standing      %d of %d%nclean messages altered     %d of %d%n", left, details,
                    altered, clean);
        }
        return input.told(spec.commandLine().getErr());
    }

    private static List<String> marked(List<Map<String, @Nullable Object>> lines) {
        return lines.stream().map(line -> line.get("marked")).filter(Objects::nonNull).map(String::valueOf).toList();
    }

    private static Map<String, Object> fields(Found found) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("kind", found.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        fields.put("text", found.text());
        return fields;
    }
}
