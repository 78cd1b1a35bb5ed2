package signpost.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import signpost.answer.Topics;
import signpost.library.Library;
import signpost.message.Wording;

/// Wires the web door, and the wording that other doors share with it.
@Factory
final class WebFactory {

    @Singleton
    Wording wording(@Value("${signpost.messages:messages}") String folder,
            @Value("${signpost.languages:en,cy}") List<String> languages) {
        return Wording.all(Path.of(folder).resolve("chat"), languages);
    }

    @Singleton
    Partnership partnership(@Value("${signpost.index:index}") String folder) {
        return Partnership.load(Path.of(folder));
    }

    /// The topics of the folder, or those shipped with the program where the folder holds none; for where nobody else brings them.
    @Singleton
    @Secondary
    Topics topics(@Value("${signpost.index:index}") String folder) throws IOException {
        Path own = Path.of(folder).resolve("topics.yml");
        if (Files.isRegularFile(own)) {
            return Topics.read(own);
        }
        try (InputStream shipped = WebFactory.class.getResourceAsStream("/index/topics.yml")) {
            return shipped == null
                    ? Topics.NONE
                    : Topics.read(new InputStreamReader(shipped, StandardCharsets.UTF_8));
        }
    }

    @Singleton
    Pages pages(Wording wording, Partnership partnership) {
        return new Pages(wording, partnership);
    }

    @Singleton
    Shelves shelves(Library library, InstantSource clock, ZoneId zone) {
        return new Shelves(library, clock.withZone(zone));
    }

    @Singleton
    Own own(
            @Value("${signpost.public-url:}") String publicUrl,
            @Value("${signpost.proxies:}") List<String> proxies) {
        return Own.of(publicUrl, proxies);
    }

    @Singleton
    Limits limits(
            @Value("${signpost.web.burst:120}") int burst, @Value("${signpost.web.per-second:4}") double perSecond) {
        return new Limits(burst, perSecond, System::nanoTime);
    }
}
