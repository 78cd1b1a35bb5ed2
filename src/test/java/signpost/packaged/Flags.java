package signpost.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The options that Java is started with.
final class Flags {

    /// None, as with `java -jar`.
    static final List<String> PLAIN = List.of();

    /// Those of `src/main/sh/signpost`, read from it so that no two lists can differ; without the cache and its log options.
    static final List<String> LAUNCHER = launcher();

    private Flags() {}

    /// Those of the launcher, and a cache.
    static List<String> with(Path cache) {
        return Stream.concat(LAUNCHER.stream(), Stream.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"))
                .toList();
    }

    private static List<String> launcher() {
        try {
            return Files.readAllLines(Path.of("src/main/sh/signpost")).stream()
                    .dropWhile(line -> !line.startsWith("exec "))
                    .flatMap(line -> Arrays.stream(line.strip().split(" +")))
                    .filter(word -> word.startsWith("-X") || word.startsWith("--"))
                    .filter(word -> !word.startsWith("-XX:AOTCache") && !word.startsWith("-Xlog"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
