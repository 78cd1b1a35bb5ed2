package signpost;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.yaml.snakeyaml.Yaml;

/// The conversations of `golden.yml`, which must go the same way by every door.
public final class Golden {

    private Golden() {}

    /// @param words some of its words
    public record Shown(String document, String words) {}

    /// @param shows the passages that the reply shows, in order
    public record Turn(String says, List<Shown> shows) {}

    /// @param turns in order
    public record Conversation(String name, List<Turn> turns) {}

    /// What a door does with one conversation.
    @FunctionalInterface
    public interface Door {
        void run(Conversation conversation) throws Exception;
    }

    /// A test of each conversation.
    public static Stream<DynamicTest> by(Door door) {
        return conversations().stream()
                .map(conversation -> DynamicTest.dynamicTest(conversation.name(), () -> door.run(conversation)));
    }

    /// All of them.
    public static List<Conversation> conversations() {
        try (InputStream file = Golden.class.getResourceAsStream("/golden.yml")) {
            List<Map<String, Object>> all = new Yaml().load(Objects.requireNonNull(file));
            return all.stream().map(one -> new Conversation((String) one.get("name"),
                    list(one, "turns").stream().map(turn -> new Turn((String) turn.get("says"),
                            list(turn, "shows").stream()
                                    .map(shown -> new Shown((String) shown.get("document"),
                                            (String) shown.get("words")))
                                    .toList()))
                            .toList()))
                    .toList();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> of, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(of.get(name));
    }

    /// A text without what doors set differently: spaces, marks of lists, line ends.
    public static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
        return bare.toString();
    }
}
