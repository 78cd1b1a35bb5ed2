package signpost.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import signpost.library.Library;
import signpost.message.Wording;

/// Wires the web door, and the wording that other doors share with it.
@Factory
final class WebFactory {

    @Singleton
    Wording wording(@Value("${signpost.messages:messages}") String folder) {
        return Wording.load(Path.of(folder).resolve("chat"), "en");
    }

    @Singleton
    Partnership partnership(@Value("${signpost.index:index}") String folder) {
        return Partnership.load(Path.of(folder));
    }

    @Singleton
    Pages pages(Wording wording, Partnership partnership) {
        return new Pages(wording, partnership);
    }

    @Singleton
    Shelves shelves(Library library) {
        return new Shelves(library, Clock.systemDefaultZone());
    }

    @Singleton
    Own own(
            @Value("${signpost.public-url:}") String publicUrl,
            @Value("${signpost.web.proxies:}") List<String> proxies) {
        return Own.of(publicUrl, proxies);
    }

    @Singleton
    Limits limits(
            @Value("${signpost.web.burst:120}") int burst, @Value("${signpost.web.per-second:4}") double perSecond) {
        return new Limits(burst, perSecond, System::nanoTime);
    }
}
