package signpost.web;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import signpost.TestDatabase;
import signpost.answer.Answers;
import signpost.chat.Cast;
import signpost.chat.Office;
import signpost.insight.Keeping;
import signpost.library.Library;
import signpost.seal.Seal;

/// The service on a free port, with a small library and answers told by a word of the question.
public final class Stage implements AutoCloseable {

    private final ApplicationContext context;
    private final EmbeddedServer server;

    private Stage(ApplicationContext context) {
        this.context = context;
        this.server = context.getBean(EmbeddedServer.class);
    }

    /// The service with the cast's library.
    public static Stage open() {
        return open(Map.of());
    }

    /// The service with the cast's library, some settings changed, and beans that it has not by itself.
    public static Stage open(Map<String, Object> settings, Object... more) {
        return open(Path.of("src/test/resources/library"), Stage::told, settings, more);
    }

    /// The service with any library.
    public static Stage open(
            Path folder, Function<Library, Answers> answers, Map<String, Object> settings, Object... more) {
        try {
            Library library = Library.open(folder, Files.createTempDirectory("signpost"));
            library.refresh(_ -> {});
            Map<String, Object> properties = new HashMap<>(Map.of(
                    "micronaut.server.port", -1,
                    "micronaut.server.host", "127.0.0.1",
                    "signpost.web.burst", 5000));
            properties.putAll(TestDatabase.properties());
            properties.putAll(settings);
            ApplicationContext context = ApplicationContext.builder()
                    .deduceEnvironment(false)
                    .properties(properties)
                    .singletons(library, answers.apply(library), new Seal(new byte[Seal.KEY_BYTES]),
                            new Keeping(true, Duration.ofDays(30)),
                            new Office("http://localhost:8080/", Duration.ofHours(24),
                                    Files.createTempDirectory("signpost"), Cast.PUBLISHER))
                    .singletons(more)
                    .start();
            context.getBean(EmbeddedServer.class).start();
            return new Stage(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The address of a page.
    public String url(String path) {
        return server.getURL() + path;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private static Answers told(Library library) {
        return Cast.told(List.of("missing.md", "missing-2019.md", "neglect.md").stream()
                .map(name -> library.documents().stream()
                        .filter(document -> document.path().endsWith("/" + name))
                        .findFirst()
                        .orElseThrow())
                .toList());
    }
}
