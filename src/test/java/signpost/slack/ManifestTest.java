package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.util.EventsApiPayloadParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// The manifest asks for what the code uses, and for nothing else.
class ManifestTest {

    private static final Path FILE = Path.of("messages/slack/manifest.yml");
    private static final Path CODE = Path.of("src/main/java/signpost/slack");

    /// The scope that each event needs (docs.slack.dev/reference/events).
    private static final Map<String, String> OF_EVENTS = Map.of("app_mention", "app_mentions:read",
            "message.channels", "channels:history", "message.groups", "groups:history", "message.im", "im:history",
            "link_shared", "links:read", "assistant_thread_started", "assistant:write");

    /// The scopes that each method needs (docs.slack.dev/reference/methods); none for forms and pages.
    private static final Map<String, Set<String>> OF_METHODS = Map.of(
            "chat.postMessage", Set.of("chat:write", "chat:write.public"),
            "chat.postEphemeral", Set.of("chat:write"),
            "chat.unfurl", Set.of("links:write"),
            "assistant.threads.setStatus", Set.of("chat:write"),
            "assistant.threads.setSuggestedPrompts", Set.of("assistant:write"),
            "views.open", Set.of(),
            "views.publish", Set.of());

    /// Needed by the command itself, by `selfcheck` to look at the team's channel, for a person's language, and to find who asked for news by
    /// chat message.
    private static final Set<String> OTHERS = Set.of("commands", "channels:read", "groups:read", "users:read",
            "users:read.email");

    @SuppressWarnings("unchecked")
    private static <T> T at(String... names) throws IOException {
        Object at = new Yaml().load(Files.readString(FILE).replace("{socket}", "false"));
        for (String name : names) {
            at = ((Map<String, Object>) at).get(name);
        }
        return (T) at;
    }

    private static Set<String> methods() throws IOException {
        Pattern name = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z]+){1,2})\"");
        Set<String> methods = new TreeSet<>();
        try (Stream<Path> files = Files.list(CODE)) {
            for (Path file : files.toList()) {
                Matcher found = name.matcher(Files.readString(file));
                while (found.find()) {
                    if (Stream.of("chat.", "views.", "assistant.").anyMatch(found.group(1)::startsWith)) {
                        methods.add(found.group(1));
                    }
                }
            }
        }
        return methods;
    }

    @Test
    void its_events_are_those_that_are_listened_to() throws IOException {
        List<String> events = at("settings", "event_subscriptions", "bot_events");
        Set<String> listened = Listening.EVENTS.stream().map(EventsApiPayloadParser::getEventTypeAndSubtype)
                .map(event -> event.split(":")[0])
                .collect(Collectors.toSet());
        assertThat(events.stream().map(event -> event.split("\\.")[0]).collect(Collectors.toSet()))
                .isEqualTo(listened);
    }

    @Test
    void its_scopes_are_those_that_events_and_calls_need() throws IOException {
        Set<String> needed = new TreeSet<>(OTHERS);
        List<String> events = at("settings", "event_subscriptions", "bot_events");
        events.stream().filter(OF_EVENTS::containsKey).map(OF_EVENTS::get).forEach(needed::add);
        assertThat(OF_METHODS.keySet()).isEqualTo(methods());
        OF_METHODS.values().forEach(needed::addAll);
        List<String> scopes = at("oauth_config", "scopes", "bot");
        assertThat(new TreeSet<>(scopes)).isEqualTo(needed);
        assertThat(Scopes.ALL).containsExactlyElementsOf(scopes);
    }

    @Test
    void it_keeps_slacks_limits_of_a_manifest() throws IOException {
        assertThat((String) at("display_information", "description")).hasSizeBetween(1, 140);
        assertThat((String) at("display_information", "long_description")).hasSizeBetween(174, 4000);
        assertThat((String) at("features", "assistant_view", "assistant_description")).hasSizeBetween(1, 140);
        List<Map<String, String>> shortcuts = at("features", "shortcuts");
        shortcuts.forEach(shortcut -> {
            assertThat(shortcut.get("name")).hasSizeBetween(1, 24);
            assertThat(shortcut.get("description")).hasSizeBetween(1, 150);
        });
    }
}
