package signpost.screening;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Messages with what is expected of them: the project's own from test resources, and those of the shared folder where there is one.
final class Examples {

    record Alarm(String message, boolean urgent) {}

    /// @param kinds the ids of the kinds that fit
    record Kinds(String message, List<String> kinds) {}

    /// @param spans the pieces that must not be left
    record Private(String message, List<String> spans) {}

    private Examples() {}

    static List<String> shared(String name) throws IOException {
        Path file = Path.of(System.getProperty("signpost.shared", "../shared"), "questions", name);
        assumeTrue(Files.isRegularFile(file), () -> "skipped: " + file + " is not on this machine");
        return Files.readAllLines(file);
    }

    static List<String> own(String name) throws IOException {
        try (var in = Objects.requireNonNull(Examples.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        }
    }

    static List<Alarm> ownAlarms(String name) throws IOException {
        return own(name).stream()
                .map(line -> new Alarm(line.substring(line.indexOf('|') + 1).strip().replace('¶', '\n'),
                        line.startsWith("+")))
                .toList();
    }

    /// The live concerns that name their kinds, as in `+ missing/exploitation | MESSAGE`.
    static List<Kinds> ownKinds(String name) throws IOException {
        return own(name).stream().filter(line -> line.startsWith("+"))
                .map(line -> new Kinds(line.substring(line.indexOf('|') + 1).strip(),
                        List.of(line.substring(1, line.indexOf('|')).strip().split("/"))))
                .filter(example -> Stream.of(UrgentKind.values()).anyMatch(kind -> example.kinds().contains(kind.id())))
                .toList();
    }

    /// Spans stand in « ».
    static List<Private> ownPrivate(String name) throws IOException {
        List<Private> examples = new ArrayList<>();
        for (String line : own(name)) {
            List<String> spans = new ArrayList<>();
            for (int open = line.indexOf('«'); open >= 0; open = line.indexOf('«', open + 1)) {
                spans.add(line.substring(open + 1, line.indexOf('»', open)));
            }
            examples.add(new Private(line.replace("«", "").replace("»", ""), spans));
        }
        return examples;
    }

    /// The texts in quotation marks after `"key":`, one or a list of them.
    static List<String> texts(String json, String key) {
        List<String> texts = new ArrayList<>();
        int at = json.indexOf("\"" + key + "\": ") + key.length() + 4;
        boolean list = json.charAt(at) == '[';
        at += list ? 1 : 0;
        while (at < json.length() && json.charAt(at) != ']' && json.charAt(at) != '}') {
            if (json.charAt(at) != '"') {
                at++;
                continue;
            }
            StringBuilder text = new StringBuilder();
            for (at++; json.charAt(at) != '"'; at++) {
                if (json.charAt(at) == '\\') {
                    at++;
                }
                text.append(json.charAt(at));
            }
            texts.add(text.toString());
            at++;
            if (!list) {
                break;
            }
        }
        return texts;
    }
}
