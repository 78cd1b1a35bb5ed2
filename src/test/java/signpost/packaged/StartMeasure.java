package signpost.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Measures start to first answer and memory, plain and with the start-up cache, of Signpost and of an empty service of the same stack.
///
/// Each start is a second one: the library has been read before. Runs take turns, so that a busy moment of the machine falls on all.
final class StartMeasure {

    private static final int RUNS = 5;
    private static final Duration SETTLING = Duration.ofSeconds(15);
    private static final String QUESTION = "What should I do if a child goes missing?";

    private final Path jar;
    private final Path cache;
    private final Path empty;
    private final Path emptyCache;

    private StartMeasure(Path folder) {
        this.jar = folder.resolve("signpost.jar");
        this.cache = folder.resolve("signpost.aot");
        this.empty = folder.resolve("empty.jar");
        this.emptyCache = folder.resolve("empty.aot");
    }

    /// @param arguments the folder in which `signpost.jar` and `signpost.aot` lie
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new StartMeasure(Path.of(arguments[0])).run();
    }

    private void run() throws IOException, InterruptedException {
        EmptyJar.pack(jar, jar.resolveSibling("test-classes"), empty);
        Training.train(empty, emptyCache, List.of("-jar", empty.toString()), "");
        if (!Files.exists(cache) || Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) < 0) {
            Training.main(new String[]{jar.toString(), cache.toString()});
        }
        var kinds = List.of(
                new Kind("Signpost, plain", Flags.PLAIN, jar),
                new Kind("Signpost, with its options", Flags.LAUNCHER, jar),
                new Kind("Signpost, with its options and the cache", Flags.with(cache), jar),
                new Kind("an empty service, plain", Flags.PLAIN, empty),
                new Kind("an empty service, with the cache", Flags.with(emptyCache), empty));
        var starts = kinds.stream().map(kind -> new ArrayList<Start>()).toList();
        for (int run = 0; run <= RUNS; run++) {
            for (int i = 0; i < kinds.size(); i++) {
                Start start = kinds.get(i).start(run == RUNS);
                if (run > 0 || kinds.get(i).jar.equals(empty)) {
                    starts.get(i).add(start);
                }
            }
        }
        System.out.printf("%-42s %12s %16s%n", "", "first answer", "resident memory");
        IntStream.range(0, kinds.size()).forEach(i -> System.out.printf(
                "%-42s %10.2f s %13d MB%n",
                kinds.get(i).name, median(starts.get(i)), starts.get(i).getLast().megabytes));
    }

    private static double median(List<Start> starts) {
        return starts.stream().mapToDouble(Start::seconds).sorted().skip(starts.size() / 2).findFirst().orElseThrow();
    }

    /// @param seconds from the start of the process to its first answer
    /// @param megabytes memory once everything has been loaded; 0 where not waited for
    private record Start(double seconds, long megabytes) {}

    private record Kind(String name, List<String> options, Path jar) {

        Start start(boolean settle) throws IOException, InterruptedException {
            boolean signpost = jar.endsWith("signpost.jar");
            var command = new ArrayList<>(options);
            command.addAll(List.of("-jar", jar.toString()));
            if (signpost) {
                command.add("serve");
            }
            Path data = jar.resolveSibling("training-data");
            long began = System.nanoTime();
            var environment = Map.of("SIGNPOST_PORT", "0", "SIGNPOST_DATA", data.toString());
            try (Running service = Running.start(command, environment, jar.resolveSibling("start.log"))) {
                int status = (signpost ? service.ask(QUESTION) : service.get("")).statusCode();
                double seconds = (System.nanoTime() - began) / 1e9;
                if (status != 200) {
                    throw new IOException("the first answer of " + name + " has status " + status);
                }
                long megabytes = 0;
                if (settle) {
                    for (int i = 0; signpost && i < 200; i++) {
                        service.ask(QUESTION);
                    }
                    Thread.sleep(SETTLING);
                    megabytes = service.residentMegabytes();
                }
                service.stop(Duration.ofSeconds(30));
                return new Start(seconds, megabytes);
            }
        }
    }
}
