package signpost.answer;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.YAMLException;
import signpost.library.AsWritten;

/// The subjects of the partnership's work and the words that mark them: what `index/topics.yml` says. Immutable and thread-safe.
///
/// @param all in the file's order
public record Topics(List<Topic> all) {

    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// No topics at all.
    public static final Topics NONE = new Topics(List.of());

    /// @param id such as `child-exploitation`
    /// @param name as shown to people
    /// @param words that mark it, in lower case
    /// @param audiences whom it concerns most
    public record Topic(String id, String name, List<String> words, List<String> audiences) {
        public Topic {
            words = List.copyOf(words);
            audiences = List.copyOf(audiences);
        }
    }

    public Topics {
        all = List.copyOf(all);
    }

    /// Reads the file.
    ///
    /// @throws IOException when it cannot be read or something in it is missing, naming it
    public static Topics read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(reader);
        }
    }

    /// Reads the file; see [#read(Path)].
    public static Topics read(Reader reader) throws IOException {
        try {
            Object root = AsWritten.yaml(reader);
            List<?> list = root instanceof List<?> plain ? plain : Entries.of("topics.yml", root).list("topics");
            List<Topic> topics = new ArrayList<>();
            for (Object each : list) {
                Entries topic = Entries.of("topics.yml", each);
                topics.add(new Topic(
                        topic.needed("id"),
                        topic.needed("name"),
                        topic.list("words").stream().map(word -> String.valueOf(word).toLowerCase(Locale.ROOT))
                                .toList(),
                        topic.list("audiences").stream().map(String::valueOf).toList()));
            }
            return new Topics(topics);
        } catch (YAMLException | ClassCastException | IllegalArgumentException e) {
            throw new IOException("the topics cannot be read: " + e.getMessage(), e);
        }
    }

    /// The ids of the topics whose words stand in a text, in the file's order.
    public List<String> in(String text) {
        String plain = plain(text);
        return all.stream()
                .filter(topic -> topic.words().stream().anyMatch(word -> plain.contains(plain(word))))
                .map(Topic::id)
                .toList();
    }

    /// Words alone, a space on either side of each, so that "self-harm" is found however it is joined.
    private static String plain(String text) {
        return " " + APART.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }

    /// The id of the topic that has this name or this id, in whatever case; empty where there is none. Where nobody named any topic, each is
    /// as good as another.
    public String known(String name) {
        String plain = name.strip();
        return all.isEmpty()
                ? plain
                : all.stream()
                        .filter(topic -> topic.name().equalsIgnoreCase(plain)
                                || topic.id().equalsIgnoreCase(plain.replace(' ', '-')))
                        .map(Topic::id)
                        .findFirst()
                        .orElse("");
    }
}
