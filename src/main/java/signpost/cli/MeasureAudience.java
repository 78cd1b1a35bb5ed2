package signpost.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import signpost.audience.Audience;
import signpost.audience.Bringing;
import signpost.audience.Segment;

/// `signpost measure audience`: how long a large list takes to bring in, to count and to write out, in an H2 database of its own.
@Command(
        name = "audience",
        description = "Measure how fast a large communications list is brought in, counted and written out.")
final class MeasureAudience implements MeasureCommand {

    private static final List<String> SEGMENTS = List.of(
            "list:All",
            "sector:schools and topic:neglect",
            "list:All and (sector:police or audience:early-years) and not topic:online-safety",
            "organisation:\"Organisation 7*\"");

    @ParentCommand
    private Measure measure;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "100000",
            description = "How many people; 100000 unless given.")
    private int people;

    @Override
    public Integer call() throws IOException {
        if (people < 1 || people > 100_000) {
            throw Refused.usage("--rows is " + people + "; it can be 1 to 100000.");
        }
        Path folder = Files.createTempDirectory("signpost");
        try {
            Path file = written(folder.resolve("people.csv"));
            line("rows", people + " in " + Files.size(file) / 1024 + " kB, two audiences and two topics each");
            try (Rooms rooms = measure
                    .rooms(Settings.read(Map.of("SIGNPOST_DATA", folder.resolve("data").toString()), null))) {
                run(rooms.room(Audience.class), file);
            }
        } finally {
            Folders.delete(folder);
        }
        return Exit.DONE;
    }

    private void run(Audience audience, Path file) {
        timed("preview", () -> audience.bring(file, order(true)).added());
        timed("import", () -> audience.bring(file, order(false)).added());
        timed("import again", () -> audience.bring(file, order(false)).same());
        for (String text : SEGMENTS) {
            Segment segment = Segment.parse(text);
            long start = System.nanoTime();
            long count = audience.count(segment);
            line("count", "%.0f ms: %d in %s", (System.nanoTime() - start) / 1e6, count, text);
        }
        timed("members", () -> (long) audience.members(new Segment.Everyone()).size());
        timed("export", () -> audience.export(Optional.empty(), Writer.nullWriter()));
    }

    private static Bringing order(boolean preview) {
        return new Bringing("All", "public task", "people.csv", UnaryOperator.identity(), preview);
    }

    private Path written(Path file) throws IOException {
        List<String> sectors = List.of("schools", "police", "primary-care", "early-years", "housing");
        List<String> topics = List.of("neglect", "online-safety", "domestic-abuse", "child-exploitation",
                "neurodiversity");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.append("email,name,organisation,audience,topics\n");
            for (int i = 0; i < people; i++) {
                out.append("person%d@organisation%d.example,Person %d,Organisation %d,%s;%s,%s;%s\n".formatted(i,
                        i % 997, i,
                        i % 997, sectors.get(i % 5), sectors.get(i / 5 % 5), topics.get(i / 7 % 5),
                        topics.get(i / 35 % 5)));
            }
        }
        return file;
    }

    private void timed(String name, Callable<Long> work) {
        long start = System.nanoTime();
        long count;
        try {
            count = work.call();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        line(name, "%.1f s, %d people, %.0f a second", seconds, count, count / seconds);
    }

    private void line(String name, String value, Object... values) {
        spec.commandLine().getOut().printf(Locale.ROOT, "%-14s %s%n", name, String.format(Locale.ROOT, value, values));
        spec.commandLine().getOut().flush();
    }
}
