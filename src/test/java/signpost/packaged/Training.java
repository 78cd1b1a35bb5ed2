package signpost.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Writes the start-up cache of JDK 25 (JEP 483, JEP 515): runs the packaged program once and lets the JDK remember what it loaded.
final class Training {

    private static final List<String> QUESTIONS = List.of(
            "What should I do if a child goes missing?",
            "How do I make a referral to children's social care?",
            "What does MACE stand for?",
            "hello",
            "How much did the police contribute in 2023?",
            "zzz");

    private Training() {}

    /// @param arguments the jar and the cache to write
    public static void main(String[] arguments) throws InterruptedException {
        Path jar = Path.of(arguments[0]);
        Path cache = Path.of(arguments[1]);
        try {
            train(jar, cache, List.of("-jar", jar.toString(), "serve"), "api/ask");
        } catch (IOException | RuntimeException failed) {
            System.err.println("The start-up cache was not written, so Signpost will start in its plain time: "
                    + failed);
        }
    }

    /// Runs a service with the flags of the launcher and writes its cache.
    static void train(Path jar, Path cache, List<String> program, String asks)
            throws IOException, InterruptedException {
        Files.deleteIfExists(cache);
        Path data = jar.resolveSibling("training-data");
        deleted(data);
        var command = new ArrayList<>(Flags.LAUNCHER);
        command.add("-XX:AOTCacheOutput=" + cache);
        command.add("-Xlog:aot=off");
        command.add("-Xlog:cds=off");
        command.addAll(program);
        Path log = jar.resolveSibling("training.log");
        try (Running service = Running.start(command, Map.of("SIGNPOST_PORT", "0", "SIGNPOST_DATA", data.toString()),
                log)) {
            if (asks.isEmpty()) {
                service.get("");
            } else {
                for (String path : List.of("", "library", "health/ready", "metrics")) {
                    service.get(path);
                }
                for (String question : QUESTIONS) {
                    service.ask(question);
                }
                for (int i = 0; i < 300 && !service.get("health/ready").body().contains("\"loaded\""); i++) {
                    Thread.sleep(100);
                }
                for (String question : QUESTIONS) {
                    service.ask(question);
                }
            }
            service.stop(Duration.ofMinutes(3));
        }
        if (!Files.exists(cache)) {
            throw new IOException("the JDK wrote none; see " + log);
        }
    }

    /// What another build left there may not fit this one.
    private static void deleted(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
