package signpost.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import signpost.answer.Quotation;

/// A line of a file of questions.
///
/// @param id as the file has it, a text or a number
/// @param question the question, or the message to screen
/// @param kind what sort of question it is; empty where the file does not say
/// @param after earlier questions of the same conversation, in order
/// @param answers where it is answered; empty where the file does not say
record AskedLine(Object id, String question, String kind, List<String> after, List<Place> answers) {

    /// @param document the file's path within the library
    /// @param quote a piece of its text that answers
    record Place(String document, String quote) {}

    static InputLines<AskedLine> read(Path file) throws IOException {
        return InputLines.of(file, AskedLine::of);
    }

    private static AskedLine of(Map<String, @Nullable Object> values) {
        Object question = values.get("question") == null ? values.get("message") : values.get("question");
        Object id = values.get("id");
        if (!(id instanceof String || id instanceof Number) || !(question instanceof String asked)) {
            throw new IllegalArgumentException("it needs an id and a question or message");
        }
        List<String> after = new ArrayList<>();
        if (values.get("after") instanceof List<?> earlier) {
            earlier.forEach(each -> after.add(String.valueOf(each)));
        } else if (values.get("after") instanceof String earlier) {
            after.add(earlier);
        }
        List<Place> answers = new ArrayList<>();
        if (values.get("answers") instanceof List<?> places) {
            for (Object each : places) {
                if (each instanceof Map<?, ?> place && place.get("doc") != null && place.get("quote") != null) {
                    answers.add(new Place(String.valueOf(place.get("doc")), String.valueOf(place.get("quote"))));
                }
            }
        }
        return new AskedLine(id, asked, values.get("kind") instanceof String kind ? kind : "", after,
                answers);
    }

    /// Whether a quotation holds one of the quotes, emphasis left out, white space and line-end hyphens folded.
    boolean answeredBy(Quotation quotation) {
        String text = plain(quotation.passage().text());
        String document = quotation.citation().document();
        return answers.stream()
                .anyMatch(place -> place.document().equals(document) && text.contains(plain(place.quote())));
    }

    private static String plain(String text) {
        return text.replaceAll("\\*+|</?(b|i|em|strong)>", "")
                .replaceAll("\\s+", " ")
                .replace("- ", "-")
                .replace("-", "")
                .strip();
    }
}
