package signpost.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A public test collection in the layout of BEIR (Thakur and others 2021): documents, questions, and which document answers which question.
///
/// @param questions the judged questions by id, in the file's order
/// @param judged for each judged question the documents that answer it and how well, 1 and up
record BeirCollection(
        List<BeirDocument> documents,
        Map<String, String> questions,
        Map<String, Map<String, Integer>> judged) {

    /// @throws Refused for a line that cannot be read, naming it
    static BeirCollection read(Path folder, String split) throws IOException {
        Map<String, Map<String, Integer>> judged = judgements(folder.resolve("qrels").resolve(split + ".tsv"));
        List<BeirDocument> documents = new ArrayList<>();
        for (Map<String, @Nullable Object> line : lines(folder.resolve("corpus.jsonl"))) {
            documents.add(new BeirDocument(text(line, "_id"), text(line, "title"), text(line, "text")));
        }
        Map<String, String> questions = new LinkedHashMap<>();
        for (Map<String, @Nullable Object> line : lines(folder.resolve("queries.jsonl"))) {
            if (judged.containsKey(text(line, "_id"))) {
                questions.put(text(line, "_id"), text(line, "text"));
            }
        }
        if (documents.isEmpty() || questions.isEmpty()) {
            throw Refused.usage(folder + " holds no documents, or no question that " + split + ".tsv judges.");
        }
        return new BeirCollection(documents, questions, judged);
    }

    private static List<Map<String, @Nullable Object>> lines(Path file) throws IOException {
        return InputLines.<Map<String, @Nullable Object>>of(file, line -> line).all();
    }

    private static String text(Map<String, @Nullable Object> line, String name) {
        Object value = line.get(name);
        return value == null ? "" : value.toString();
    }

    private static Map<String, Map<String, Integer>> judgements(Path file) throws IOException {
        Map<String, Map<String, Integer>> judged = new LinkedHashMap<>();
        int number = 0;
        for (String line : InputLines.text(file)) {
            number++;
            String[] cells = line.split("\t", -1);
            if (line.isBlank() || (number == 1 && line.startsWith("query-id"))) {
                continue;
            }
            try {
                int gain = Integer.parseInt(cells[cells.length - 1].strip());
                if (cells.length != 3) {
                    throw new NumberFormatException();
                }
                if (gain > 0) {
                    judged.computeIfAbsent(cells[0], id -> new LinkedHashMap<>()).put(cells[1], gain);
                }
            } catch (NumberFormatException wrong) {
                throw Refused.usage(file + " line " + number
                        + " is not a question, a document and a whole number, parted by tabs.");
            }
        }
        return judged;
    }
}
